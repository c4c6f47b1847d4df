using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class LockTests : BusTests
{
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task LockExpired_IsDeliveredAgainWithOneMoreAttempt()
    {
        await Bus.SendAsync("q", "1");
        var first = await Bus.TakeOneAsync("q");
        var waiting = Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromMinutes(2));

        Bus.Clock.Advance(Lock);

        var second = await waiting.Soon();
        Assert.Equal(2, second.DeliveryCount);
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
        Assert.NotEqual(first.LockToken, second.LockToken);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("abandon")]
    [InlineData("deadLetter")]
    public async Task Settle_AfterTheLockExpired_ThrowsMessageLockLost(string what)
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        Bus.Clock.Advance(Lock);

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Settle(Bus, what, message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
        Assert.Equal((1, 1), Bus.Broker.Count("q"));
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("abandon")]
    [InlineData("deadLetter")]
    public async Task Settle_Twice_ThrowsMessageLockLost(string what)
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        await Settle(Bus, what, message);

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Settle(Bus, what, message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
    }

    [Fact]
    public async Task Renew_ByTheReceiver_IsRefusedByName()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => Bus.Receiver("q").RenewMessageLockAsync(message));

        Assert.Contains("renewing a lock by request", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renew_MovesTheEndOfTheLock()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        Bus.Clock.Advance(Lock / 2);

        Bus.Broker.RenewLock(Guid.Parse(message.LockToken));
        Bus.Clock.Advance(Lock * 0.9);

        Assert.Equal(0, Bus.Broker.Count("q").Ready);
        await Bus.Receiver("q").CompleteMessageAsync(message);
    }

    [Fact]
    public async Task Abandon_WithProperties_IsRefused()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        await Assert.ThrowsAsync<NotSupportedException>(() => Bus.Receiver("q").AbandonMessageAsync(message, new Dictionary<string, object> { ["a"] = 1 }));
    }

    [Fact]
    public async Task Idle_NoMessages_NoTimer()
    {
        Assert.Equal(0, Bus.Clock.Armed);
        await Bus.SendAsync("q", "1");
        await Bus.TakeOneAsync("q");
        Assert.Equal(1, Bus.Clock.Armed);
    }

    private static Task Settle(TestBus bus, string what, ServiceBusReceivedMessage message)
    {
        var receiver = bus.Receiver("q");
        return what switch
        {
            "complete" => receiver.CompleteMessageAsync(message),
            "abandon" => receiver.AbandonMessageAsync(message),
            _ => receiver.DeadLetterMessageAsync(message),
        };
    }
}
