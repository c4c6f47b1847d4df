using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class ExpiryTests
{
    [Fact]
    public async Task Expired_OfAQueueThatKeepsThem_IsDeadLettered()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", "1");
        bus.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(0, bus.Broker.Count("ttl").All);
        var dead = await bus.TakeOneAsync("ttl/$DeadLetterQueue");
        Assert.Equal("TTLExpiredException", dead.DeadLetterReason);
    }

    [Fact]
    public async Task Expired_OfAQueueThatDoesNot_IsGone()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("drop", "1");
        bus.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((0, 0), bus.Broker.Count("drop"));
        Assert.Equal((0, 0), bus.Broker.Count("drop/$DeadLetterQueue"));
    }

    [Fact]
    public async Task TimeToLive_ShorterThanTheQueues_Counts()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromMinutes(1) });
        Assert.Equal(TimeSpan.FromMinutes(1), (await bus.Receiver("ttl").PeekMessageAsync()).TimeToLive);

        bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, bus.Broker.Count("ttl").All);
    }

    [Fact]
    public async Task TimeToLive_LongerThanTheQueues_IsCut()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromDays(1) });

        var message = await bus.TakeOneAsync("ttl");

        Assert.Equal(TimeSpan.FromMinutes(10), message.TimeToLive);
        Assert.Equal(bus.Clock.GetUtcNow().AddMinutes(10), message.ExpiresAt);
    }

    [Fact]
    public async Task TimeToLive_None_IsForEver()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", "1");
        bus.Clock.Advance(TimeSpan.FromDays(10000));

        var message = await bus.TakeOneAsync("q");

        Assert.Equal(DateTimeOffset.MaxValue, message.ExpiresAt);
        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
    }

    [Fact]
    public async Task Expired_WhileLocked_CanStillBeCompleted()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", "1");
        bus.Clock.Advance(TimeSpan.FromSeconds(590));
        var message = await bus.TakeOneAsync("ttl");
        bus.Clock.Advance(TimeSpan.FromSeconds(20));

        await bus.Receiver("ttl").CompleteMessageAsync(message);

        Assert.Equal((0, 0), bus.Broker.Count("ttl/$DeadLetterQueue"));
    }

    [Fact]
    public async Task Expired_WhileLocked_IsNotDeliveredAgain()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", "1");
        bus.Clock.Advance(TimeSpan.FromSeconds(590));
        var message = await bus.TakeOneAsync("ttl");
        bus.Clock.Advance(TimeSpan.FromSeconds(20));

        await bus.Receiver("ttl").AbandonMessageAsync(message);

        Assert.Equal((0, 0), bus.Broker.Count("ttl"));
        Assert.Equal("TTLExpiredException", (await bus.TakeOneAsync("ttl/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_DoNotExpire()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("ttl", "1");
        await bus.Receiver("ttl").DeadLetterMessageAsync(await bus.TakeOneAsync("ttl"));

        bus.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, bus.Broker.Count("ttl/$DeadLetterQueue").Ready);
    }
}
