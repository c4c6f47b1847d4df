using Azure.Messaging.ServiceBus;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>What the namespace may do on a bad day, and how the service's client takes it: learn.microsoft.com/azure/service-bus-messaging/message-transfers-locks-settlement, and for the reasons of
/// failure service-bus-messaging-exceptions-latest.</summary>
public class FaultTests
{
    // "If the application crashes after it processes the message, but before it requests the Service Bus service to complete the message, ..." (service-bus-queues-topics-subscriptions, Receive modes).
    [Fact]
    public async Task Duplicated_CompletionIsRefusedAndTheMessageComesAgain()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var message = await bus.TakeOneAsync("q");
        bus.Faults.Next(Fault.ServiceBusDuplicated);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receiver("q").CompleteMessageAsync(message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, refused.Reason);
        var again = await bus.TakeOneAsync("q");
        Assert.Equal((message.MessageId, message.SequenceNumber, 2), (again.MessageId, again.SequenceNumber, again.DeliveryCount));
        await bus.Receiver("q").CompleteMessageAsync(again);
        Assert.Equal((0, 0), bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Duplicated_InABatchOfATrigger_OnlyThatOneComesAgain()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many);
        host.Bus.Faults.Next(Fault.ServiceBusDuplicated);
        await host.Bus.SendAsync("many", "1", "2");
        await host.CalledAsync(2);
        await host.StopAsync();

        Assert.Equal(["1", "2", "1"], host.Calls.SelectMany(call => call.Messages).Select(message => message.Body.ToString()));
        Assert.Equal((0, 0), host.Bus.Broker.Count("many"));
    }

    // The lock "might be lost" before it has expired (service-bus-messaging-exceptions-latest, MessageLockLost: an update, a failover, a link that ends).
    [Fact]
    public async Task LockLost_AnotherReceiverHasItMeanwhile_AndTheFirstCannotSettleIt()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        bus.Faults.Next(Fault.ServiceBusLockLost);
        var message = await bus.TakeOneAsync("q");
        Assert.Equal(bus.Clock.GetUtcNow().AddMinutes(1), message.LockedUntil);

        bus.Clock.Advance(bus.Faults.LongestDelay);

        var again = await bus.TakeOneAsync("q");
        Assert.Equal(2, again.DeliveryCount);
        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receiver("q").CompleteMessageAsync(message));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, refused.Reason);
        await bus.Receiver("q").CompleteMessageAsync(again);
        Assert.Equal((0, 0), bus.Broker.Count("q"));
    }

    [Theory]
    [InlineData("q", "q")]
    [InlineData("t", "t/Subscriptions/all")]
    public async Task Late_IsAcceptedAtOnceAndReceivedLater(string entity, string path)
    {
        await using var bus = TestBus.Create();
        bus.Faults.Next(Fault.ServiceBusLate);
        await bus.SendAsync(entity, "late");
        await bus.SendAsync(entity, "in time");
        Assert.Equal("in time", (await bus.TakeOneAsync(path)).Body.ToString());
        var late = bus.Receiver(path).ReceiveMessageAsync();

        bus.Clock.Advance(bus.Faults.LongestDelay);

        Assert.Equal("late", (await late.Soon()).Body.ToString());
    }

    // Only sessions promise an order (learn.microsoft.com/azure/service-bus-messaging/message-sessions).
    [Fact]
    public async Task Reordered_ANewerOneMayComeFirst_AndNoneIsLost()
    {
        await using var bus = TestBus.Create();
        string[] sent = [.. Enumerable.Range(1, 20).Select(number => $"{number}")];
        await bus.SendAsync("q", sent);
        bus.Faults.Next(Fault.ServiceBusReordered, 20);

        var received = await bus.BodiesAsync("q");

        Assert.NotEqual(sent, received);
        Assert.Equal(sent.Order(), received.Order());
    }

    // ServiceBusy: "Throttling operations on Azure Service Bus" (service-bus-throttling).
    [Fact]
    public async Task Refused_IsServiceBusyAndNothingIsAccepted()
    {
        await using var bus = TestBus.Create();
        bus.Faults.Next(Fault.ServiceBusRefused);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("q", "1"));

        Assert.Equal((ServiceBusFailureReason.ServiceBusy, true), (refused.Reason, refused.IsTransient));
        Assert.Equal((0, 0), bus.Broker.Count("q"));
    }

    // "the sender can't know whether the message was accepted": what duplicate detection is for (learn.microsoft.com/azure/service-bus-messaging/duplicate-detection).
    [Fact]
    public async Task Unanswered_IsATimeOutAndWasAccepted_SoOnlyDetectionKeepsASecondTryOut()
    {
        await using var bus = TestBus.Create();
        foreach (var entity in (string[])["q", "dup"])
        {
            bus.Faults.Next(Fault.ServiceBusUnanswered);
            var unknown = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync(entity, "1"));
            Assert.Equal((ServiceBusFailureReason.ServiceTimeout, true), (unknown.Reason, unknown.IsTransient));
            await bus.SendAsync(entity, "1");
        }

        Assert.Equal(["1", "1"], await bus.BodiesAsync("q"));
        Assert.Equal(["1"], await bus.BodiesAsync("dup"));
    }
}
