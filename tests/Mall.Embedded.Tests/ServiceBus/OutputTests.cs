using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.ServiceBus;

public class OutputTests
{
    private static readonly string[] Queues = ["in", "fail", "out"];

    [Theory]
    [InlineData("text", "plain")]
    [InlineData("bytes", "abc")]
    [InlineData("poco", "{\"Name\":\"Ada\"}")]
    [InlineData("texts", "a", "b")]
    [InlineData("pocos", "{\"Name\":\"Ada\"}", "{\"Name\":\"Bob\"}")]
    [InlineData("none")]
    public async Task Output_OfEachType_IsSent(string what, params string[] bodies)
    {
        await using var host = await BusHost.StartAsync<Outputs>(Queues);
        await host.SendAsync("in", what);
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal(bodies, (await host.Client.CreateReceiver("out").PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
        Assert.Equal((0, 0), host.Broker.Count("in"));
    }

    [Fact]
    public async Task Output_ThatCannotBeSent_FailsTheInvocation()
    {
        await using var host = await BusHost.StartAsync<Outputs>(Queues);
        await host.SendAsync("fail", "1");
        await host.Probe.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal(1, host.Broker.Count("fail/$DeadLetterQueue").All);
    }

    public sealed record Person(string Name);

    public sealed record Result
    {
        [ServiceBusOutput("out", Connection = "ServiceBus")]
        public object? Message { get; init; }

        [ServiceBusOutput("topic", ServiceBusEntityType.Topic, Connection = "ServiceBus")]
        public string? Event { get; init; }
    }

    internal sealed class Outputs(Probe probe)
    {
        [Function("In")]
        public async Task<Result> In([ServiceBusTrigger("in", Connection = "ServiceBus")] string what)
        {
            await probe.Run(what);
            return new Result
            {
                Event = "happened",
                Message = what switch
                {
                    "text" => "plain",
                    "bytes" => "abc"u8.ToArray(),
                    "poco" => new Person("Ada"),
                    "texts" => new[] { "a", "b" },
                    "pocos" => new List<Person> { new("Ada"), new("Bob") },
                    _ => null,
                },
            };
        }

        [Function("Fail")]
        [ServiceBusOutput("nowhere", Connection = "ServiceBus")]
        public async Task<string> Fail([ServiceBusTrigger("fail", Connection = "ServiceBus")] string what)
        {
            await probe.Run(what);
            return what;
        }
    }
}
