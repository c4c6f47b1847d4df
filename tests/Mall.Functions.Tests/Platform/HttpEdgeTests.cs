using System.Net.Sockets;
using System.Text;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;

namespace Mall.Functions.Tests.Platform;

public sealed class HttpEdgeTests : ILogger<HttpEdge>
{
    private const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private readonly List<(LogLevel Level, Exception? Exception)> _logged = [];
    private CancellationToken _cancelled;
    private readonly DefaultHttpContext _http = new() { Response = { Body = new MemoryStream() } };

    [Fact]
    public async Task Success_PassesThroughWithTheHeaders()
    {
        await RunAsync(() => Task.CompletedTask);

        var headers = _http.Response.Headers;
        Assert.Equal(200, _http.Response.StatusCode);
        Assert.Equal(TraceParent, headers["traceparent"]);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Equal("no-store", headers.CacheControl);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", headers.ContentSecurityPolicy);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Empty(_logged);
    }

    [Fact]
    public async Task Success_LetsTheFunctionSayHowItIsCached()
    {
        await RunAsync(() =>
        {
            _http.Response.Headers.CacheControl = "public, max-age=1";
            return Task.CompletedTask;
        });

        Assert.Equal("public, max-age=1", _http.Response.Headers.CacheControl);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Unexpected_Is500WithoutDetailsAndLogged(bool isWrapped)
    {
        var secret = new InvalidOperationException("the password is 1234");

        await FailAsync(AsTheWorker(isWrapped, secret));

        var text = BodyText();
        Assert.Equal((500, "application/problem+json"), (_http.Response.StatusCode, _http.Response.ContentType));
        Assert.Equal("internal-error", Code(text));
        Assert.DoesNotContain("1234", text);
        Assert.DoesNotContain("Exception", text);
        Assert.Equal(TraceParent, _http.Response.Headers["traceparent"]);
        Assert.Equal((LogLevel.Error, secret), Assert.Single(_logged));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, false)]
    [InlineData(HttpStatusCode.RequestTimeout, true)]
    public async Task BusyDatabase_Is503ToComeBack(HttpStatusCode status, bool isWrapped)
    {
        await FailAsync(AsTheWorker(isWrapped, new CosmosException("busy", status, 0, "", 0)));

        Assert.Equal((503, "1"), (_http.Response.StatusCode, _http.Response.Headers.RetryAfter.ToString()));
        Assert.Equal("try-again", Code(BodyText()));
        Assert.Equal(LogLevel.Warning, Assert.Single(_logged).Level);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task WrongDatabaseCall_Is500(HttpStatusCode status)
    {
        await FailAsync(new CosmosException("wrong", status, 0, "", 0));

        Assert.Equal(500, _http.Response.StatusCode);
    }

    [Fact]
    public async Task BusyDatabase_UnderARealFunction_Is503ThenItWorksAgain()
    {
        await using var shop = await TestShop.OpenAsync();
        var order = await shop.PlacedAsync(("tea", 1));
        var request = shop.Request(caller: order.ShopperOf());
        shop.Faults.Next(Fault.CosmosUnavailable);

        await RunAsync(() => shop.Make<GetOrder>().Run(request, order.Id, default));

        Assert.Equal(503, _http.Response.StatusCode);
        Assert.Equal(200, (await TestShop.AnswerAsync(request, await shop.Make<GetOrder>().Run(request, order.Id, default))).Status);
    }

    [Theory]
    [InlineData(413, "body-too-large")]
    [InlineData(400, "invalid-request")]
    [InlineData(408, "invalid-request")]
    public async Task UnreadableRequest_HasItsStatus(int status, string code)
    {
        await FailAsync(new BadHttpRequestException("Unexpected end of request content.", status));

        Assert.Equal((status, code), (_http.Response.StatusCode, Code(BodyText())));
        Assert.Empty(_logged);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task CallerGone_IsNeitherAnsweredNorLogged(bool isWrapped, bool isRpc)
    {
        _http.RequestAborted = new CancellationToken(canceled: true);

        await FailAsync(AsTheWorker(isWrapped, isRpc ? new RpcException(new Status(StatusCode.Cancelled, "")) : new OperationCanceledException()));

        Assert.Equal(0, _http.Response.Body.Length);
        Assert.Empty(_logged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InvocationWasCancelled_ByTheHost_Is503AndNotLogged(bool isWrapped)
    {
        _cancelled = new CancellationToken(canceled: true);

        await FailAsync(AsTheWorker(isWrapped, new TaskCanceledException()));

        Assert.Equal((503, "try-again"), (_http.Response.StatusCode, Code(BodyText())));
        Assert.Empty(_logged);
    }

    /// <summary>Not by the caller and not by the host: so by the limit of some client.</summary>
    [Theory]
    [MemberData(nameof(Unreachable))]
    public async Task WhatIsNeededDoesNotAnswer_Is503ToComeBack(Exception e)
    {
        await FailAsync(AsTheWorker(true, e));

        Assert.Equal((503, "1", "try-again"), (_http.Response.StatusCode, _http.Response.Headers.RetryAfter.ToString(), Code(BodyText())));
        Assert.Equal((LogLevel.Warning, e), Assert.Single(_logged));
    }

    public static TheoryData<Exception> Unreachable =>
    [
        new TaskCanceledException(),
        new TimeoutException(),
        new HttpRequestException("refused"),
        new SocketException((int)SocketError.ConnectionRefused),
        new CosmosException("none", 0, 0, "", 0),
        new CosmosException("gone", HttpStatusCode.Gone, 0, "", 0),
        new CosmosException("retry with", (HttpStatusCode)449, 0, "", 0),
        new CosmosException("bad gateway", HttpStatusCode.BadGateway, 0, "", 0),
        new ServiceBusException("down", ServiceBusFailureReason.ServiceCommunicationProblem),
        new ServiceBusException("late", ServiceBusFailureReason.ServiceTimeout),
        new Azure.RequestFailedException(503, "busy"),
        new Azure.Identity.AuthenticationFailedException("no identity endpoint"),
        new RpcException(new Status(StatusCode.Unavailable, "")),
        new StackExchange.Redis.RedisException("none"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CallerGone_WhileHeIsReadOrWrittenTo_IsNotLogged(bool isReading)
    {
        _http.RequestAborted = new CancellationToken(canceled: true);

        await FailAsync(AsTheWorker(true, isReading ? new BadHttpRequestException("Unexpected end of request content.") : new IOException("reset")));

        Assert.Equal(0, _http.Response.Body.Length);
        Assert.Empty(_logged);
    }

    [Fact]
    public async Task CallerGone_AndAFaultOfOurOwn_IsLogged()
    {
        _http.RequestAborted = new CancellationToken(canceled: true);

        await FailAsync(new InvalidOperationException());

        Assert.Equal(LogLevel.Error, Assert.Single(_logged).Level);
    }

    [Fact]
    public async Task FailureAfterTheAnswerBegan_BreaksTheConnectionAndIsLogged()
    {
        var lifetime = new Mock<IHttpRequestLifetimeFeature>();
        _http.Features.Set(lifetime.Object);
        var response = new Mock<IHttpResponseFeature>();
        response.Setup(r => r.HasStarted).Returns(true);
        response.Setup(r => r.Headers).Returns(new HeaderDictionary());
        _http.Features.Set(response.Object);

        await FailAsync(new InvalidOperationException());

        lifetime.Verify(l => l.Abort());
        Assert.Equal(LogLevel.Error, Assert.Single(_logged).Level);
    }

    [Fact]
    public async Task OneCallTooMany_Is429WithoutTheFunction()
    {
        _http.Request.Method = "POST";
        _http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        var edge = Edge(perAddress: 1);
        var calls = 0;

        for (var i = 0; i < 3; i++)
        {
            await edge.Invoke(Context(), _ => Task.FromResult(++calls));
        }

        Assert.Equal((2, 429, "1"), (calls, _http.Response.StatusCode, _http.Response.Headers.RetryAfter.ToString()));
        Assert.Equal(("rate-limited", "nosniff"), (Code(BodyText()), _http.Response.Headers.XContentTypeOptions.ToString()));
    }

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("br", false)]
    [InlineData("identity, gzip", false)]
    [InlineData("Identity", true)]
    [InlineData(null, true)]
    public async Task Body_ThatIsCompressed_Is415WithoutTheFunction(string? encoding, bool isTaken)
    {
        _http.Request.Method = "POST";
        _http.Request.Headers.ContentEncoding = encoding;
        var called = false;

        await RunAsync(() =>
        {
            called = true;
            return Task.CompletedTask;
        });

        Assert.Equal(isTaken, called);
        Assert.Equal((isTaken ? 200 : 415, isTaken ? "" : "identity"), (_http.Response.StatusCode, _http.Response.Headers.AcceptEncoding.ToString()));
    }

    /// <summary>Behind the front door every connection is the front door's.</summary>
    [Fact]
    public async Task Clients_BehindTheFrontDoor_AreLimitedEachForItself()
    {
        _http.Request.Method = "POST";
        var (frontDoor, id) = (IPAddress.Parse("147.243.0.1"), Guid.NewGuid());
        var edge = Edge(perAddress: 1, id);
        var calls = 0;

        for (var client = 1; client <= 6; client++)
        {
            _http.Connection.RemoteIpAddress = frontDoor;
            _http.Request.Headers["X-Azure-FDID"] = id.ToString();
            _http.Request.Headers["X-Azure-SocketIP"] = $"203.0.113.{client}";
            await edge.Invoke(Context(), _ => Task.FromResult(++calls));
        }

        Assert.Equal(6, calls);
    }

    [Fact]
    public async Task OtherTriggers_FailAsTheyFail()
    {
        var context = Context();
        context.Items.Clear();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Edge().Invoke(context, _ => throw new InvalidOperationException()));

        Assert.Empty(_logged);
    }

    // Public functions are called as they are; of others the worker reads Task.Result.
    private static Exception AsTheWorker(bool isWrapped, Exception thrown) => isWrapped ? new AggregateException(thrown) : thrown;

    private Task FailAsync(Exception e) => RunAsync(() => Task.FromException(e));

    private Task RunAsync(Func<Task> function) => Edge().Invoke(Context(), _ => function());

    private HttpEdge Edge(int perAddress = 0, Guid? frontDoor = null) => new(
        new FrontDoor(Options.Create(new FrontDoorOptions { Id = frontDoor })),
        new RateLimits(Options.Create(new RateLimitOptions { PerAddress = perAddress, PerUser = 0 }), null!, [], [], new TestClock()),
        new Cors(Options.Create(new CorsOptions())),
        Options.Create(new CallBudgetOptions()),
        this);

    private FunctionContext Context()
    {
        var context = Contexts.Invocation(_http, "GetThing");
        context.Setup(c => c.TraceContext.TraceParent).Returns(TraceParent);
        context.Setup(c => c.CancellationToken).Returns(_cancelled);
        return context.Object;
    }

    private string BodyText() => Encoding.UTF8.GetString(((MemoryStream)_http.Response.Body).ToArray());

    private static string? Code(string body) => JsonDocument.Parse(body).RootElement.GetProperty("code").GetString();

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _logged.Add((logLevel, exception));
}
