using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>A second broker on a copy of the files sees what a process would see after this one was killed.</summary>
public class CrashTests : BusTests
{
    [Fact]
    public async Task Crash_AfterDeadLetteringAndScheduling_HasBoth()
    {
        await Bus.SendAsync("q", "1");
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), "r");
        await Bus.SendAsync("q", new ServiceBusMessage("2") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(1) });

        await using var after = Bus.Crash();
        Assert.Equal((0, 1), after.Broker.Count("q"));
        Assert.Equal("r", (await after.TakeOneAsync("q/$DeadLetterQueue")).DeadLetterReason);
    }

    /// <summary>Everybody works at full speed while copies are made: what was acknowledged before a copy is in it, what was completed before is not.</summary>
    [Fact]
    public async Task Crash_InTheMiddleOfTheWork_LosesNothingAndBringsNothingBack()
    {
        var sent = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var completing = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var completed = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        using var stop = new CancellationTokenSource();
        var senders = Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested && i < 20_000; i++)
            {
                var id = $"{worker}.{i}";
                await Bus.SendAsync("q", id);
                sent[id] = true;
            }
        })).ToArray();
        var receiver = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var message in await Bus.TakeAsync("q", 50))
                {
                    completing[message.MessageId] = true;
                    await Bus.Receiver("q").CompleteMessageAsync(message);
                    completed[message.MessageId] = true;
                }
            }
        });

        for (var round = 0; round < 5; round++)
        {
            var target = sent.Count + 100;
            await Task.Run(() => SpinWait.SpinUntil(() => sent.Count >= target || senders[0].IsCompleted, Until.Patience));
            var before = sent.Keys.ToHashSet();
            var done = completed.Keys.ToHashSet();
            await using var after = Bus.Crash();
            var there = (await after.PeekAsync("q")).Concat(await PeekAllAsync(after)).ToHashSet();
            Assert.Empty(there.Intersect(done));
            Assert.Empty(before.Except(there).Except(completing.Keys));
        }

        await stop.CancelAsync();
        await Task.WhenAll([receiver, .. senders]).Soon();
    }

    private static async Task<List<string>> PeekAllAsync(TestBus bus)
    {
        var receiver = bus.Receiver("q");
        var all = new List<string>();
        while (await receiver.PeekMessagesAsync(1000) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(message => message.Body.ToString()));
        }

        return all;
    }
}
