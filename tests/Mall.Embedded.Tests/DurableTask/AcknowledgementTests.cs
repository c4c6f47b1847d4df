using Grpc.Core;
using Mall.Embedded.DurableTask.Sidecar;
using Microsoft.Win32.SafeHandles;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Nobody is told of what is not written yet: not by a refusal either, since a caller takes "it is there already" for done.</summary>
public class AcknowledgementTests
{
    [Fact]
    public async Task Schedule_AnIdWhoseCreationIsNotWrittenYet_IsRefusedWhenItIs()
    {
        var disk = new HeldDisk();
        await using var host = DurableHost.Start(Functions(), journal: new JournalOptions { Disk = disk });
        disk.Hold();
        var first = Task.Run(() => host.ScheduleAsync("O", id: "a"));
        await disk.Writing.WaitAsync(DurableHost.Patience);

        // Called in this process: over a socket nothing would be there at once.
        var second = new TaskHubSidecar(host.Engine).StartInstance(new P.CreateInstanceRequest { InstanceId = "a", Name = "O" }, null!);
        bool early = second.IsCompleted;
        disk.Release();

        Assert.False(early);
        Assert.Equal(StatusCode.AlreadyExists, (await Assert.ThrowsAsync<RpcException>(() => second)).StatusCode);
        await first;
    }

    [Fact]
    public async Task RaiseEvent_ToAnInstanceWhoseEndIsNotWrittenYet_IsRefusedWhenItIs()
    {
        var disk = new HeldDisk();
        await using var host = DurableHost.Start(Functions(), journal: new JournalOptions { Disk = disk });
        await host.ScheduleAsync("O", id: "a");
        await host.StartedAsync("a");
        disk.Hold();
        var first = Task.Run(() => host.Client.RaiseEventAsync("a", "E"));
        await disk.Writing.WaitAsync(DurableHost.Patience);
        while (!IsFinished(host))
        {
            await Task.Yield();
        }

        var second = new TaskHubSidecar(host.Engine).RaiseEvent(new P.RaiseEventRequest { InstanceId = "a", Name = "E" }, null!);
        bool early = second.IsCompleted;
        disk.Release();

        Assert.False(early);
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => second)).StatusCode);
        await first;
    }

    private static bool IsFinished(DurableHost host)
    {
        lock (host.Store.Lock)
        {
            return host.Store.TryGet("a", out var instance) && instance.Live is null;
        }
    }

    private static TestFunctions Functions() => new TestFunctions().Orchestrator("O", async context => await context.WaitForExternalEvent<string>("E"));

    private sealed class HeldDisk : JournalDisk
    {
        private readonly ManualResetEventSlim _go = new(true);
        private readonly TaskCompletionSource _writing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Writing => _writing.Task;

        public void Hold() => _go.Reset();

        public void Release() => _go.Set();

        public override void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
        {
            if (!_go.IsSet)
            {
                _writing.TrySetResult();
                _go.Wait();
            }

            base.Write(file, bytes, offset);
        }
    }
}
