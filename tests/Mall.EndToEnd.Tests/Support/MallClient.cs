using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mall.EndToEnd.Tests.Support.OpenApi;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>An answer: status, headers and JSON body (undefined when there is none).</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, JsonElement Body)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    public string Text(string name) => Body.GetProperty(name).GetString()!;

    /// <summary>A mall that says <c>try-again</c> gave no answer: whether it did what was asked is not known, as after a lost connection.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        var difference = $"Expected {(int)status}, but the mall answered {(int)Status}: {Body}";
        return Status == status ? this : throw (Code == "try-again" ? new HttpRequestException(difference) : new InvalidOperationException(difference));
    }
}

/// <summary>Speaks HTTP to a mall, as somebody or as nobody.</summary>
internal sealed class MallClient(Uri baseAddress, string? token = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) })
    {
        BaseAddress = baseAddress,
        Timeout = HangGuard.Time,
    };

    private const int MaxTries = 10;

    /// <summary>docs/openapi.yaml, which every answer is held against; null when these tests run without the repository.</summary>
    private static readonly ApiContract? Contract = ApiContract.Find();

    public static string AdminEmail => Environment.GetEnvironmentVariable("MALL_ADMIN_EMAIL") ?? "admin@mall.example";

    public static string AdminPassword => Environment.GetEnvironmentVariable("MALL_ADMIN_PASSWORD") ?? "admin-of-the-demo";

    public MallClient As(string accessToken) => new(_http.BaseAddress!, accessToken);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    /// <summary>A body that is a string goes as it is: also what is not JSON. A busy mall says <c>try-again</c>; then this asks again, as any client should, where asking twice is the same.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var isRepeatable = method != HttpMethod.Post || path == "/login";
        for (var tries = 1; ; tries++)
        {
            var answer = await SendOnceAsync(method, path, body, headers);
            if (!isRepeatable || answer is not { Status: HttpStatusCode.ServiceUnavailable, Code: "try-again" } || tries == MaxTries)
            {
                return answer;
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The same, and any answer is the answer.</summary>
    public async Task<Answer> SendOnceAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/health", StringComparison.Ordinal) ? path : "/api/v1" + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType?.MediaType;
        var said = text.Length == 0 ? default : type == "application/x-ndjson" ? JsonSerializer.SerializeToElement(text) : JsonDocument.Parse(text).RootElement;
        var answer = new Answer(response.StatusCode, response.Headers, type, said);
        Contract?.Check(method.Method, request.RequestUri!.OriginalString, (int)answer.Status, answer.ContentType, answer.Body);
        return answer;
    }

    /// <summary>Opens a stream of server-sent events.</summary>
    public async Task<EventStream> OpenStreamAsync(string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (lastEventId is not null)
        {
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        }

        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Contract?.Check("GET", "/api/v1" + path, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, JsonSerializer.SerializeToElement(""));
        return new EventStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    public async Task<MallClient> LogInAsync(object credentials) => As((await PostAsync("/login", credentials)).Expect(HttpStatusCode.OK).Text("accessToken"));

    /// <summary>The first administrator is made in the background of a first start.</summary>
    public async Task<MallClient> LogInAsAdminAsync()
    {
        var answer = await Eventually.Async(
            () => PostAsync("/login", new { email = AdminEmail, password = AdminPassword }), a => a.Status != HttpStatusCode.Unauthorized, "the first administrator");
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

    /// <summary>Starts a payment of the order; its id.</summary>
    public async Task<string> StartPaymentAsync(string orderId) =>
        (await PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" })).Expect(HttpStatusCode.Created).Text("paymentId");

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

    public void Dispose() => _http.Dispose();
}
