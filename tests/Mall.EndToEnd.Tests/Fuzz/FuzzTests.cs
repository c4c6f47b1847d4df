using System.Collections.Concurrent;
using System.Globalization;
using Mall.EndToEnd.Tests.Support.OpenApi;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Generated requests over every route of docs/openapi.yaml. <c>MALL_FUZZ_REQUESTS</c> says how many, <c>MALL_FUZZ_SEED</c> which.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultRequests = 2_000;
    private const int Senders = 16;
    private const int MostShown = 12;
    private const string Password = "mallory's own password";
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [LocalFact]
    public async Task GeneratedRequests_OverEveryRoute_AreNeverAnsweredWith5xxChangeNoTotalAndLeaveNothingPersonalInTheLog()
    {
        var seed = Setting.Of("MALL_FUZZ_SEED", Environment.TickCount & 0x7fffffff);
        var count = Setting.Of("MALL_FUZZ_REQUESTS", DefaultRequests);
        output.WriteLine($"MALL_FUZZ_SEED={seed} MALL_FUZZ_REQUESTS={count}");

        using var state = new TempFolder();
        await using var process = await MallProcess.StartAsync(state.Path, ("Jwt__SigningKey", Convert.ToBase64String(Key)), ("Seckill__PaymentWindow", "01:00:00"));
        using var mall = new MallClient(process.BaseAddress);
        var admin = await mall.LogInAsAdminAsync();
        var bystander = await Bystander.ArriveAsync(mall, admin);
        var (actors, traded, played, sales) = await ActorsAsync(mall, admin, bystander);
        await bystander.LookAroundAsync();
        var before = await bystander.TotalsAsync(traded, played, sales);
        var offences = new ConcurrentBag<(int Number, string Text)>();
        var statuses = new ConcurrentDictionary<int, int>();
        var requests = new FuzzRequests(ApiContract.Find()!, actors, seed);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = process.BaseAddress, Timeout = TimeSpan.FromSeconds(60) };
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, cancellationToken) =>
        {
            var request = requests.Make(number);
            var (status, offence) = await SendAsync(http, request, cancellationToken);
            statuses.AddOrUpdate(status, 1, (_, seen) => seen + 1);
            if (offence is not null)
            {
                offences.Add((number, $"#{number} {offence}\n  {request}"));
            }
        });

        output.WriteLine(string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        Assert.True(offences.IsEmpty, $"Seed {seed}: {offences.Count} offences.\n{string.Join("\n", offences.OrderBy(offence => offence.Number).Take(MostShown).Select(offence => offence.Text))}\n{Failures(process.Output)}");
        AssertNothingPersonal(process.Output);
        AssertUnchanged(before, await bystander.TotalsAsync(traded, played, sales));
        Assert.True(statuses.Where(status => status.Key < 300).Sum(status => status.Value) > count / 100, "Nearly nothing was accepted: the requests are too bad to find anything.");
    }

    /// <summary>Requests and what is wrong with their answers; a break of the connection before an answer is an offence, too.</summary>
    private static async Task<(int Status, string? Offence)> SendAsync(HttpClient http, FuzzRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var message = request.ToMessage(http.BaseAddress!);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var type = response.Content.Headers.ContentType?.MediaType;
            var text = type == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(cancellationToken);
            return ((int)response.StatusCode, Offence(response.StatusCode, type, text));
        }
        catch (HttpRequestException e) when (request.Body is { Length: > 60_000 } && e.InnerException is IOException)
        {
            // Whoever goes on sending a body that was refused may find the connection closed.
            return (413, null);
        }
        catch (HttpRequestException e)
        {
            return (0, $"no answer: {e.Message} {e.InnerException?.Message}");
        }
    }

    private static string? Offence(HttpStatusCode status, string? type, string text) =>
        // What GET /health/ready is for: something did not answer in time, under this very load.
        status == HttpStatusCode.ServiceUnavailable && text.Contains("\"not-ready\"", StringComparison.Ordinal) ? null
        : (int)status >= 500 ? $"{(int)status} {text}"
        : text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal) ? $"{(int)status} tells of the inside: {text}"
        : (int)status >= 400 && text.Length > 0 && type != "application/problem+json" ? $"{(int)status} is {type}: {text}"
        : null;

    /// <summary>Nobody knows everything; a shopper knows what is somebody else's; an administrator, who may do nearly all of it, knows only what he may spoil.</summary>
    private static async Task<(IReadOnlyList<FuzzActor> Actors, string[] Traded, string[] Played, FuzzSales Sales)> ActorsAsync(MallClient mall, MallClient admin, Bystander bystander)
    {
        var traded = await admin.NewProductAsync(stock: 100_000);
        var played = await admin.NewProductAsync(stock: 100_000);
        (await mall.PostAsync("/register", new { username = "mallory", email = "mallory@mall.example", password = Password })).Expect(HttpStatusCode.Created);
        var malloryToken = (await mall.PostAsync("/login", new { username = "mallory", password = Password })).Text("accessToken");
        var adminToken = (await mall.PostAsync("/login", new { email = MallClient.AdminEmail, password = MallClient.AdminPassword })).Text("accessToken");
        var mallory = mall.As(malloryToken);
        var malloryId = (await mallory.GetAsync("/profile")).Text("id");
        var order = await mallory.PlaceAsync(traded);
        var payment = await mallory.StartPaymentAsync(order);

        var sales = await FuzzSales.OpenAsync(admin, bystander.Shopper, mallory);

        string[] othersOrders = [bystander.PaidOrder, bystander.AwaitingOrder, sales.BystandersTicket];
        var others = Known(bystander.UserId, traded, othersOrders, bystander.PaymentId, bystander.AddressId, [sales.SoldOut]);
        var all = Known(bystander.UserId, bystander.ProductId, othersOrders, bystander.PaymentId, bystander.AddressId, [sales.Open, sales.SoldOut]);
        var own = Known(malloryId, traded, [order, sales.MallorysTicket], payment, "none", [sales.Open, sales.SoldOut, sales.Played]);
        // What is sold in a sale that he may spoil, he may spoil as well.
        var spoilt = Known(malloryId, played, [order, sales.PlayedTicket], payment, "none", [sales.Played]);
        spoilt["productId"] = [played, sales.PlayedProduct];
        IReadOnlyList<FuzzActor> actors =
        [
            new("nobody", [null, .. new ForgedTokens(Key, bystander.UserId).All()], all),
            new("mallory, with what is not hers", [malloryToken], others),
            new("mallory, with what is hers", [malloryToken], own),
            new("administrator", [adminToken], spoilt),
        ];
        return (actors, [traded, .. sales.Traded], [played, sales.PlayedProduct], sales);
    }

    private static Dictionary<string, string[]> Known(string user, string product, string[] orders, string payment, string address, string[] sales) => new()
    {
        ["userId"] = [user],
        ["productId"] = [product],
        ["orderId"] = orders,
        ["paymentId"] = [payment],
        ["addressId"] = [address],
        ["ticketId"] = orders,
        ["saleId"] = sales,
        ["startsAt"] = [Time(-1), Time(0), Time(1)],
        ["endsAt"] = [Time(1), Time(2)],
        ["entity"] = ["notification.tasks", "order.events%2Fnotifications"],
    };

    /// <summary>The log of a mall in which names, addresses, passwords and tokens were sent to every route.</summary>
    private static void AssertNothingPersonal(string log) =>
        Assert.All((string[])["Han Meimei", "Nanjing Road", "13800000000", "lilei@example.com", "mallory@mall.example", Password, "Bearer ", "eyJ"], personal => Assert.DoesNotContain(personal, log));

    private static void AssertUnchanged(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        Assert.True(
            before.Count == after.Count && before.All(total => after.GetValueOrDefault(total.Key) == total.Value),
            string.Join('\n', before.Where(total => after.GetValueOrDefault(total.Key) != total.Value).Select(total => $"{total.Key} was\n  {total.Value}\nand is\n  {after.GetValueOrDefault(total.Key)}")));

    private static string Time(int hours) => DateTimeOffset.UtcNow.AddHours(hours).ToString("O", CultureInfo.InvariantCulture);

    private static string Failures(string log) => string.Join('\n', log.Split('\n').Where(line => line.Contains(" fail: ", StringComparison.Ordinal)).Take(MostShown));
}
