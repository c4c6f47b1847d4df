using System.Reflection;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.ServiceBus;

public class Traps
{
    [Theory]
    [InlineData("NotWritten", "{}", true)]
    [InlineData("NotWritten", """{ "autoCompleteMessages": false }""", false)]
    [InlineData("NotWritten", """{ "autoCompleteMessages": true }""", true)]
    [InlineData("WrittenTrue", """{ "autoCompleteMessages": false }""", true)]
    [InlineData("WrittenFalse", """{ "autoCompleteMessages": true }""", false)]
    [InlineData("WrittenFalse", "{}", false)]
    public async Task Trap04_AutoCompleteMessages_CountsOnlyWhenItIsWritten(string queue, string serviceBus, bool completes)
    {
        await using var host = await BusHost.StartAsync<AutoComplete>(["NotWritten", "WrittenTrue", "WrittenFalse"], serviceBus);
        await host.SendAsync(queue, "1");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, completes ? 0 : 1), host.Broker.Count(queue));
    }

    [Fact]
    public async Task Trap18_FunctionThrows_IsDeliveredAgainAtOnceAndThenDeadLetteredByTheBroker()
    {
        await using var host = await BusHost.StartAsync<AutoComplete>(
            ["NotWritten", "WrittenTrue", "WrittenFalse"], probe: new Probe { Do = _ => throw new InvalidOperationException("poison") });
        await host.SendAsync("NotWritten", "1");
        await host.SendAsync("WrittenFalse", "2");

        await host.Probe.CalledAsync(6);
        await host.StopAsync();

        foreach (var queue in new[] { "NotWritten", "WrittenFalse" })
        {
            Assert.Equal((0, 0), host.Broker.Count(queue));
            var dead = await host.Client.CreateReceiver(queue + "/$DeadLetterQueue").PeekMessageAsync();
            Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
        }

        Assert.Equal([1, 2, 3], host.Probe.Calls.Select(call => call.Message).Where(message => message.MessageId == "1").Select(message => message.DeliveryCount));
    }

    [Fact]
    public void Trap19_DeadLetterMessageAsync_HasTheShapesOfTheTwoRealTypes()
    {
        static Type[] Parameters(MethodInfo method) => [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var actions = typeof(ServiceBusMessageActions).GetMethods().Where(method => method.Name == "DeadLetterMessageAsync").ToArray();
        var receiver = typeof(ServiceBusReceiver).GetMethods().Where(method => method.Name == "DeadLetterMessageAsync").ToArray();

        Assert.Equal(
            [typeof(ServiceBusReceivedMessage), typeof(Dictionary<string, object>), typeof(string), typeof(string), typeof(CancellationToken)],
            Parameters(Assert.Single(actions)));
        Assert.Equal([3, 4, 5], receiver.Select(method => Parameters(method).Length).Order());
        Assert.Equal(2, receiver.Count(method => Parameters(method)[1] == typeof(IDictionary<string, object>)));
    }

    [Fact]
    public async Task Trap19_DeadLetterWithNamedArguments_DeadLettersWithThem()
    {
        await using var host = await BusHost.StartAsync<AutoComplete>(["NotWritten", "WrittenTrue", "WrittenFalse"], probe: new Probe
        {
            Do = call => call.Actions!.DeadLetterMessageAsync(call.Message, deadLetterReason: "malformed", deadLetterErrorDescription: "not JSON"),
        });
        await host.SendAsync("NotWritten", "1");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        var dead = await host.Client.CreateReceiver("NotWritten/$DeadLetterQueue").PeekMessageAsync();
        Assert.Equal(("malformed", "not JSON"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal(1, dead.DeliveryCount);
    }

    internal sealed class AutoComplete(Probe probe)
    {
        [Function("NotWritten")]
        public Task NotWritten([ServiceBusTrigger("NotWritten", Connection = "ServiceBus")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions) =>
            probe.Run(message, actions);

        [Function("WrittenTrue")]
        public Task WrittenTrue([ServiceBusTrigger("WrittenTrue", Connection = "ServiceBus", AutoCompleteMessages = true)] ServiceBusReceivedMessage message) =>
            probe.Run(message);

        [Function("WrittenFalse")]
        public Task WrittenFalse([ServiceBusTrigger("WrittenFalse", Connection = "ServiceBus", AutoCompleteMessages = false)] ServiceBusReceivedMessage message) =>
            probe.Run(message);
    }
}
