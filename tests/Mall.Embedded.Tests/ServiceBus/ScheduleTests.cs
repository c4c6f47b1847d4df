using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.Tests.ServiceBus;

public class ScheduleTests : BusTests
{
    [Fact]
    public async Task Scheduled_IsDeliveredAtItsTime()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("later") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(5) });
        var waiting = Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromHours(1));

        Bus.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal((0, 1), Bus.Broker.Count("q"));
        Bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var message = await waiting.Soon();
        Assert.Equal("later", message.Body.ToString());
        Assert.Equal(Bus.Clock.GetUtcNow(), message.EnqueuedTime);
        Assert.Equal(Bus.Clock.GetUtcNow(), message.ScheduledEnqueueTime);
        Assert.True(message.SequenceNumber > 1);
    }

    [Fact]
    public async Task Scheduled_InThePast_IsDeliveredAtOnce()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("now") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(-5) });

        Assert.Equal(["now"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Scheduled_TimeToLive_CountsFromTheTimeItBecomesActive()
    {
        await Bus.SendAsync("ttl", new ServiceBusMessage("1") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddHours(1) });
        Bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Bus.Clock.GetUtcNow().AddMinutes(10), (await Bus.TakeOneAsync("ttl")).ExpiresAt);
    }

    [Fact]
    public async Task Scheduled_OnATopic_ReachesItsSubscriptions()
    {
        await Bus.SendAsync("t", new ServiceBusMessage("1") { Subject = "order.paid", ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddHours(1) });
        Assert.Equal(0, Bus.Broker.Count("t/Subscriptions/all").All);

        Bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/paid"));
    }
}
