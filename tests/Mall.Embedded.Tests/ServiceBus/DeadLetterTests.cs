using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class DeadLetterTests : BusTests
{
    [Fact]
    public async Task DeadLetter_WithReason_IsInTheDeadLetterQueueWithIt()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("bad") { MessageId = "7", ApplicationProperties = { ["a"] = 1 } });
        var message = await Bus.TakeOneAsync("q");

        await Bus.Receiver("q").DeadLetterMessageAsync(message, "malformed", "not JSON");

        Assert.Equal((0, 0), Bus.Broker.Count("q"));
        var dead = await Bus.DeadLetters("q").ReceiveMessageAsync();
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
        await Bus.SendAsync("q", "1");

        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), new Dictionary<string, object> { ["why"] = 42 }, "reason", null);

        var dead = await Bus.TakeOneAsync("q/$DeadLetterQueue");
        Assert.Equal(42, dead.ApplicationProperties["why"]);
        Assert.Equal("reason", dead.DeadLetterReason);
        Assert.Null(dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task MaxDeliveryCount_Abandoned_GoesToTheDeadLetterQueue()
    {
        await Bus.SendAsync("q", "poison");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var message = await Bus.TakeOneAsync("q");
            Assert.Equal(attempt, message.DeliveryCount);
            await Bus.Receiver("q").AbandonMessageAsync(message);
        }

        Assert.Equal((0, 0), Bus.Broker.Count("q"));
        Assert.Equal("MaxDeliveryCountExceeded", (await Bus.TakeOneAsync("q/$deadletterqueue")).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_CanBeAbandonedForEver()
    {
        await Bus.SendAsync("q", "1");
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"));
        var receiver = Bus.DeadLetters("q");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        }

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        Assert.Equal((0, 0), Bus.Broker.Count("q/$DeadLetterQueue"));
    }

    [Fact]
    public async Task DeadLetters_OfADeadLetter_AreRefused()
    {
        await Bus.SendAsync("q", "1");
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"));
        var receiver = Bus.DeadLetters("q");
        var dead = await receiver.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.DeadLetterMessageAsync(dead));
    }

    [Fact]
    public async Task DeadLetters_WakeAReceiverThatWaits()
    {
        var waiting = Bus.DeadLetters("q").ReceiveMessageAsync();
        await Bus.SendAsync("q", "1");

        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), "r");

        Assert.Equal("r", (await waiting.Soon()).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_OfASubscription_AreItsOwn()
    {
        await Bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        var receiver = Bus.Client.CreateReceiver("t", "paid");

        await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(["1"], await Bus.PeekAsync("t/Subscriptions/paid/$DeadLetterQueue"));
        Assert.Equal(["1"], await Bus.PeekAsync("t/Subscriptions/all"));
    }

    [Fact]
    public async Task Send_ACopyOfADeadLetter_StartsAfresh()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("1") { MessageId = "id", Subject = "s", CorrelationId = "c", ApplicationProperties = { ["a"] = 1 } });
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), "r", "d");

        await Bus.SendAsync("q", new ServiceBusMessage(await Bus.TakeOneAsync("q/$DeadLetterQueue")));

        var copy = await Bus.TakeOneAsync("q");
        Assert.Equal(("id", "s", "c", 1), (copy.MessageId, copy.Subject, copy.CorrelationId, copy.DeliveryCount));
        Assert.Null(copy.DeadLetterReason);
        Assert.Equal(["a"], copy.ApplicationProperties.Keys);
    }

    [Fact]
    public async Task Send_ToADeadLetterQueue_IsRefused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.SendAsync("q/$DeadLetterQueue", "1"));
    }
}
