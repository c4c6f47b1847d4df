using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall, its Redis server, or both, with SIGKILL at random moments of running sales, again and again on the same state; then counts everything.
/// <c>MALL_SALE_KILLS=200 dotnet test tests/Mall.EndToEnd.Tests --filter SaleCrashTests</c> is the long run.</summary>
public sealed class SaleCrashTests(ITestOutputHelper output)
{
    private const int Buyers = 8;
    private const int Units = 25;
    private const int KillsPerSale = 4;

    private readonly List<string> _sales = [];
    private readonly List<string> _products = [];

    private enum Victim
    {
        Host,
        Redis,
        Both,
    }

    [LocalFact]
    public async Task KilledAgainAndAgain_SellsEveryUnitOnceAndKeepsEveryPromise()
    {
        var kills = Setting.Of("MALL_SALE_KILLS", 20);
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        var buyers = new SaleBuyers(seed, userId => OwnTokens.Of(userId));
        using var state = new TempFolder();
        var mall = await StartAsync(state);
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                if (kill % KillsPerSale == 0)
                {
                    await OpenSaleAsync(mall);
                }

                await AwaitOpenAsync(mall);
                using var killed = new CancellationTokenSource();
                // The last two sales are running: the newer one sells, of the older one tickets are paid, lapse and come back.
                var buying = Enumerable.Range(0, Buyers).Select(_ => buyers.BuyAsync(mall.BaseAddress, _sales.TakeLast(2).ToArray(), killed.Token)).ToArray();
                await Task.Delay(random.Next(20, 1200));
                if (kill == 0)
                {
                    await Eventually.Async(() => Task.FromResult(buyers.Promised.Count), promised => promised > 0, "a promise to be kept");
                }

                mall = await KillAsync(mall, state, (Victim)random.Next(3), killed);
                await Task.WhenAll(buying);
            }

            await CountAsync(mall, buyers);
        }
        finally
        {
            await mall.DisposeAsync();
        }
    }

    private static async Task<MallProcess> KillAsync(MallProcess mall, TempFolder state, Victim victim, CancellationTokenSource killed)
    {
        if (victim != Victim.Host)
        {
            LocalRedis.Kill(state.Path);
        }

        if (victim == Victim.Redis)
        {
            await killed.CancelAsync();
            return mall;
        }

        await killed.CancelAsync();
        await mall.KillAsync();
        await mall.DisposeAsync();
        return await StartAsync(state);
    }

    private static Task<MallProcess> StartAsync(TempFolder state) => MallProcess.StartAsync(
        state.Path, [.. OwnTokens.Settings, ("Seckill__PaymentWindow", "00:00:02"), ("Demo__Seed", "false")]);

    private async Task OpenSaleAsync(MallProcess mall)
    {
        using var admin = Admin(mall);
        var product = await admin.NewProductAsync(Units);
        _products.Add(product);
        _sales.Add(await admin.NewSaleAsync(product, Units));
    }

    /// <summary>By itself, whatever was killed before.</summary>
    private async Task AwaitOpenAsync(MallProcess mall)
    {
        using var anybody = new MallClient(mall.BaseAddress);
        foreach (var sale in _sales.TakeLast(2))
        {
            await Eventually.Async(
                () => anybody.GetAsync($"/seckill/sales/{sale}"), answer => answer.Status == HttpStatusCode.OK && answer.Text("state") is "open" or "soldOut", $"the sale {sale} to be open");
        }
    }

    private async Task CountAsync(MallProcess mall, SaleBuyers buyers)
    {
        using var admin = Admin(mall);
        var charged = buyers.Charged.ToLookup(charge => charge.TicketId, charge => charge.Status);
        var (sold, released) = (0, 0);
        foreach (var ticket in buyers.Promised.Values)
        {
            using var buyer = mall.As(ticket.UserId);
            var found = await Eventually.Async(
                () => buyer.GetAsync($"/seckill/tickets/{ticket.TicketId}"),
                answer => answer.Status == HttpStatusCode.OK && answer.Text("status") is "sold" or "released",
                $"the promised ticket {ticket.TicketId} to be sold or released");
            var order = await Eventually.Async(
                () => buyer.GetAsync($"/orders/{ticket.TicketId}"),
                answer => answer.Status == HttpStatusCode.OK && answer.Text("status") is "paid" or "cancelled",
                $"the order of the promised ticket {ticket.TicketId} to be settled");
            Assert.Equal(found.Text("status") == "sold" ? "paid" : "cancelled", order.Text("status"));
            Assert.All(charged[ticket.TicketId], status => Assert.Equal(found.Text("status") == "sold" ? "paid" : "refunded", status));
            _ = found.Text("status") == "sold" ? sold++ : released++;
        }

        foreach (var (sale, product) in _sales.Zip(_products))
        {
            var audit = await Eventually.Async(
                () => admin.GetAsync($"/seckill/sales/{sale}/audit"),
                answer => Number(answer, "inFlight") == 0 && Number(answer, "held") == 0 && answer.Body.GetProperty("balanced").GetBoolean(),
                $"the audit of {sale} to be clean");
            Assert.Equal(0, audit.Body.GetProperty("mismatches").GetArrayLength());
            Assert.Equal(Units, Number(audit, "available") + Number(audit, "sold"));

            // What the product has of it, when the sale is over.
            (await admin.PostAsync($"/seckill/sales/{sale}/close", new { reason = "counted" })).Expect(HttpStatusCode.OK);
            await admin.AwaitStockAsync(product, (Units - Number(audit, "sold"), 0, Number(audit, "sold")));
        }

        output.WriteLine($"{_sales.Count} sales of {Units}; {buyers.Promised.Count} tickets promised: {sold} sold, {released} released; {buyers.Charged.Count} payments");
        Assert.True(sold + released > 0, "the test did not do what it is for");
    }

    private static MallClient Admin(MallProcess mall) => mall.As("sale-admin", "admin");

    private static long Number(Answer answer, string name) => answer.Body.GetProperty(name).GetInt64();
}
