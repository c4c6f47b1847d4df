using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

/// <summary>A mall set up as for strangers: limits on, another origin allowed, no simulated provider.</summary>
public sealed class EdgeTests(EdgeTests.StrictMall strict) : IClassFixture<EdgeTests.StrictMall>
{
    private const string Page = "https://shop.example";

    private HttpClient Http => strict.Http;

    [LocalFact]
    public async Task UnsafeCalls_TooManyAtOnce_Are429WhileOthersAndReadingGoOn()
    {
        // The address is the one that the connection's proxy names; the loopback is a proxy that is trusted.
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => SendAsync("POST", "/api/v1/login", "203.0.113.7")));

        // Twenty at once, and ten more with each second that the answers took.
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToArray();
        Assert.NotEmpty(refused);
        Assert.InRange(answers.Length - refused.Length, 20, 59);
        Assert.All(refused, answer => Assert.Equal(("rate-limited", "application/problem+json"), (answer.Code, answer.ContentType)));
        Assert.All(refused, answer => Assert.InRange(int.Parse(answer.RetryAfter!), 1, 2));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("POST", "/api/v1/login", "203.0.113.8")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", "/api/v1/products", "203.0.113.7")).Status);
    }

    [LocalFact]
    public async Task Preflight_OfAnAllowedOrigin_LetsThePageCall()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/cart/items/tea")
        {
            Headers = { { "Origin", Page }, { "Access-Control-Request-Method", "PUT" }, { "Access-Control-Request-Headers", "authorization,content-type" } },
        };

        using var response = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Page, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("PUT", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Contains("Authorization", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [LocalTheory]
    [InlineData(Page, "/api/v1/cart", true)]
    [InlineData(Page, "/api/v1/orders", true)]
    [InlineData("https://evil.example", "/api/v1/cart", false)]
    public async Task Answers_AreShownToAllowedOriginsOnly(string origin, string path, bool shown)
    {
        using var response = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", origin } } });

        Assert.Equal(shown, response.Headers.TryGetValues("Access-Control-Allow-Origin", out _));
        Assert.Equal(shown, response.Headers.TryGetValues("Access-Control-Expose-Headers", out var exposed) && exposed.Single().Contains("X-Cart-Id", StringComparison.Ordinal));
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [LocalFact]
    public async Task SimulatedProvider_SwitchedOff_IsNotThere()
    {
        Assert.Equal((HttpStatusCode.NotFound, "provider-off"), Of(await SendAsync("POST", "/api/v1/payments/callbacks/simulated", "203.0.113.9")));
        Assert.Equal((HttpStatusCode.NotFound, "provider-off"), Of(await SendAsync("POST", "/api/v1/payments/simulated/order.1", "203.0.113.9")));

        static (HttpStatusCode, string?) Of(Seen answer) => (answer.Status, answer.Code);
    }

    private async Task<Seen> SendAsync(string method, string path, string from)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "X-Forwarded-For", from } } };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var code = System.Text.Json.JsonDocument.Parse(text).RootElement.TryGetProperty("code", out var found) ? found.GetString() : null;
        return new Seen(response.StatusCode, code, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.ToString());
    }

    private sealed record Seen(HttpStatusCode Status, string? Code, string? ContentType, string? RetryAfter);

    public sealed class StrictMall : IAsyncLifetime
    {
        private readonly TempFolder _state = new();
        private MallProcess? _process;

        public HttpClient Http { get; private set; } = new();

        public async Task InitializeAsync()
        {
            if (SharedMall.BaseUrl is null)
            {
                _process = await MallProcess.StartAsync(
                    _state.Path, ("RateLimits__PerAddress", "10"), ("Cors__AllowedOrigins", $"{Page},http://localhost:5173"), ("Payments__Simulated__Enabled", "false"));
                Http.BaseAddress = _process.BaseAddress;
            }
        }

        public async Task DisposeAsync()
        {
            Http.Dispose();
            if (_process is not null)
            {
                await _process.DisposeAsync();
            }

            _state.Dispose();
        }
    }
}
