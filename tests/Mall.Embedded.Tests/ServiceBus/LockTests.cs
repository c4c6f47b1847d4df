using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class LockTests
{
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Locked_IsNotReceivedAgain()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        await bus.TakeOneAsync("q");

        Assert.Empty(await bus.TakeAsync("q"));
    }

    [Fact]
    public async Task LockExpired_IsDeliveredAgainWithOneMoreAttempt()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var first = await bus.TakeOneAsync("q");
        var waiting = bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromMinutes(2));

        bus.Clock.Advance(Lock);

        var second = await waiting.Soon();
        Assert.Equal(2, second.DeliveryCount);
        Assert.Equal(first.SequenceNumber, second.SequenceNumber);
        Assert.NotEqual(first.LockToken, second.LockToken);
    }

    [Fact]
    public async Task Complete_RemovesTheMessage()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        await bus.Receiver("q").CompleteMessageAsync(await bus.TakeOneAsync("q"));

        bus.Clock.Advance(Lock);

        Assert.Equal((0, 0), bus.Broker.Count("q"));
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("abandon")]
    [InlineData("deadLetter")]
    [InlineData("renew")]
    public async Task Settle_AfterTheLockExpired_ThrowsMessageLockLost(string what)
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var message = await bus.TakeOneAsync("q");
        bus.Clock.Advance(Lock);

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Settle(bus, what, message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
        Assert.Equal((1, 1), bus.Broker.Count("q"));
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("abandon")]
    [InlineData("deadLetter")]
    public async Task Settle_Twice_ThrowsMessageLockLost(string what)
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var message = await bus.TakeOneAsync("q");
        await Settle(bus, what, message);

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Settle(bus, what, message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
    }

    [Fact]
    public async Task Renew_MovesTheEndOfTheLock()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var message = await bus.TakeOneAsync("q");
        bus.Clock.Advance(Lock / 2);

        await bus.Receiver("q").RenewMessageLockAsync(message);
        bus.Clock.Advance(Lock * 0.9);

        Assert.Equal(0, bus.Broker.Count("q").Ready);
        await bus.Receiver("q").CompleteMessageAsync(message);
    }

    [Fact]
    public async Task Abandon_IsAvailableAtOnceInItsOldPlace()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2");
        var message = await bus.TakeOneAsync("q");

        await bus.Receiver("q").AbandonMessageAsync(message);

        var again = await bus.TakeAsync("q");
        Assert.Equal(["1", "2"], again.Select(each => each.Body.ToString()));
        Assert.Equal([2, 1], again.Select(each => each.DeliveryCount));
    }

    [Fact]
    public async Task Abandon_WithProperties_ChangesThem()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", new ServiceBusMessage("1") { ApplicationProperties = { ["kept"] = 1, ["changed"] = 1 } });

        await bus.Receiver("q").AbandonMessageAsync(await bus.TakeOneAsync("q"), new Dictionary<string, object> { ["changed"] = 2L, ["new"] = true });
        await bus.Receiver("q").AbandonMessageAsync(await bus.TakeOneAsync("q"), new Dictionary<string, object> { ["new"] = false });

        var message = await bus.TakeOneAsync("q");
        Assert.Equal(1, message.ApplicationProperties["kept"]);
        Assert.Equal(2L, message.ApplicationProperties["changed"]);
        Assert.Equal(false, message.ApplicationProperties["new"]);
    }

    [Fact]
    public async Task ManyLocks_ExpireEachInItsTime()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2", "3");
        for (var i = 0; i < 3; i++)
        {
            await bus.TakeOneAsync("q");
            bus.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        bus.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, bus.Broker.Count("q").Ready);
        bus.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, bus.Broker.Count("q").Ready);
        bus.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(3, bus.Broker.Count("q").Ready);
    }

    [Fact]
    public async Task Idle_NoMessages_NoTimer()
    {
        await using var bus = TestBus.Create();
        Assert.Equal(0, bus.Clock.Armed);
        await bus.SendAsync("q", "1");
        await bus.TakeOneAsync("q");
        Assert.Equal(1, bus.Clock.Armed);
    }

    private static Task Settle(TestBus bus, string what, ServiceBusReceivedMessage message)
    {
        var receiver = bus.Receiver("q");
        return what switch
        {
            "complete" => receiver.CompleteMessageAsync(message),
            "abandon" => receiver.AbandonMessageAsync(message),
            "deadLetter" => receiver.DeadLetterMessageAsync(message),
            _ => receiver.RenewMessageLockAsync(message),
        };
    }
}
