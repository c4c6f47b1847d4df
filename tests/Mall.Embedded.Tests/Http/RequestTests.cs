using Mall.Embedded.Tests.Host;

namespace Mall.Embedded.Tests.Http;

/// <summary>Requests to the sample app, the same whether the host is attached to it or forwards to a worker.</summary>
public abstract class RequestTests(RunningApp running)
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private AppProcess App => running.Process;

    [Theory]
    [InlineData("GET", "/api/things/5", 200)]
    [InlineData("GET", "/API/THINGS/5", 200)]
    [InlineData("GET", "/things/5", 404)]
    [InlineData("GET", "/api/things/five", 404)]
    [InlineData("POST", "/api/things/5", 404)]
    [InlineData("HEAD", "/api/things/5", 404)]
    [InlineData("OPTIONS", "/api/things/5", 404)]
    [InlineData("GET", "/api/nowhere", 404)]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/api/disabled", 404)]
    [InlineData("DELETE", "/api/Unrouted", 200)]
    [InlineData("GET", "/api/files/a/b/c.txt", 200)]
    [InlineData("GET", "/api/empty", 200)]
    [InlineData("GET", "/api/no-content", 204)]
    [InlineData("GET", "/api/mvc", 201)]
    public async Task Request_MatchesByRouteConstraintAndMethod_ElseEmpty404(string method, string path, int status)
    {
        using var response = await App.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 404)
        {
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            Assert.Empty(response.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task SameRoute_WithDifferentMethods_AreTwoFunctions()
    {
        Assert.Equal("read", await App.GetAsync("shared"));
        using var written = await App.Client.PutAsync("shared", null);
        Assert.Equal("written", await written.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Function_SeesTheRequestAsItWasSent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "echo/a%20b?q=1&q=2");
        request.Headers.Add("X-Custom", "kept");
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");

        var seen = await EchoAsync(request);

        Assert.Equal(("DELETE", "/api/echo/a b", "?q=1&q=2"), (Text(seen, "method"), Text(seen, "path"), Text(seen, "query")));
        Assert.Equal("""{"first":"a b"}""", seen.GetProperty("route").GetRawText());
        Assert.Equal("kept", Text(seen.GetProperty("headers"), "x-custom"));
        Assert.Equal(Trace, Text(seen, "traceParent")!.Split('-')[1]);
    }

    [Fact]
    public async Task ForwardedHeadersAndInvocationIdOfAClient_NeverReachTheFunction()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "echo/a/b");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "shop.example");
        request.Headers.Add("X-Forwarded-Prefix", "/shop");
        request.Headers.Add("x-ms-invocation-id", "mine");

        var seen = await EchoAsync(request);

        Assert.Equal(("127.0.0.1", "http", new Uri(App.Url).Authority), (Text(seen, "remote"), Text(seen, "scheme"), Text(seen, "host")));
        Assert.Equal("/api/echo/a/b", Text(seen, "path"));
        Assert.Equal(Text(seen, "invocationId"), Text(seen.GetProperty("headers"), "x-ms-invocation-id"));
        Assert.DoesNotContain("203.0.113.9", seen.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("shop.example", seen.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_OfManyMegabytes_PassBothWays()
    {
        using var posted = await App.Client.PostAsync("length", new ByteArrayContent(new byte[20_000_000]));
        Assert.Equal("20000000", await posted.Content.ReadAsStringAsync());
        Assert.Equal(20 << 20, (await App.Client.GetByteArrayAsync("big/20")).Length);
    }

    [Fact]
    public async Task Body_BeyondTheLimit_Is413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "length") { Content = new ByteArrayContent(new byte[RunningApp.BodyLimit + 1]) };
        request.Headers.ExpectContinue = true;
        using var response = await App.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task FunctionThatThrows_IsSeenByMiddleware_AndIsAnEmpty500()
    {
        using var response = await App.Client.GetAsync("fail/early");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        await App.LineAsync("middleware saw failed early");
        await App.LineAsync(line => line.EndsWith("fail: Host.Http[0] Fail failed: failed early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_ArriveOneByOne()
    {
        using var response = await App.Client.GetAsync("events/two", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.Equal("data: 1", await reader.ReadLineAsync());
        (await App.Client.PostAsync("open/two", null)).EnsureSuccessStatusCode();
        Assert.Equal("\ndata: 2\n\n", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ClientThatLeaves_WhileEventsAreSent_CancelsTheFunction()
    {
        using (await App.Client.GetAsync("events/left", HttpCompletionOption.ResponseHeadersRead))
        {
            await App.LineAsync("entered left");
        }

        await App.LineAsync("cancelled left");
    }

    [Fact]
    public async Task ClientThatLeaves_BeforeTheAnswer_CancelsTheFunctionAndIsNoError()
    {
        using var patience = new CancellationTokenSource();
        var request = App.Client.GetAsync("wait/gone", patience.Token);
        await App.LineAsync("entered gone");

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await App.LineAsync("cancelled gone");
        Assert.DoesNotContain(App.Lines, line => line.Contains("fail: Host.Http[0] Function 'Wait'", StringComparison.Ordinal));
    }

    private static string? Text(JsonElement seen, string name) => seen.GetProperty(name).GetString();

    private async Task<JsonElement> EchoAsync(HttpRequestMessage request)
    {
        using var response = await App.Client.SendAsync(request);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).RootElement;
    }
}

[Collection(nameof(AttachedApp))]
public sealed class AttachedRequestTests(AttachedApp app) : RequestTests(app);

[Collection(nameof(WorkerApp))]
public sealed class WorkerRequestTests(WorkerApp app) : RequestTests(app);
