using Azure.Messaging.ServiceBus;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Tests.ServiceBus;

/// <summary>What the namespace may do on a bad day, and how the service's client takes it: learn.microsoft.com/azure/service-bus-messaging/message-transfers-locks-settlement, and for the reasons of
/// failure service-bus-messaging-exceptions-latest.</summary>
public class FaultTests : BusTests
{
    // "If the application crashes after it processes the message, but before it requests the Service Bus service to complete the message, ..." (service-bus-queues-topics-subscriptions, Receive modes).
    [Fact]
    public async Task Duplicated_CompletionIsRefusedAndTheMessageComesAgain()
    {
        await Bus.SendAsync("q", "1");
        var message = await Bus.TakeOneAsync("q");
        Bus.Faults.Next(Fault.ServiceBusDuplicated);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Receiver("q").CompleteMessageAsync(message));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, refused.Reason);
        var again = await Bus.TakeOneAsync("q");
        Assert.Equal((message.MessageId, message.SequenceNumber, 2), (again.MessageId, again.SequenceNumber, again.DeliveryCount));
        await Bus.Receiver("q").CompleteMessageAsync(again);
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
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
        await Bus.SendAsync("q", "1");
        Bus.Faults.Next(Fault.ServiceBusLockLost);
        var message = await Bus.TakeOneAsync("q");
        Assert.Equal(Bus.Clock.GetUtcNow().AddMinutes(1), message.LockedUntil);

        Bus.Clock.Advance(Bus.Faults.LongestDelay);

        var again = await Bus.TakeOneAsync("q");
        Assert.Equal(2, again.DeliveryCount);
        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.Receiver("q").CompleteMessageAsync(message));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, refused.Reason);
        await Bus.Receiver("q").CompleteMessageAsync(again);
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
    }

    [Theory]
    [InlineData("q", "q")]
    [InlineData("t", "t/Subscriptions/all")]
    public async Task Late_IsAcceptedAtOnceAndReceivedLater(string entity, string path)
    {
        Bus.Faults.Next(Fault.ServiceBusLate);
        await Bus.SendAsync(entity, "late");
        await Bus.SendAsync(entity, "in time");
        Assert.Equal("in time", (await Bus.TakeOneAsync(path)).Body.ToString());
        var late = Bus.Receiver(path).ReceiveMessageAsync();

        Bus.Clock.Advance(Bus.Faults.LongestDelay);

        Assert.Equal("late", (await late.Soon()).Body.ToString());
    }

    // Only sessions promise an order (learn.microsoft.com/azure/service-bus-messaging/message-sessions).
    [Fact]
    public async Task Reordered_ANewerOneMayComeFirst_AndNoneIsLost()
    {
        string[] sent = [.. Enumerable.Range(1, 20).Select(number => $"{number}")];
        await Bus.SendAsync("q", sent);
        Bus.Faults.Next(Fault.ServiceBusReordered, 20);

        var received = await Bus.BodiesAsync("q");

        Assert.NotEqual(sent, received);
        Assert.Equal(sent.Order(), received.Order());
    }

    // ServiceBusy: "Throttling operations on Azure Service Bus" (service-bus-throttling).
    [Fact]
    public async Task Refused_IsServiceBusyAndNothingIsAccepted()
    {
        Bus.Faults.Next(Fault.ServiceBusRefused);

        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync("q", "1"));

        Assert.Equal((ServiceBusFailureReason.ServiceBusy, true), (refused.Reason, refused.IsTransient));
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
    }

    // "the sender can't know whether the message was accepted": what duplicate detection is for (learn.microsoft.com/azure/service-bus-messaging/duplicate-detection).
    [Fact]
    public async Task Unanswered_IsATimeOutAndWasAccepted_SoOnlyDetectionKeepsASecondTryOut()
    {
        foreach (var entity in (string[])["q", "dup"])
        {
            Bus.Faults.Next(Fault.ServiceBusUnanswered);
            var unknown = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync(entity, "1"));
            Assert.Equal((ServiceBusFailureReason.ServiceTimeout, true), (unknown.Reason, unknown.IsTransient));
            await Bus.SendAsync(entity, "1");
        }

        Assert.Equal(["1", "1"], await Bus.BodiesAsync("q"));
        Assert.Equal(["1"], await Bus.BodiesAsync("dup"));
    }
}
