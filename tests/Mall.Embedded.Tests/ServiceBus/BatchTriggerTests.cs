namespace Mall.Embedded.Tests.ServiceBus;

public class BatchTriggerTests
{
    [Fact]
    public async Task Batch_OneInvocationAtATime_UpToTheMaximum()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many, (host, _) => host.Gate, """{ "maxMessageBatchSize": 3 }""");
        await host.Bus.SendAsync("many", "1");
        await host.CalledAsync(1);
        await host.Bus.SendAsync("many", "2", "3", "4", "5", "6");
        Assert.Equal(5, host.Bus.Broker.Count("many").Ready);

        host.Release();
        await host.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal([1, 3, 2], host.Calls.Select(call => call.Messages.Length));
        Assert.Equal((0, 0), host.Bus.Broker.Count("many"));
    }

    [Fact]
    public async Task Batch_OfThreeInstances_RunsThreeAtATime()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many, (host, _) => host.Gate, """{ "maxMessageBatchSize": 1 }""", instances: 3);
        await host.Bus.SendAsync("many", "1", "2", "3", "4");

        await host.CalledAsync(3);

        Assert.Equal(1, host.Bus.Broker.Count("many").Ready);
    }

    [Fact]
    public async Task Throw_AbandonsAllThatWereNotSettledByHand()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many, async (_, call) =>
        {
            if (call.Messages.FirstOrDefault(message => message.MessageId == "2") is { } good)
            {
                await call.Actions.CompleteMessageAsync(good);
            }

            throw new InvalidOperationException("the rest is bad");
        });
        await host.Bus.SendAsync("many", "1", "2", "3");
        await host.CalledAsync(3);
        await host.StopAsync();

        Assert.Equal(["1", "3"], await host.Bus.PeekAsync("many/$DeadLetterQueue"));
        Assert.Equal([3, 2, 2], host.Calls.Select(call => call.Messages.Length));
    }

    [Fact]
    public async Task Success_CompletesTheRest()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many, (_, call) => call.Actions.DeadLetterMessageAsync(call.Messages[0], deadLetterReason: "first"));
        await host.Bus.SendAsync("many", "1", "2", "3");
        await host.CalledAsync(1);
        await host.StopAsync();

        Assert.Equal((0, 0), host.Bus.Broker.Count("many"));
        Assert.Equal("first", (await host.Bus.TakeOneAsync("many/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task LongRunning_LocksAreNotRenewed()
    {
        await using var host = await TriggerHost.StartAsync(TriggerHost.Many, (host, _) => host.Gate);
        await host.Bus.SendAsync("many", "1");
        await host.CalledAsync(1);

        host.Bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 1), host.Bus.Broker.Count("many"));
    }
}
