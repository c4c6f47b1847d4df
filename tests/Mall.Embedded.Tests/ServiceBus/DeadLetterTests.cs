using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class DeadLetterTests
{
    [Fact]
    public async Task DeadLetter_WithReason_IsInTheDeadLetterQueueWithIt()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", new ServiceBusMessage("bad") { MessageId = "7", ApplicationProperties = { ["a"] = 1 } });
        var message = await bus.TakeOneAsync("q");

        await bus.Receiver("q").DeadLetterMessageAsync(message, "malformed", "not JSON");

        Assert.Equal((0, 0), bus.Broker.Count("q"));
        var dead = await bus.DeadLetters("q").ReceiveMessageAsync();
        Assert.Equal("malformed", dead.DeadLetterReason);
        Assert.Equal("not JSON", dead.DeadLetterErrorDescription);
        Assert.Equal("bad", dead.Body.ToString());
        Assert.Equal("7", dead.MessageId);
        Assert.Equal(1, dead.ApplicationProperties["a"]);
        Assert.Equal(message.SequenceNumber, dead.SequenceNumber);
    }

    [Fact]
    public async Task DeadLetter_WithProperties_AddsThem()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");

        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"), new Dictionary<string, object> { ["why"] = 42 }, "reason", null);

        var dead = await bus.TakeOneAsync("q/$DeadLetterQueue");
        Assert.Equal(42, dead.ApplicationProperties["why"]);
        Assert.Equal("reason", dead.DeadLetterReason);
        Assert.Null(dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task MaxDeliveryCount_Abandoned_GoesToTheDeadLetterQueue()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "poison");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var message = await bus.TakeOneAsync("q");
            Assert.Equal(attempt, message.DeliveryCount);
            await bus.Receiver("q").AbandonMessageAsync(message);
        }

        Assert.Equal((0, 0), bus.Broker.Count("q"));
        Assert.Equal("MaxDeliveryCountExceeded", (await bus.TakeOneAsync("q/$deadletterqueue")).DeadLetterReason);
    }

    [Fact]
    public async Task MaxDeliveryCount_LocksExpired_GoesToTheDeadLetterQueue()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "poison");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await bus.TakeOneAsync("q");
            bus.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("MaxDeliveryCountExceeded", (await bus.TakeOneAsync("q/$deadletterqueue")).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_CanBeAbandonedForEver()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"));
        var receiver = bus.DeadLetters("q");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        }

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        Assert.Equal((0, 0), bus.Broker.Count("q/$DeadLetterQueue"));
    }

    [Fact]
    public async Task DeadLetters_OfADeadLetter_AreRefused()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"));
        var receiver = bus.DeadLetters("q");
        var dead = await receiver.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.DeadLetterMessageAsync(dead));
    }

    [Fact]
    public async Task DeadLetters_WakeAReceiverThatWaits()
    {
        await using var bus = TestBus.Create();
        var waiting = bus.DeadLetters("q").ReceiveMessageAsync();
        await bus.SendAsync("q", "1");

        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"), "r");

        Assert.Equal("r", (await waiting.Soon()).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_OfASubscription_AreItsOwn()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        var receiver = bus.Client.CreateReceiver("t", "paid");

        await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(["1"], await bus.PeekAsync("t/Subscriptions/paid/$DeadLetterQueue"));
        Assert.Equal(["1"], await bus.PeekAsync("t/Subscriptions/all"));
    }

    [Fact]
    public async Task Send_ACopyOfADeadLetter_StartsAfresh()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", new ServiceBusMessage("1") { MessageId = "id", Subject = "s", CorrelationId = "c", ApplicationProperties = { ["a"] = 1 } });
        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"), "r", "d");

        await bus.SendAsync("q", new ServiceBusMessage(await bus.TakeOneAsync("q/$DeadLetterQueue")));

        var copy = await bus.TakeOneAsync("q");
        Assert.Equal(("id", "s", "c", 1), (copy.MessageId, copy.Subject, copy.CorrelationId, copy.DeliveryCount));
        Assert.Null(copy.DeadLetterReason);
        Assert.Equal(["a"], copy.ApplicationProperties.Keys);
    }

    [Fact]
    public async Task Send_ToADeadLetterQueue_IsRefused()
    {
        await using var bus = TestBus.Create();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.SendAsync("q/$DeadLetterQueue", "1"));
    }
}
