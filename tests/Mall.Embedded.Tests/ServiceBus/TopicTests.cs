using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class TopicTests
{
    [Fact]
    public async Task Send_ReachesTheSubscriptionsWhoseRulesMatch()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        await bus.SendAsync("t", new ServiceBusMessage("2") { Subject = "order.created" });

        Assert.Equal(["1", "2"], await bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/paid"));
    }

    [Fact]
    public async Task Settle_InOneSubscription_LeavesTheOthers()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        var receiver = bus.Client.CreateReceiver("t", "paid");

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(0, bus.Broker.Count("t/Subscriptions/paid").All);
        Assert.Equal(1, bus.Broker.Count("t/Subscriptions/all").All);
    }

    [Fact]
    public async Task Receive_FromASubscription_HasBothSequenceNumbers()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("t", "1");
        await bus.SendAsync("t", new ServiceBusMessage("2") { Subject = "order.paid" });

        var message = await bus.TakeOneAsync("t/Subscriptions/paid");

        Assert.Equal(1, message.SequenceNumber);
        Assert.Equal(2, message.EnqueuedSequenceNumber);
    }

    [Fact]
    public async Task Receive_FromATopic_IsRefused()
    {
        await using var bus = TestBus.Create();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.CreateReceiver("t").ReceiveMessageAsync());
    }

    [Fact]
    public async Task Send_ToATopicThatNobodySubscribedTo_Succeeds()
    {
        await using var bus = TestBus.Create("""{ "UserConfig": { "Namespaces": [ { "Topics": [ { "Name": "lonely" } ] } ] } }""");
        await bus.SendAsync("lonely", "1");
    }
}
