using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class RestartTests : BusTests
{
    [Fact]
    public async Task Restart_KeepsEverythingOfAMessage()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("1") { Subject = "s", TimeToLive = TimeSpan.FromHours(1), ApplicationProperties = { ["a"] = 1.5m } });
        await Bus.Receiver("q").AbandonMessageAsync(await Bus.TakeOneAsync("q"));
        var before = await Bus.Receiver("q").PeekMessageAsync();
        Bus.Clock.Advance(TimeSpan.FromMinutes(1));

        await Bus.RestartAsync();

        var after = await Bus.Receiver("q").PeekMessageAsync();
        Assert.Equal(before.EnqueuedTime, after.EnqueuedTime);
        Assert.Equal(before.ExpiresAt, after.ExpiresAt);
        Assert.Equal(before.SequenceNumber, after.SequenceNumber);
        Assert.Equal(before.DeliveryCount, after.DeliveryCount);
        Assert.Equal("s", after.Subject);
        Assert.Equal(1.5m, Assert.Single(after.ApplicationProperties).Value);
    }

    /// <summary>What failed in one round is known by the end of a later one.</summary>
    [Fact]
    public async Task Stop_WithMessagesOnTheirWayToAReceiver_FailsNothing()
    {
        for (var round = 0; round < 5; round++)
        {
            await Bus.SendAsync("q", $"{round}");
            using var writing = new ManualResetEventSlim();
            using var goOn = new ManualResetEventSlim();
            Bus.Disk.Before = operation =>
            {
                if (operation == "write")
                {
                    writing.Set();
                    goOn.Wait(Until.Patience);
                }
            };
            var receiving = Record.ExceptionAsync(() => Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromDays(1)));
            writing.Wait(Until.Patience);

            var ending = Bus.EndNamespaceAsync();
            goOn.Set();
            await ending;
            Bus.Disk.Before = null;
            await receiving.Soon();
            await Bus.RestartAsync();
        }

        Assert.Empty(Bus.Failures);
    }

    [Fact]
    public async Task Restart_KeepsDeadLetters()
    {
        await Bus.SendAsync("q", "1", "2");
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), "r", "d");
        await Bus.Receiver("q").DeadLetterMessageAsync(await Bus.TakeOneAsync("q"), "r2");
        await Bus.DeadLetters("q").CompleteMessageAsync(await Bus.TakeOneAsync("q/$DeadLetterQueue"));

        await Bus.RestartAsync();

        var dead = Assert.Single(await Bus.TakeAsync("q/$DeadLetterQueue"));
        Assert.Equal(("2", "r2"), (dead.Body.ToString(), dead.DeadLetterReason));
        Assert.Equal((0, 0), Bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Restart_KeepsSchedules()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("1") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(5) });

        await Bus.RestartAsync();
        Assert.Equal((0, 1), Bus.Broker.Count("q"));
        Bus.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, Bus.Broker.Count("q").Ready);
        await Bus.RestartAsync();

        Assert.Equal(["1"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Restart_LongAfterASchedule_DeliversOnce()
    {
        await Bus.SendAsync("t", new ServiceBusMessage("1") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(5) });
        await Bus.StopAsync();
        Bus.Clock.Advance(TimeSpan.FromHours(1));

        await Bus.RestartAsync();
        await Bus.RestartAsync();

        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/all"));
    }

    [Fact]
    public async Task Restart_LongAfterTheTimeToLive_Expires()
    {
        await Bus.SendAsync("ttl", "1");
        await Bus.StopAsync();
        Bus.Clock.Advance(TimeSpan.FromHours(1));

        await Bus.RestartAsync();

        Assert.Equal(0, Bus.Broker.Count("ttl").All);
        Assert.Equal(1, Bus.Broker.Count("ttl/$DeadLetterQueue").All);
    }

    [Fact]
    public async Task Restart_StillKnowsDuplicates()
    {
        await Bus.SendAsync("dup", "1");
        await Bus.Receiver("dup").CompleteMessageAsync(await Bus.TakeOneAsync("dup"));

        await Bus.RestartAsync();
        await Bus.SendAsync("dup", "1");
        Assert.Equal(0, Bus.Broker.Count("dup").All);

        Bus.Clock.Advance(TimeSpan.FromMinutes(5));
        await Bus.SendAsync("dup", "1");
        Assert.Equal(1, Bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Restart_WithoutAnEntity_KeepsItsMessagesUntilItIsBack()
    {
        await Bus.SendAsync("q", "1");

        await Bus.RestartAsync("""{ "UserConfig": { "Namespaces": [ { "Queues": [ { "Name": "other" } ] } ] } }""");
        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync("q", "2"));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, thrown.Reason);
        Assert.Contains("q", Assert.Single(Bus.Warnings));
        Bus.Clock.Advance(TimeSpan.FromDays(1));
        await Bus.Broker.CompactAsync();

        await Bus.RestartAsync(TestBus.Entities);
        Assert.Equal(["1"], await Bus.BodiesAsync("q"));
    }
}
