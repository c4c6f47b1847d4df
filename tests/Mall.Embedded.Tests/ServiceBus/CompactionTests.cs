using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class CompactionTests
{
    [Fact]
    public async Task Compact_ThenRestart_IsTheSameState()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2", "3", "4", "5");
        var taken = await bus.TakeAsync("q", 4);
        var receiver = bus.Receiver("q");
        await receiver.CompleteMessageAsync(taken[0]);
        await receiver.DeadLetterMessageAsync(taken[1], "r");
        await receiver.AbandonMessageAsync(taken[2], new Dictionary<string, object> { ["a"] = 1 });
        await bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("6"), bus.Clock.GetUtcNow().AddMinutes(1));
        await bus.SendAsync("t", new ServiceBusMessage("7") { Subject = "order.paid" });
        var paid = bus.Client.CreateReceiver("t", "paid");
        await paid.CompleteMessageAsync(await paid.ReceiveMessageAsync());

        await bus.Broker.CompactAsync();
        await bus.RestartAsync();

        var left = await bus.Receiver("q").PeekMessagesAsync(10);
        Assert.Equal(["3", "4", "5", "6"], left.Select(message => message.Body.ToString()));
        Assert.Equal([1, 1, 0, 0], left.Select(message => message.DeliveryCount));
        Assert.Equal(1, left[0].ApplicationProperties["a"]);
        Assert.Equal("r", (await bus.TakeOneAsync("q/$DeadLetterQueue")).DeadLetterReason);
        Assert.Equal(["7"], await bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal((0, 0), bus.Broker.Count("t/Subscriptions/paid"));
        bus.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, bus.Broker.Count("q").Ready);
    }

    [Fact]
    public async Task Compact_EmptyQueue_StillKnowsNumbersAndDuplicates()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1", "2");
        foreach (var message in await bus.TakeAsync("dup"))
        {
            await bus.Receiver("dup").CompleteMessageAsync(message);
        }

        await bus.Broker.CompactAsync();
        await bus.Broker.CompactAsync();
        await bus.RestartAsync();

        await bus.SendAsync("dup", "1", "3");
        var only = Assert.Single(await bus.TakeAsync("dup"));
        Assert.Equal(("3", 3L), (only.Body.ToString(), only.SequenceNumber));
    }

    [Fact]
    public async Task Compact_AfterTheWindow_ForgetsDuplicates()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        await bus.Receiver("dup").CompleteMessageAsync(await bus.TakeOneAsync("dup"));
        bus.Clock.Advance(TimeSpan.FromMinutes(5));

        await bus.Broker.CompactAsync();
        await bus.RestartAsync();
        await bus.SendAsync("dup", "1");

        Assert.Equal(1, bus.Broker.Count("dup").Ready);
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
        await bus.Client.CreateSender("t").ScheduleMessageAsync(new ServiceBusMessage("1") { Subject = "order.paid" }, bus.Clock.GetUtcNow().AddMinutes(1));
        await bus.RestartAsync();

        bus.Clock.Advance(TimeSpan.FromMinutes(1));
        await bus.Broker.CompactAsync();

        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/paid"));
        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/all"));
    }
}
