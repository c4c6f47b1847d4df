using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mall.Embedded.Tests.Journal;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Durable functions in the real host: discovery, executor, scopes, HTTP.</summary>
public sealed class HostTests : IAsyncLifetime
{
    private const string Base = "/runtime/webhooks/durabletask";

    private readonly TestFolder _app = new();
    private IHost _host = null!;
    private HttpClient _http = null!;
    private DurableTaskClient _client = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_app.Path, "host.json"), """{"version":"2.0","extensions":{"durableTask":{"defaultVersion":"1.0"}}}""");
        var host = new EmbeddedHost(new HostSetup
        {
            Arguments = ["--port", "0", "--state", Path.Combine(_app.Path, "state")],
            AppFolder = _app.Path,
            FunctionTypes = [typeof(Functions)],
            Variables = new Dictionary<string, string?>(),
            Output = TextWriter.Null,
            ExitOnFailure = false,
        });
        host.Web.Services.AddSingleton<Log>();
        host.Web.Services.AddScoped<Scoped>();
        _host = host.Build();
        await _host.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_host.Services.GetRequiredService<Mall.Embedded.Http.HostAddress>().BaseUrl) };
        _client = _host.Services.GetRequiredService<DurableTaskClient>();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        _app.Dispose();
    }

    [Fact]
    public async Task Orchestration_InTheRealHost_RunsThroughScopesAndBindings()
    {
        string id = await _client.ScheduleNewOrchestrationInstanceAsync("Greeting", new Request("Ada"));
        await _client.RaiseEventAsync(id, "Go", 3);

        var finished = await FinishedAsync(id);

        Assert.True(finished.RuntimeStatus == OrchestrationRuntimeStatus.Completed, finished.FailureDetails?.ToString());
        Assert.Equal($"Hello Ada 3 1.0 {id}", finished.ReadOutputAs<string>());
        var log = _host.Services.GetRequiredService<Log>();
        Assert.All(log.Scopes, scope => Assert.True(scope.Disposed));
    }

    [Fact]
    public async Task Start_OverHttp_AnswersWhereToAskAndTheInstanceRuns()
    {
        var started = await _http.PostAsJsonAsync($"{Base}/orchestrators/Greeting/my-id", new Request("Bob"), JsonSerializerOptions.Default);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var payload = await started.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(started.Headers.Location!.ToString(), payload.GetProperty("statusQueryGetUri").GetString());

        var running = await _http.GetAsync(payload.GetProperty("statusQueryGetUri").GetString());
        Assert.Equal(HttpStatusCode.Accepted, running.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), running.Headers.RetryAfter!.Delta);

        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsync($"{Base}/instances/my-id/raiseEvent/Go", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await _http.PostAsJsonAsync($"{Base}/instances/my-id/raiseEvent/Go", 1)).StatusCode);
        await FinishedAsync("my-id");

        var finished = await _http.GetAsync($"{Base}/instances/my-id");
        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        var status = await finished.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            ("Greeting", "my-id", "Completed", "Hello Bob 1 1.0 my-id", "Bob"),
            (status.GetProperty("name").GetString(), status.GetProperty("instanceId").GetString(), status.GetProperty("runtimeStatus").GetString(),
                status.GetProperty("output").GetString(), status.GetProperty("input").GetProperty("Name").GetString()));
        Assert.Matches("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$", status.GetProperty("createdTime").GetString());
        Assert.Equal(HttpStatusCode.Gone, (await _http.PostAsJsonAsync($"{Base}/instances/my-id/raiseEvent/Go", 1)).StatusCode);
    }

    [Fact]
    public async Task LifeCycle_OverHttp_AnswersAsDocumented()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync("Greeting", new Request("C"), new StartOrchestrationOptions("c"));
        Assert.Equal(HttpStatusCode.Accepted, await Post("instances/c/suspend?reason=x"));
        Assert.Equal(HttpStatusCode.Accepted, await Post("instances/c/resume"));
        Assert.Equal(HttpStatusCode.NotFound, (await _http.DeleteAsync($"{Base}/instances/c")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, await Post("instances/c/terminate?reason=enough"));
        Assert.Equal("enough", (await FinishedAsync("c")).ReadOutputAs<string>());
        Assert.Equal(HttpStatusCode.Gone, await Post("instances/c/terminate"));
        Assert.Equal(HttpStatusCode.OK, (await _http.DeleteAsync($"{Base}/instances/c")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync($"{Base}/instances/c")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Post("instances/c/suspend"));
    }

    [Fact]
    public async Task List_OverHttp_PagesWithTheTokenInTheHeader()
    {
        foreach (string id in new[] { "l1", "l2", "l3" })
        {
            await _client.ScheduleNewOrchestrationInstanceAsync("Greeting", new Request("L"), new StartOrchestrationOptions(id));
        }

        var first = await _http.GetAsync($"{Base}/instances?instanceIdPrefix=l&top=2&showInput=false");
        using var next = new HttpRequestMessage(HttpMethod.Get, $"{Base}/instances?instanceIdPrefix=l&top=2");
        next.Headers.Add("x-ms-continuation-token", first.Headers.GetValues("x-ms-continuation-token"));
        var second = await _http.SendAsync(next);

        Assert.Equal(["l1", "l2"], await Ids(first));
        Assert.Equal(["l3"], await Ids(second));
        Assert.False(second.Headers.Contains("x-ms-continuation-token"));
    }

    [Theory]
    [InlineData("GET", "instances/x?showHistory=true")]
    [InlineData("GET", "instances?runtimeStatus=Nonsense")]
    [InlineData("GET", "instances?top=0")]
    [InlineData("DELETE", "instances")]
    [InlineData("POST", "orchestrators/Unknown")]
    [InlineData("POST", "orchestrators/Greeting/%40entity")]
    [InlineData("POST", "instances/x/rewind")]
    [InlineData("GET", "entities/counter/1")]
    public async Task Request_ThatIsWrongOrNotSupported_IsRefusedWithASentence(string method, string path)
    {
        var answer = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"{Base}/{path}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IEnumerable<string?>> Ids(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Select(one => one.GetProperty("instanceId").GetString());

    private async Task<HttpStatusCode> Post(string path) => (await _http.PostAsync($"{Base}/{path}", null)).StatusCode;

    private async Task<OrchestrationMetadata> FinishedAsync(string id)
    {
        using var patience = new CancellationTokenSource(DurableHost.Patience);
        return await _client.WaitForInstanceCompletionAsync(id, true, patience.Token);
    }

    public sealed record Request(string Name);

    public sealed class Log
    {
        public ConcurrentQueue<Scoped> Scopes { get; } = new();
    }

    public sealed class Scoped : IDisposable
    {
        public Scoped(Log log) => log.Scopes.Enqueue(this);

        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    public sealed class Functions(Scoped scoped)
    {
        [Function("Greeting")]
        public async Task<string> Greeting([OrchestrationTrigger] TaskOrchestrationContext context, Request request)
        {
            GC.KeepAlive(scoped);
            string hello = await context.CallActivityAsync<string>("SayHello", request.Name);
            int number = await context.WaitForExternalEvent<int>("Go", TimeSpan.FromMinutes(1));
            return $"{hello} {number} {context.Version} {await context.CallActivityAsync<string>("WhoAmI")}";
        }

        [Function("SayHello")]
        public string SayHello([ActivityTrigger] string name)
        {
            GC.KeepAlive(scoped);
            return $"Hello {name}";
        }

        [Function("WhoAmI")]
        public static Task<string> WhoAmI([ActivityTrigger] FunctionContext context, string instanceId)
        {
            GC.KeepAlive(context);
            return Task.FromResult(instanceId);
        }
    }
}
