using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class CompactionTests : BusTests
{
    [Fact]
    public async Task Compact_ThenRestart_IsTheSameState()
    {
        await Bus.SendAsync("q", "1", "2", "3", "4", "5");
        var taken = await Bus.TakeAsync("q", 4);
        var receiver = Bus.Receiver("q");
        await receiver.CompleteMessageAsync(taken[0]);
        await receiver.DeadLetterMessageAsync(taken[1], "r");
        await receiver.AbandonMessageAsync(taken[2]);
        await Bus.SendAsync("q", new ServiceBusMessage("6") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(1) });
        await Bus.SendAsync("t", new ServiceBusMessage("7") { Subject = "order.paid" });
        var paid = Bus.Client.CreateReceiver("t", "paid");
        await paid.CompleteMessageAsync(await paid.ReceiveMessageAsync());

        await Bus.Broker.CompactAsync();
        await Bus.RestartAsync();

        var left = await Bus.Receiver("q").PeekMessagesAsync(10);
        Assert.Equal(["3", "4", "5", "6"], left.Select(message => message.Body.ToString()));
        Assert.Equal([1, 1, 0, 0], left.Select(message => message.DeliveryCount));
        Assert.Equal("r", (await Bus.TakeOneAsync("q/$DeadLetterQueue")).DeadLetterReason);
        Assert.Equal(["7"], await Bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal((0, 0), Bus.Broker.Count("t/Subscriptions/paid"));
        Bus.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, Bus.Broker.Count("q").Ready);
    }

    [Fact]
    public async Task Compact_EmptyQueue_StillKnowsNumbersAndDuplicates()
    {
        await Bus.SendAsync("dup", "1", "2");
        foreach (var message in await Bus.TakeAsync("dup"))
        {
            await Bus.Receiver("dup").CompleteMessageAsync(message);
        }

        await Bus.Broker.CompactAsync();
        await Bus.Broker.CompactAsync();
        await Bus.RestartAsync();

        await Bus.SendAsync("dup", "1", "3");
        var only = Assert.Single(await Bus.TakeAsync("dup"));
        Assert.Equal(("3", 3L), (only.Body.ToString(), only.SequenceNumber));
    }

    [Fact]
    public async Task Compact_AfterTheWindow_ForgetsDuplicates()
    {
        await Bus.SendAsync("dup", "1");
        await Bus.Receiver("dup").CompleteMessageAsync(await Bus.TakeOneAsync("dup"));
        Bus.Clock.Advance(TimeSpan.FromMinutes(5));

        await Bus.Broker.CompactAsync();
        await Bus.RestartAsync();
        await Bus.SendAsync("dup", "1");

        Assert.Equal(1, Bus.Broker.Count("dup").Ready);
    }

    [Fact]
    public async Task Backlog_BeyondTheMemory_IsReadFromTheJournal()
    {
        await using var bus = TestBus.Create(maxBytesInMemory: 10_000);
        var bodies = Enumerable.Range(0, 200).Select(i => $"{i}:{new string('x', 1000)}").ToArray();
        foreach (var list in bodies.Chunk(20))
        {
            await bus.SendAsync("q", list);
        }

        Assert.Equal(bodies[150], (await bus.Receiver("q").PeekMessageAsync(151)).Body.ToString());
        foreach (var message in await bus.TakeAsync("q", 100))
        {
            await bus.Receiver("q").CompleteMessageAsync(message);
        }

        await bus.Broker.CompactAsync();
        Assert.Equal(bodies[100..], await bus.PeekAsync("q"));
        await bus.RestartAsync();
        Assert.Equal(bodies[100..], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Backlog_ScheduledBeyondTheMemory_BecomesActive()
    {
        await using var bus = TestBus.Create(maxBytesInMemory: 0);
        await bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid", ScheduledEnqueueTime = bus.Clock.GetUtcNow().AddMinutes(1) });
        await bus.RestartAsync();

        bus.Clock.Advance(TimeSpan.FromMinutes(1));
        await bus.Broker.CompactAsync();

        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/paid"));
        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/all"));
    }
}
