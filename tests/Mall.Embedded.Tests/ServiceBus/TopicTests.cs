using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class TopicTests : BusTests
{
    [Fact]
    public async Task Send_ReachesTheSubscriptionsWhoseRulesMatch()
    {
        await Bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        await Bus.SendAsync("t", new ServiceBusMessage("2") { Subject = "order.created" });

        Assert.Equal(["1", "2"], await Bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/paid"));
    }

    [Fact]
    public async Task Settle_InOneSubscription_LeavesTheOthers()
    {
        await Bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid" });
        var receiver = Bus.Client.CreateReceiver("t", "paid");

        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(0, Bus.Broker.Count("t/Subscriptions/paid").All);
        Assert.Equal(1, Bus.Broker.Count("t/Subscriptions/all").All);
    }

    [Fact]
    public async Task Receive_FromASubscription_HasBothSequenceNumbers()
    {
        await Bus.SendAsync("t", "1");
        await Bus.SendAsync("t", new ServiceBusMessage("2") { Subject = "order.paid" });

        var message = await Bus.TakeOneAsync("t/Subscriptions/paid");

        Assert.Equal(1, message.SequenceNumber);
        Assert.Equal(2, message.EnqueuedSequenceNumber);
    }

    [Fact]
    public async Task Receive_FromATopic_IsRefused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.Client.CreateReceiver("t").ReceiveMessageAsync());
    }

    [Fact]
    public async Task Send_ToATopicThatNobodySubscribedTo_Succeeds()
    {
        await using var bus = TestBus.Create("""{ "UserConfig": { "Namespaces": [ { "Topics": [ { "Name": "lonely" } ] } ] } }""");
        await bus.SendAsync("lonely", "1");
    }
}
