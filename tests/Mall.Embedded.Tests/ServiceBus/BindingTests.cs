using System.Text;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.ServiceBus;

public class BindingTests
{
    private static readonly string[] Queues = ["text", "bytes", "binary", "poco", "meta", "texts", "pocos", "binaries", "resolved"];

    public sealed record Ticket(string Buyer, int Units);

    [Theory]
    [InlineData("text", "{\"buyer\":\"Ada\",\"units\":2}")]
    [InlineData("bytes", "{\"buyer\":\"Ada\",\"units\":2}")]
    [InlineData("binary", "{\"buyer\":\"Ada\",\"units\":2}")]
    [InlineData("poco", "Ticket { Buyer = Ada, Units = 2 }")]
    [InlineData("texts", "{\"buyer\":\"Ada\",\"units\":2}")]
    [InlineData("binaries", "{\"buyer\":\"Ada\",\"units\":2}")]
    [InlineData("pocos", "Ticket { Buyer = Ada, Units = 2 }")]
    [InlineData("resolved", "{\"buyer\":\"Ada\",\"units\":2}")]
    public async Task Parameter_OfEachType_GetsTheBody(string queue, string expected)
    {
        await using var host = await BusHost.StartAsync<Types>(Queues, pieces: pieces => pieces.Defaults["QueueName"] = "resolved");
        await host.Client.CreateSender(queue).SendMessageAsync(new ServiceBusMessage("{\"buyer\":\"Ada\",\"units\":2}"));
        await host.Probe.CalledAsync(1);

        Assert.Equal(expected, Assert.Single(host.Probe.Values));
    }

    [Fact]
    public async Task Parameters_ByName_GetTheMetadata()
    {
        await using var host = await BusHost.StartAsync<Types>(Queues, pieces: pieces => pieces.Defaults["QueueName"] = "resolved");
        await host.Client.CreateSender("meta").SendMessageAsync(new ServiceBusMessage("x") { MessageId = "id", CorrelationId = "c", ContentType = "text/plain", Subject = "s" });
        await host.Probe.CalledAsync(1);

        Assert.Equal($"id 1 1 {host.Clock.GetUtcNow().UtcDateTime:O} c text/plain s", Assert.Single(host.Probe.Values));
    }

    [Fact]
    public async Task Parameter_BodyThatIsNoJson_IsAFailureOfTheFunction()
    {
        await using var host = await BusHost.StartAsync<Types>(Queues, pieces: pieces => pieces.Defaults["QueueName"] = "resolved");
        var deadLetters = host.Client.CreateReceiver("poco/$DeadLetterQueue");
        await host.Client.CreateSender("poco").SendMessageAsync(new ServiceBusMessage("no JSON"));

        var dead = await deadLetters.ReceiveMessageAsync().Soon();

        Assert.Equal(3, dead.DeliveryCount - 1);
        Assert.Empty(host.Probe.Calls);
    }

