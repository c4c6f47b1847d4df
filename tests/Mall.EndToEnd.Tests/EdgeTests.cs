using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Mall.EndToEnd.Tests;

/// <summary>A mall set up as for strangers: limits on, another origin allowed.</summary>
public sealed class EdgeTests(EdgeTests.StrictMall strict) : IClassFixture<EdgeTests.StrictMall>
{
    private const string Page = "https://shop.example";

    private HttpClient Http => strict.Http;

    [LocalFact]
    public async Task UnsafeCalls_TooManyAtOnce_Are429WhileOthersAndReadingGoOn()
    {
        // What a client says of its own address in X-Forwarded-For does not count.
        var instances = int.Parse(HostUnderTest.Instances);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60 * instances).Select(_ => SendAsync("POST", "/api/v1/login", "127.0.0.7")));

        // Two at once on each instance, and one more with each second that the answers took.
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToArray();
        Assert.NotEmpty(refused);
        Assert.InRange(answers.Length - refused.Length, 2 * instances, (60 * instances) - 1);
        Assert.All(refused, answer => Assert.Equal(("rate-limited", "application/problem+json"), (answer.Code, answer.ContentType)));
        Assert.All(refused, answer => Assert.InRange(int.Parse(answer.RetryAfter!), 1, 2));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("POST", "/api/v1/login", "127.0.0.8")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("GET", "/api/v1/products", "127.0.0.7")).Status);
    }

    [LocalTheory]
    [InlineData("/health")]
    [InlineData("/api/v1/products")]
    [InlineData("/api/v1/seckill/sales")]
    [InlineData("/api/v1/orders")]
    [InlineData("/api/v1/products/nothing")]
    public async Task Head_AnswersAsGetWithoutABody(string path)
    {
        using var get = await Http.GetAsync(path);
        using var head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal("nosniff", head.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [LocalFact]
    public async Task CompressedBody_Is415()
    {
        using var body = new ByteArrayContent([0x1f, 0x8b, 8, 0]) { Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", "gzip" } } };
        using var answer = await strict.From("127.0.0.10").PostAsync("/api/v1/login", body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
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

    private async Task<Seen> SendAsync(string method, string path, string from)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "X-Forwarded-For", $"203.0.113.{Random.Shared.Next(255)}" } } };
        using var response = await strict.From(from).SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var code = System.Text.Json.JsonDocument.Parse(text).RootElement.TryGetProperty("code", out var found) ? found.GetString() : null;
        return new Seen(response.StatusCode, code, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.ToString());
    }

    private sealed record Seen(HttpStatusCode Status, string? Code, string? ContentType, string? RetryAfter);

    public sealed class StrictMall : IAsyncLifetime
    {
        private readonly TempFolder _state = new();
        private MallProcess? _process;

        private readonly ConcurrentDictionary<string, HttpClient> _clients = new();

        public HttpClient Http => From("127.0.0.1");

        /// <summary>A client at that address of the loopback range.</summary>
        public HttpClient From(string address) => _clients.GetOrAdd(address, _ => new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = _process!.BaseAddress });

        public async Task InitializeAsync()
        {
            if (SharedMall.BaseUrl is null)
            {
                _process = await MallProcess.StartAsync(
                    _state.Path, ("RateLimits__PerAddress", "1"), ("Cors__AllowedOrigins", $"{Page},http://localhost:5173"));
            }
        }

        public async Task DisposeAsync()
        {
            foreach (var client in _clients.Values)
            {
                client.Dispose();
            }

            if (_process is not null)
            {
                await _process.DisposeAsync();
            }

            _state.Dispose();
        }
    }
}
