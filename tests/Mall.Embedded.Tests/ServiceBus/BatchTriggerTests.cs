using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Tests.ServiceBus;

public class BatchTriggerTests
{
    [Fact]
    public async Task Batch_OneInvocationAtATime_UpToTheMaximum()
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        await using var host = await BusHost.StartAsync<Many>(["many"], """{ "maxMessageBatchSize": 3 }""", probe);
        await host.SendAsync("many", "1");
        await probe.CalledAsync(1);
        await host.SendAsync("many", "2", "3", "4", "5", "6");
        Assert.Equal(5, host.Broker.Count("many").Ready);

        probe.Release();
        await probe.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal([1, 3, 2], probe.Calls.Select(call => call.Messages.Length));
        Assert.Equal((0, 0), host.Broker.Count("many"));
    }

    [Fact]
    public async Task Batch_BelowTheMinimum_WaitsForMore()
    {
        await using var host = await BusHost.StartAsync<Many>(["many"], """{ "minMessageBatchSize": 3, "maxBatchWaitTime": "00:00:10" }""");
        await host.SendAsync("many", "1");
        await host.SendAsync("many", "2");
        await host.SendAsync("many", "3");

        await host.Probe.CalledAsync(1);

        Assert.Equal(["1", "2", "3"], host.Probe.Calls[0].Messages.Select(message => message.MessageId));
    }

    [Fact]
    public async Task Batch_BelowTheMinimumForTooLong_RunsWithWhatThereIs()
    {
        await using var host = await BusHost.StartAsync<Many>(["many"], """{ "minMessageBatchSize": 3, "maxBatchWaitTime": "00:00:10" }""");
        await host.SendAsync("many", "1");
        using var patience = new CancellationTokenSource(Until.Patience);
        while (host.Probe.Calls.Count == 0)
        {
            // The wait begins when the trigger has the first message, and only then is there a timer to run out.
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, patience.Token);
        }

        Assert.Equal(["1"], host.Probe.Calls[0].Messages.Select(message => message.MessageId));
    }

    [Fact]
    public async Task Throw_AbandonsAllThatWereNotSettledByHand()
    {
        await using var host = await BusHost.StartAsync<Many>(["many"], probe: new Probe
        {
            Do = async call =>
            {
                if (call.Messages.FirstOrDefault(message => message.MessageId == "2") is { } good)
                {
                    await call.Actions!.CompleteMessageAsync(good);
                }

                throw new InvalidOperationException("the rest is bad");
            },
        });
        await host.SendAsync("many", "1", "2", "3");
        await host.Probe.CalledAsync(3);
        await host.StopAsync();

        var dead = await host.Client.CreateReceiver("many/$DeadLetterQueue").PeekMessagesAsync(10);
        Assert.Equal(["1", "3"], dead.Select(message => message.MessageId));
        Assert.Equal([3, 2, 2], host.Probe.Calls.Select(call => call.Messages.Length));
    }

    [Fact]
    public async Task Success_CompletesTheRest()
    {
        await using var host = await BusHost.StartAsync<Many>(["many"], probe: new Probe
        {
            Do = call => call.Actions!.DeadLetterMessageAsync(call.Messages[0], deadLetterReason: "first"),
        });
        await host.SendAsync("many", "1", "2", "3");
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Broker.Count("many"));
        Assert.Equal(1, host.Broker.Count("many/$DeadLetterQueue").All);
    }

    [Fact]
    public async Task SettledFromManyTasks_IsRememberedForAll()
    {
        await using var host = await BusHost.StartAsync<Many>(["many"], probe: new Probe
        {
            Do = call => Task.WhenAll(call.Messages.Select(message => Task.Run(() => call.Actions!.CompleteMessageAsync(message)))),
        });
        await host.SendAsync("many", [.. Enumerable.Range(0, 100).Select(i => $"{i}")]);
        await host.Probe.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Broker.Count("many"));
        Assert.Empty(host.Errors.Lines);
    }

    [Fact]
    public async Task LongRunning_LocksAreNotRenewed()
    {
        Probe probe = null!;
        probe = new Probe { Do = _ => probe.Gate };
        await using var host = await BusHost.StartAsync<Many>(["many"], probe: probe);
        await host.SendAsync("many", "1");
        await probe.CalledAsync(1);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 1), host.Broker.Count("many"));
    }

    internal sealed class Many(Probe probe)
    {
        [Function("Many")]
        public Task Run([ServiceBusTrigger("many", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage[] messages, ServiceBusMessageActions actions) =>
            probe.Run(messages, actions);
    }
}
