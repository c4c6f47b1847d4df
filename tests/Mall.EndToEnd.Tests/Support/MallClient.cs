using System.Net.Http.Headers;
using Mall.EndToEnd.Tests.Support.OpenApi;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>Speaks HTTP to a mall, as somebody or as nobody.</summary>
internal sealed class MallClient(Uri baseAddress, string? token = null) : ShopClient(NewHttp(baseAddress), token), IDisposable
{
    /// <summary>docs/openapi.yaml, which every answer is held against; null when these tests run without the repository.</summary>
    private static readonly ApiContract? Contract = ApiContract.Find();

    public static string AdminEmail => Environment.GetEnvironmentVariable("MALL_ADMIN_EMAIL") ?? "admin@mall.example";

    public static string AdminPassword => Environment.GetEnvironmentVariable("MALL_ADMIN_PASSWORD") ?? "admin-of-the-demo";

    public Uri Address => Http.BaseAddress!;

    public MallClient As(string accessToken) => new(Address, accessToken);

    /// <summary>Opens a stream of server-sent events.</summary>
    public async Task<EventStream> OpenStreamAsync(string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Contract?.Check("GET", "/api/v1" + path, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, JsonSerializer.SerializeToElement(""));
        return new EventStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async Task<MallClient> LogInAsync(object credentials) => As((await PostAsync("/login", credentials)).Expect(HttpStatusCode.OK).Text("accessToken"));

    /// <summary>The first administrator is made in the background of a first start.</summary>
    public async Task<MallClient> LogInAsAdminAsync()
    {
        var answer = await Eventually.Async(
            () => PostAsync("/login", new { email = AdminEmail, password = AdminPassword }), a => a.Status != HttpStatusCode.Unauthorized && !IsOfHost(a), "the first administrator");
        return As(answer.Expect(HttpStatusCode.OK).Text("accessToken"));
    }

    /// <summary>A new shopper, logged in.</summary>
    public async Task<MallClient> NewShopperAsync()
    {
        var email = $"shopper-{Guid.NewGuid():N}@mall.example";
        const string password = "correct horse battery";
        (await PostAsync("/register", new { email, password, displayName = "A shopper" })).Expect(HttpStatusCode.Created);
        return await LogInAsync(new { email, password });
    }

    /// <summary>A new product; the caller has to be an administrator.</summary>
    public async Task<string> NewProductAsync(int stock, long price = 1250) =>
        (await PostAsync("/products", new { name = "Test tea", description = "For tests.", category = "tests", price = new { amount = price, currency = "CNY" }, stock }))
        .Expect(HttpStatusCode.Created).Text("id");

    public async Task<string> PlaceAsync(string productId, int quantity = 1) =>
        (await PostAsync("/orders", new { items = new[] { new { productId, quantity } } })).Expect(HttpStatusCode.Accepted).Text("id");

    /// <summary>Starts a payment of the order, once there is one (that of a ticket is made from the queue); its id.</summary>
    public async Task<string> StartPaymentAsync(string orderId)
    {
        var answer = await Eventually.Async(
            () => PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" }), a => a.Status != HttpStatusCode.NotFound && a.Code != "try-again", $"a payment of the order {orderId}");
        return answer.Expect(HttpStatusCode.Created).Text("paymentId");
    }

    public async Task PayAsync(string orderId) =>
        (await PostAsync($"/payments/simulated/{await StartPaymentAsync(orderId)}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);

    public Task<Answer> AwaitOrderAsync(string orderId, params string[] statuses) =>
        Eventually.Async(() => GetAsync($"/orders/{orderId}"), answer => statuses.Contains(answer.Text("status")), $"order {orderId} in {string.Join('|', statuses)}");

    /// <summary>All items of a list, page by page.</summary>
    public async Task<List<JsonElement>> ListAllAsync(string path)
    {
        var items = new List<JsonElement>();
        string? token = null;
        do
        {
            var separator = path.Contains('?') ? '&' : '?';
            var page = (await GetAsync($"{path}{separator}pageSize=100{(token is null ? "" : $"&continuationToken={token}")}")).Expect(HttpStatusCode.OK).Body;
            items.AddRange(page.GetProperty("items").EnumerateArray());
            token = page.GetProperty("continuationToken").GetString();
        }
        while (token is not null);
        return items;
    }

    public async Task<(long Available, long Reserved, long Sold)> StockAsync(string productId)
    {
        var stock = (await GetAsync($"/products/{productId}")).Expect(HttpStatusCode.OK).Body.GetProperty("stock");
        return (stock.GetProperty("available").GetInt64(), stock.GetProperty("reserved").GetInt64(), stock.GetProperty("sold").GetInt64());
    }

    public Task AwaitStockAsync(string productId, (long, long, long) expected) =>
        Eventually.Async(() => StockAsync(productId), stock => stock == expected, $"stock {expected} of {productId}");

    public void Dispose() => Http.Dispose();

    protected override void Check(HttpMethod method, string path, Answer answer)
    {
        // Whoever asked judges what the host says in the shop's place.
        if (!IsOfHost(answer))
        {
            Contract?.Check(method.Method, path, (int)answer.Status, answer.ContentType, answer.Body);
        }
    }

    /// <summary>An empty 500: Microsoft's worker gave the request up, because its invocation did not come in time. The shop itself always says something.</summary>
    public static bool IsOfHost(Answer answer) => answer is { Status: HttpStatusCode.InternalServerError, ContentType: null, Body.ValueKind: JsonValueKind.Undefined };

    private static HttpClient NewHttp(Uri baseAddress) => new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) })
    {
        BaseAddress = baseAddress,
        Timeout = HangGuard.Time,
    };
}