    [Fact]
    public async Task Trigger_OnADeadLetterQueue_GetsDeadLetters()
    {
        await using var host = await BusHost.StartAsync<DeadLetters>(["q"]);
        await host.SendAsync("q", "1");
        var receiver = host.Client.CreateReceiver("q");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "r");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal("r", host.Probe.Calls[0].Message.DeadLetterReason);
        Assert.Equal((0, 0), host.Broker.Count("q/$DeadLetterQueue"));
    }

    [Fact]
    public async Task Trigger_OnASubscription_GetsItsMessages()
    {
        await using var host = await BusHost.StartAsync<Subscription>([]);
        await host.SendAsync("topic", "1");
        await host.Probe.CalledAsync(1);
    }

    [Fact]
    public async Task Start_QueueThatIsNotDeclared_NamesFunctionAndQueue() => await Refused<Subscriptionless>("'Wrong'", "nowhere");

    [Fact]
    public async Task Start_Sessions_AreRefused() => await Refused<Sessions>("'Wrong'", "sessions");

    [Fact]
    public async Task Start_BatchWithoutAnArray_IsRefused() => await Refused<BatchOfOne>("'Wrong'", "array");

    [Fact]
    public async Task Start_ArrayWithoutABatch_IsRefused() => await Refused<ArrayOfOne>("'Wrong'", "IsBatched");

    [Fact]
    public async Task Start_SettingThatIsMissing_IsNamed() => await Refused<NoConnection>("'Wrong'", "Nowhere");

    [Fact]
    public async Task Start_AnotherNamespace_IsRefused() => await Refused<Elsewhere>("mall.servicebus.windows.net", "Other");

    [Fact]
    public async Task Start_ActionsWithoutATrigger_AreRefused() => await Refused<ActionsOnly>("'Wrong'", "actions");

    private static async Task Refused<T>(params string[] words)
    {
        var thrown = await Assert.ThrowsAsync<StartupException>(() => BusHost.StartAsync<T>(["q"], pieces: pieces =>
            pieces.Defaults["Other"] = "Endpoint=sb://mall.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=k"));
        Assert.All(words, word => Assert.Contains(word, thrown.Message));
    }

    internal sealed class Types(Probe probe)
    {
        [Function("Text")]
        public Task Text([ServiceBusTrigger("text", Connection = "ServiceBus")] string body) => probe.Run(body);

        [Function("Resolved")]
        public Task Resolved([ServiceBusTrigger("%QueueName%")] string body) => probe.Run(body);

        [Function("Bytes")]
        public Task Bytes([ServiceBusTrigger("bytes", Connection = "ServiceBus")] byte[] body) => probe.Run(Encoding.UTF8.GetString(body));

        [Function("Binary")]
        public Task Binary([ServiceBusTrigger("binary", Connection = "ServiceBus")] BinaryData body) => probe.Run(body.ToString());

        [Function("Poco")]
        public Task Poco([ServiceBusTrigger("poco", Connection = "ServiceBus")] Ticket body) => probe.Run(body.ToString());

        [Function("Texts")]
        public Task Texts([ServiceBusTrigger("texts", Connection = "ServiceBus", IsBatched = true)] string[] bodies) => probe.Run(bodies.Single());

        [Function("Pocos")]
        public Task Pocos([ServiceBusTrigger("pocos", Connection = "ServiceBus", IsBatched = true)] Ticket[] bodies) => probe.Run(bodies.Single().ToString());

        [Function("Binaries")]
        public Task Binaries([ServiceBusTrigger("binaries", Connection = "ServiceBus", IsBatched = true)] BinaryData[] bodies, string[] messageIdArray) =>
            probe.Run(bodies[messageIdArray.Length - 1].ToString());

        [Function("Meta")]
        public Task Meta(
            [ServiceBusTrigger("meta", Connection = "ServiceBus")] string body,
            string messageId,
            int deliveryCount,
            long sequenceNumber,
            DateTime enqueuedTimeUtc,
            string correlationId,
            string contentType,
            string subject,
            string? replyTo) => probe.Run($"{messageId} {deliveryCount} {sequenceNumber} {enqueuedTimeUtc:O} {correlationId} {contentType} {subject}{replyTo}");
    }

    internal sealed class DeadLetters(Probe probe)
    {
        [Function("DeadLetters")]
        public Task Run([ServiceBusTrigger("q/$deadletterqueue", Connection = "ServiceBus")] ServiceBusReceivedMessage message) => probe.Run(message);
    }

    internal sealed class Subscription(Probe probe)
    {
        [Function("Subscription")]
        public Task Run([ServiceBusTrigger("topic", "sub", Connection = "ServiceBus")] ServiceBusReceivedMessage message) => probe.Run(message);
    }

    internal sealed class Subscriptionless
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("nowhere", Connection = "ServiceBus")] string message) => _ = message;
    }

    internal sealed class Sessions
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("q", Connection = "ServiceBus", IsSessionsEnabled = true)] string message) => _ = message;
    }

    internal sealed class BatchOfOne
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("q", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage message) => _ = message;
    }

    internal sealed class ArrayOfOne
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("q", Connection = "ServiceBus")] ServiceBusReceivedMessage[] messages) => _ = messages;
    }

    internal sealed class NoConnection
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("q", Connection = "Nowhere")] string message) => _ = message;
    }

    internal sealed class Elsewhere
    {
        [Function("Wrong")]
        public void Run([ServiceBusTrigger("q", Connection = "Other")] string message) => _ = message;
    }

    internal sealed class ActionsOnly
    {
        [Function("Wrong")]
        public void Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, ServiceBusMessageActions actions) => _ = (timer, actions);
    }
}
