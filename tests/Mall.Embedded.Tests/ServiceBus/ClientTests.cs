using Azure.Core;
using Azure.Messaging.ServiceBus;
using Moq;

namespace Mall.Embedded.Tests.ServiceBus;

public class ClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Endpoint=sb://a.example/")]
    [InlineData("Endpoint=sb://a.example/;SharedAccessKeyName=n")]
    [InlineData("SharedAccessKeyName=n;SharedAccessKey=k")]
    public void ConnectionString_Incomplete_IsRefused(string connectionString) =>
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusClient(connectionString));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Endpoint=a;SharedAccessKeyName=n;SharedAccessKey=k")]
    public void ConnectionString_Malformed_IsRefused(string connectionString) =>
        Assert.Throws<FormatException>(() => new ServiceBusClient(connectionString));

    [Fact]
    public void ConnectionString_GivesTheNamespace()
    {
        var client = new ServiceBusClient("Endpoint=sb://mall.example:5671/;SharedAccessKeyName=n;SharedAccessKey=a=b==;UseDevelopmentEmulator=true;");

        Assert.Equal("mall.example", client.FullyQualifiedNamespace);
    }

    [Fact]
    public async Task Namespace_ThatIsNotHere_FailsAtTheFirstUse()
    {
        await using var client = new ServiceBusClient("nowhere.servicebus.windows.net", Mock.Of<TokenCredential>());
        var sender = client.CreateSender("q");

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => sender.SendMessageAsync(new ServiceBusMessage("1")));

        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, thrown.Reason);
        Assert.Contains("nowhere.servicebus.windows.net", thrown.Message);
    }

    [Fact]
    public async Task Credential_OfTheEmbeddedNamespace_ReachesIt()
    {
        await using var bus = TestBus.Create();
        await using var client = new ServiceBusClient(bus.Client.FullyQualifiedNamespace, Mock.Of<TokenCredential>());

        await client.CreateSender("q").SendMessageAsync(new ServiceBusMessage("1"));

        Assert.Equal(1, bus.Broker.Count("q").Ready);
    }

    [Fact]
    public async Task Entity_Unknown_ThrowsMessagingEntityNotFound()
    {
        await using var bus = TestBus.Create();
        var sending = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("nowhere", "1"));
        var receiving = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receiver("nowhere").ReceiveMessageAsync());

        Assert.Equal((ServiceBusFailureReason.MessagingEntityNotFound, "nowhere"), (sending.Reason, sending.EntityPath));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, receiving.Reason);
    }

    [Fact]
    public async Task Closed_SenderReceiverAndClient_ThrowObjectDisposed()
    {
        await using var bus = TestBus.Create();
        await using var client = new ServiceBusClient(bus.ConnectionString);
        var sender = client.CreateSender("q");
        var receiver = client.CreateReceiver("q");
        var other = client.CreateSender("q");
        await sender.CloseAsync();
        await receiver.DisposeAsync();
        await client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new ServiceBusMessage()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiver.ReceiveMessageAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => other.SendMessageAsync(new ServiceBusMessage()));
        Assert.True(client.IsClosed);
    }

    [Fact]
    public async Task Close_Receiver_EndsItsWait()
    {
        await using var bus = TestBus.Create();
        var receiver = bus.Receiver("q");
        var waiting = receiver.ReceiveMessageAsync();

        await receiver.CloseAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Soon());
    }

    [Fact]
    public async Task Stop_TheNamespace_EndsWaits()
    {
        await using var bus = TestBus.Create();
        var waiting = bus.Receiver("q").ReceiveMessageAsync();

        await bus.Broker.DisposeAsync();

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => waiting.Soon());
        Assert.Equal(ServiceBusFailureReason.ServiceCommunicationProblem, thrown.Reason);
    }

    [Fact]
    public async Task Mocks_CanReplaceClientAndSender()
    {
        var sender = new Mock<ServiceBusSender>();
        var client = new Mock<ServiceBusClient>();
        client.Setup(mock => mock.CreateSender("q")).Returns(sender.Object);
        var message = new ServiceBusMessage("1");

        await client.Object.CreateSender("q").SendMessageAsync(message);

        sender.Verify(mock => mock.SendMessageAsync(message, default));
    }
}
