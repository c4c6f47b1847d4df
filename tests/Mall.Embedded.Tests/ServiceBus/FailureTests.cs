using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>The disk is full: nothing more is acknowledged, and the host can still end in good order.</summary>
public class FailureTests : BusTests
{
    [Fact]
    public async Task Send_DiskFull_FailsAsTheServiceDoesWhenItCannotBeReached()
    {
        Bus.Disk.Full = true;

        await FailsAsync(() => Bus.SendAsync("q", "1"));
        await FailsAsync(() => Bus.SendAsync("q", "2"));
    }

    [Fact]
    public async Task Receive_DiskFull_HandsOutNothing()
    {
        await Bus.SendAsync("q", "1");
        Bus.Disk.Full = true;

        Assert.Null(await Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Peek_WhatIsGoneIsNotJournaledYet_DoesNotSayThatItIsGone()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        using var writing = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        Bus.Disk.Before = operation =>
        {
            if (operation == "write")
            {
                writing.Set();
                goOn.Wait(Until.Patience);
            }
        };
        var completing = Task.Run(() => Bus.Receiver("q").CompleteMessageAsync(message));
        writing.Wait(Until.Patience);

        var peeking = Bus.Broker.PeekAsync("q", 1, 0).AsTask();

        Assert.False(peeking.IsCompleted);
        goOn.Set();
        await completing.Soon();
        Assert.Empty(await peeking.Soon());
    }

    [Fact]
    public async Task Timer_AfterTheDiskWasFull_DoesNotEndTheProcess()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("1") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(1) });
        await FillDiskAsync(Bus);

        // The clock runs the timer on this thread.
        Bus.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Receive_WaitingWhenAnAbandonedMessageCannotBeJournaled_CanStillBeCancelled()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        using var cancel = new CancellationTokenSource();
        var waiting = Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromDays(1), cancel.Token);
        await FillDiskAsync(Bus);

        await FailsAsync(() => Bus.Receiver("q").AbandonMessageAsync(message));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Soon());
    }

    private static async Task FillDiskAsync(TestBus bus)
    {
        bus.Disk.Full = true;
        await FailsAsync(() => bus.SendAsync("drop", "x"));
    }

    private static async Task FailsAsync(Func<Task> act)
    {
        var failure = await Assert.ThrowsAsync<ServiceBusException>(act);
        Assert.Contains("No space left", failure.Message, StringComparison.Ordinal);
    }
}
