using System.Collections.Concurrent;
using System.Diagnostics;
using Mall.Embedded.Tests.DurableTask;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.Worker;

/// <summary>With a listener. It hears all tests of the process that run meanwhile, so each looks for what is its own.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Cause = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string Other = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01";

    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or "Microsoft.Azure.Functions.Worker" or "DurableTask.Core",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Invocation_WithACause_IsItsChild()
    {
        using Activity activity = InvocationTrace.Start("F", new InvocationInput { TraceParent = Cause, TraceKind = ActivityKind.Consumer, TraceTags = [new("a", "b")] })!;

        Assert.Equal(("function F", ActivityKind.Consumer, Cause[3..35], Cause[36..52]), (activity.DisplayName, activity.Kind, activity.TraceId.ToHexString(), activity.ParentSpanId.ToHexString()));
        Assert.Equal(("F", "b"), (activity.GetTagItem("faas.name"), activity.GetTagItem("a")));
        Assert.True(activity.Recorded);
    }

    [Fact]
    public void Invocation_OfABatch_HasATraceOfItsOwnLinkedWithEach()
    {
        using Activity activity = InvocationTrace.Start("F", new InvocationInput { TraceLinks = [Cause, "nonsense", Other] })!;

        Assert.Null(activity.ParentId);
        Assert.Equal([Cause[3..35], Other[3..35]], activity.Links.Select(link => link.Context.TraceId.ToHexString()));
    }

    [Fact]
    public void Invocation_WithoutACause_IsNoChildOfWhatRunsOnItsThread()
    {
        using var current = new Activity("current").Start();

        using Activity activity = InvocationTrace.Start("F", new InvocationInput())!;

        Assert.Null(activity.ParentId);
        Assert.NotEqual(current.TraceId, activity.TraceId);
    }

    [Fact]
    public void Invocation_ThatIsNotTraced_GoesOnWithTheTraceAndIsNotTold()
    {
        using (Activity activity = InvocationTrace.Start("F", new InvocationInput { TraceParent = Cause, IsTraced = false })!)
        {
            Assert.Equal(Cause[3..35], activity.TraceId.ToHexString());
        }

        Assert.DoesNotContain(_ended, ended => ended.Source.Name.Length > 0 && ended.ParentSpanId.ToHexString() == Cause[36..52]);
    }

    [Fact]
    public async Task Request_HasTheNameOfItsRouteAndTheFunctionBelowIt()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/traced/7?q=secret");
        request.Headers.Add("traceparent", Cause);

        using HttpResponseMessage answer = await host.Client.SendAsync(request);

        string trace = await answer.Content.ReadAsStringAsync();
        Assert.Equal(Cause[3..35], trace.Split('-')[1]);
        Activity function = await EndedAsync(activity => activity.DisplayName == "function Traced");
        Activity http = await EndedAsync(activity => activity.SpanId == function.ParentSpanId);
        Assert.Equal(("GET /traced/{id}", Cause[36..52]), (http.DisplayName, http.ParentSpanId.ToHexString()));
        Assert.Equal(("GET", "/traced/{id}", 418), (http.GetTagItem("http.request.method"), http.GetTagItem("http.route"), http.GetTagItem("http.response.status_code")));
        Assert.DoesNotContain(http.TagObjects, tag => tag.Value?.ToString()?.Contains("secret", StringComparison.Ordinal) == true);
    }

    /// <summary>The id of the span that asked for the start is in the journal.</summary>
    [Fact]
    public async Task Orchestration_AfterACrash_GoesOnWithItsTrace()
    {
        var functions = new TestFunctions().Orchestrator("Wait", async context =>
        {
            await context.WaitForExternalEvent<string>("go");
            return null;
        });
        string id = "traced-" + Guid.NewGuid().ToString("N");
        string traceId;
        await using DurableHost host = DurableHost.Start(functions);
        using (Activity click = new Activity("click").Start())
        {
            traceId = click.TraceId.ToHexString();
            await host.ScheduleAsync("Wait", null, id);
        }

        await using DurableHost after = host.AfterCrash();
        await after.Client.RaiseEventAsync(id, "go", "");
        await after.FinishedAsync(id);

        Activity created = await EndedAsync(activity => IsOf(activity, "create_orchestration:Wait"));
        Activity whole = await EndedAsync(activity => IsOf(activity, "orchestration:Wait"));
        Assert.Equal((traceId, traceId, created.SpanId), (created.TraceId.ToHexString(), whole.TraceId.ToHexString(), whole.ParentSpanId));
        Assert.Equal("Completed", whole.GetTagItem("durabletask.task.status"));

        bool IsOf(Activity activity, string name) => activity.DisplayName == name && (string?)activity.GetTagItem("durabletask.task.instance_id") == id;
    }

    private async Task<Activity> EndedAsync(Func<Activity, bool> isIt)
    {
        using var patience = new CancellationTokenSource(HangGuard.Time);
        while (true)
        {
            if (_ended.FirstOrDefault(isIt) is { } found)
            {
                return found;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    private sealed class Functions
    {
        [Function("Traced")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "traced/{id}")] HttpRequest request, string id, FunctionContext context) =>
            Results.Text(context.TraceContext.TraceParent, statusCode: 418);
    }
}
