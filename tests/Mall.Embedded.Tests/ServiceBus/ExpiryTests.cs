using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class ExpiryTests : BusTests
{
    [Fact]
    public async Task Expired_OfAQueueThatKeepsThem_IsDeadLettered()
    {
        await Bus.SendAsync("ttl", "1");
        Bus.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(0, Bus.Broker.Count("ttl").All);
        var dead = await Bus.TakeOneAsync("ttl/$DeadLetterQueue");
        Assert.Equal("TTLExpiredException", dead.DeadLetterReason);
    }

    [Fact]
    public async Task Expired_OfAQueueThatDoesNot_IsGone()
    {
        await Bus.SendAsync("drop", "1");
        Bus.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((0, 0), Bus.Broker.Count("drop"));
        Assert.Equal((0, 0), Bus.Broker.Count("drop/$DeadLetterQueue"));
    }

    [Fact]
    public async Task TimeToLive_ShorterThanTheQueues_Counts()
    {
        await Bus.SendAsync("ttl", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromMinutes(1) });
        Assert.Equal(TimeSpan.FromMinutes(1), (await Bus.Receiver("ttl").PeekMessageAsync()).TimeToLive);

        Bus.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, Bus.Broker.Count("ttl").All);
    }

    [Fact]
    public async Task TimeToLive_LongerThanTheQueues_IsCut()
    {
        await Bus.SendAsync("ttl", new ServiceBusMessage("1") { TimeToLive = TimeSpan.FromDays(1) });

        var message = await Bus.TakeOneAsync("ttl");

        Assert.Equal(TimeSpan.FromMinutes(10), message.TimeToLive);
        Assert.Equal(Bus.Clock.GetUtcNow().AddMinutes(10), message.ExpiresAt);
    }

    [Fact]
    public async Task TimeToLive_None_IsForEver()
    {
        await Bus.SendAsync("q", "1");
        Bus.Clock.Advance(TimeSpan.FromDays(10000));

        var message = await Bus.TakeOneAsync("q");

        Assert.Equal(DateTimeOffset.MaxValue, message.ExpiresAt);
        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
    }

    [Fact]
    public async Task Expired_WhileLocked_CanStillBeCompleted()
    {
        await Bus.SendAsync("ttl", "1");
        Bus.Clock.Advance(TimeSpan.FromSeconds(590));
        var message = await Bus.TakeOneAsync("ttl");
        Bus.Clock.Advance(TimeSpan.FromSeconds(20));

        await Bus.Receiver("ttl").CompleteMessageAsync(message);

        Assert.Equal((0, 0), Bus.Broker.Count("ttl/$DeadLetterQueue"));
    }

    [Fact]
    public async Task Expired_WhileLocked_IsNotDeliveredAgain()
    {
        await Bus.SendAsync("ttl", "1");
        Bus.Clock.Advance(TimeSpan.FromSeconds(590));
        var message = await Bus.TakeOneAsync("ttl");
        Bus.Clock.Advance(TimeSpan.FromSeconds(20));

        await Bus.Receiver("ttl").AbandonMessageAsync(message);

        Assert.Equal((0, 0), Bus.Broker.Count("ttl"));
        Assert.Equal("TTLExpiredException", (await Bus.TakeOneAsync("ttl/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task DeadLetters_DoNotExpire()
    {
        await Bus.SendAsync("ttl", "1");
        await Bus.Receiver("ttl").DeadLetterMessageAsync(await Bus.TakeOneAsync("ttl"));

        Bus.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, Bus.Broker.Count("ttl/$DeadLetterQueue").Ready);
    }
}
