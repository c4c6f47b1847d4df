using Azure.Messaging.ServiceBus;
using Mall.Embedded.ServiceBus;
using Mall.Embedded.Storage;
using Mall.Embedded.Tests.Storage;

namespace Mall.Embedded.Tests.ServiceBus;

public class RestartTests
{
    [Fact]
    public async Task Restart_KeepsWhatWasNotSettled()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2", "3");
        await bus.Receiver("q").CompleteMessageAsync(await bus.TakeOneAsync("q"));

        await bus.RestartAsync();

        Assert.Equal(["2", "3"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Restart_EndsLocksAndCountsTheAttempt()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        var before = await bus.TakeOneAsync("q");

        await bus.RestartAsync();

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => bus.Receiver("q").CompleteMessageAsync(before));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, thrown.Reason);
        Assert.Equal(2, (await bus.TakeOneAsync("q")).DeliveryCount);
    }

    [Fact]
    public async Task Restart_DuringTheLastAttempt_DeadLetters()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "kills the process");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await bus.TakeOneAsync("q");
            await bus.RestartAsync();
        }

        Assert.Equal("MaxDeliveryCountExceeded", (await bus.TakeOneAsync("q/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task Restart_KeepsEverythingOfAMessage()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", new ServiceBusMessage("1") { Subject = "s", TimeToLive = TimeSpan.FromHours(1), ApplicationProperties = { ["a"] = 1.5m } });
        await bus.Receiver("q").AbandonMessageAsync(await bus.TakeOneAsync("q"), new Dictionary<string, object> { ["b"] = 2 });
        var before = await bus.Receiver("q").PeekMessageAsync();
        bus.Clock.Advance(TimeSpan.FromMinutes(1));

        await bus.RestartAsync();

        var after = await bus.Receiver("q").PeekMessageAsync();
        Assert.Equal(before.EnqueuedTime, after.EnqueuedTime);
        Assert.Equal(before.ExpiresAt, after.ExpiresAt);
        Assert.Equal(before.SequenceNumber, after.SequenceNumber);
        Assert.Equal(before.DeliveryCount, after.DeliveryCount);
        Assert.Equal("s", after.Subject);
        Assert.Equal(new Dictionary<string, object> { ["a"] = 1.5m, ["b"] = 2 }, after.ApplicationProperties);
    }

    [Fact]
    public async Task Restart_KeepsDeadLetters()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2");
        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"), "r", "d");
        await bus.Receiver("q").DeadLetterMessageAsync(await bus.TakeOneAsync("q"), "r2");
        await bus.DeadLetters("q").CompleteMessageAsync(await bus.TakeOneAsync("q/$DeadLetterQueue"));

        await bus.RestartAsync();

        var dead = Assert.Single(await bus.TakeAsync("q/$DeadLetterQueue"));
        Assert.Equal(("2", "r2"), (dead.Body.ToString(), dead.DeadLetterReason));
        Assert.Equal((0, 0), bus.Broker.Count("q"));
    }

    [Fact]
    public async Task Restart_KeepsSchedules()
    {
        await using var bus = TestBus.Create();
        await bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("1"), bus.Clock.GetUtcNow().AddMinutes(5));
        var cancelled = await bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("2"), bus.Clock.GetUtcNow().AddMinutes(5));

        await bus.RestartAsync();
        await bus.Client.CreateSender("q").CancelScheduledMessageAsync(cancelled);
        Assert.Equal((0, 1), bus.Broker.Count("q"));
        bus.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, bus.Broker.Count("q").Ready);
        await bus.RestartAsync();

        Assert.Equal(["1"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Restart_LongAfterASchedule_DeliversOnce()
    {
        await using var bus = TestBus.Create();
        await bus.Client.CreateSender("t").ScheduleMessageAsync(new ServiceBusMessage("1"), bus.Clock.GetUtcNow().AddMinutes(5));
        await bus.StopAsync();
        bus.Clock.Advance(TimeSpan.FromHours(1));

        await bus.RestartAsync();
        await bus.RestartAsync();

        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/all"));
    }

    [Fact]
    public async Task Restart_LongAfterTheTimeToLive_Expires()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", "1");
        await bus.StopAsync();
        bus.Clock.Advance(TimeSpan.FromHours(1));

        await bus.RestartAsync();

        Assert.Equal(0, bus.Broker.Count("ttl").All);
        Assert.Equal(1, bus.Broker.Count("ttl/$DeadLetterQueue").All);
    }

    [Fact]
    public async Task Restart_StillKnowsDuplicates()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("dup", "1");
        await bus.Receiver("dup").CompleteMessageAsync(await bus.TakeOneAsync("dup"));

        await bus.RestartAsync();
        await bus.SendAsync("dup", "1");
        Assert.Equal(0, bus.Broker.Count("dup").All);

        bus.Clock.Advance(TimeSpan.FromMinutes(5));
        await bus.SendAsync("dup", "1");
        Assert.Equal(1, bus.Broker.Count("dup").All);
    }

    [Fact]
    public async Task Restart_GoesOnWithTheSequenceNumbers()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1", "2");
        foreach (var message in await bus.TakeAsync("q"))
        {
            await bus.Receiver("q").CompleteMessageAsync(message);
        }

        await bus.RestartAsync();
        await bus.SendAsync("q", "3");

        Assert.Equal(3, (await bus.TakeOneAsync("q")).SequenceNumber);
    }

    [Fact]
    public async Task Restart_WithoutAnEntity_KeepsItsMessagesUntilItIsBack()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");

        await bus.RestartAsync("""{ "UserConfig": { "Namespaces": [ { "Queues": [ { "Name": "other" } ] } ] } }""");
        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("q", "2"));
        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, thrown.Reason);
        Assert.Contains("q", Assert.Single(bus.Warnings));
        bus.Clock.Advance(TimeSpan.FromDays(1));
        await bus.Broker.CompactAsync();

        await bus.RestartAsync(TestBus.Entities);
        Assert.Equal(["1"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public void Open_StateOfAnOlderFormat_IsRefusedWithTheWayOut()
    {
        using var folder = new TestFolder();
        using (var journal = new OlderJournal(folder.Path))
        {
            journal.Append([1, 0, 0]);
        }

        var options = new BrokerOptions { Folder = folder.Path, Entities = new([], []) };
        var thrown = Assert.Throws<StartupException>(() => Broker.Open(options));

        Assert.Contains("older version", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"delete the folder {folder.Path} or move it away", thrown.Message, StringComparison.Ordinal);
    }

    private sealed class OlderJournal(string folder) : IJournalOwner, IDisposable
    {
        private Embedded.Storage.Journal? _journal;

        public long LiveBytes => 0;

        public void Append(byte[] record)
        {
            _journal = Embedded.Storage.Journal.Open(folder, "servicebus", this, new JournalOptions());
            _journal.Append(record);
        }

        public void Replay(JournalPosition position, ReadOnlySpan<byte> payload)
        {
        }

        public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
        {
        }

        public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
        {
        }

        public void Dispose() => _journal!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
