using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public class ShutdownTests
{
    [Fact]
    public async Task Stop_RunningRequest_IsAnsweredFirst()
    {
        var gate = new Gate();
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.Services.AddSingleton(gate));
        Task<string> request = host.GetAsync("slow");
        await gate.Entered.Task.WaitAsync(HangGuard.Time);

        Task stop = host.StopAsync();
        Assert.False(stop.IsCompleted);
        gate.Leave.SetResult();

        Assert.Equal("done", await request);
        await stop.WaitAsync(HangGuard.Time);
    }

    [Fact]
    public async Task Stop_TriggersStopBeforeTheAppsServicesAndTheStores()
    {
        var source = new TestSource();
        TestHost host = await TestHost.StartAsync(
            [],
            builder => builder.Services.AddSingleton<IHostedService>(new Logged("app", source.Log)),
            pieces: pieces =>
            {
                TestSource.Add(source)(pieces);
                pieces.Services.AddSingleton<IHostedService>(new Logged("store", source.Log));
                pieces.Services.AddSingleton<LoggedDisposal>(_ => new LoggedDisposal(source.Log));
            });
        host.Services.GetRequiredService<LoggedDisposal>();

        await host.DisposeAsync();

        Assert.Equal(
            ["store started", "app started", "source started", "source stopped", "app stopped", "store stopped", "journal closed"], source.Log);
    }

    [Fact]
    public async Task Stop_TriggersStopWhileRequestsDrain()
    {
        var gate = new Gate();
        var source = new WaitingSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(
            builder => builder.Services.AddSingleton(gate), pieces: pieces => pieces.Services.AddSingleton<ITriggerSource>(source));
        Task<string> request = host.GetAsync("slow");
        await gate.Entered.Task.WaitAsync(HangGuard.Time);

        Task stop = host.StopAsync();
        await source.Stopping.Task.WaitAsync(HangGuard.Time);
        Assert.False(request.IsCompleted);
        gate.Leave.SetResult();

        await request;
        await stop;
    }

    [Fact]
    public async Task Stop_SourceThatFailsToStop_DoesNotKeepTheHostFromStopping()
    {
        await using TestHost host = await TestHost.StartAsync([], pieces: pieces => pieces.Services.AddSingleton<ITriggerSource>(new FailingSource()));

        await host.StopAsync();

        Assert.Contains(host.Errors.Lines, line => line.Contains("The failing functions did not stop properly.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dispose_FreesTheStateFolderLast()
    {
        TestHost host = await TestHost.StartAsync([]);
        Assert.Throws<StartupException>(() => StateFolder.Open(host.State));

        await host.StopAsync();
        Assert.Throws<StartupException>(() => StateFolder.Open(host.State));

        ((IDisposable)host.Services.GetRequiredService<StateFolder>()).Dispose();
        StateFolder.Open(host.State).Dispose();
        await host.DisposeAsync();
    }

    internal sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Leave { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal sealed class Functions(Gate gate)
    {
        [Function("Slow")]
        public async Task<IResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request)
        {
            gate.Entered.SetResult();
            await gate.Leave.Task;
            return Results.Text("done");
        }
    }

    private sealed class Logged(string name, List<string> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            log.Add(name + " started");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            log.Add(name + " stopped");
            return Task.CompletedTask;
        }
    }

    private sealed class LoggedDisposal(List<string> log) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            log.Add("journal closed");
            return default;
        }
    }

    private class WaitingSource : ITriggerSource
    {
        public virtual string Kind => "waiting";

        public TaskCompletionSource Stopping { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Handles(FunctionDescriptor function) => false;

        public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
        {
        }

        public string Describe(FunctionDescriptor function) => string.Empty;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public virtual Task StopAsync(CancellationToken cancellationToken)
        {
            Stopping.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class FailingSource : WaitingSource
    {
        public override string Kind => "failing";

        public override Task StopAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("no");
    }
}
