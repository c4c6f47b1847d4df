using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Tests.ServiceBus;

public class ScheduleTests
{
    [Fact]
    public async Task Scheduled_IsDeliveredAtItsTime()
    {
        await using var bus = TestBus.Create();
        var number = await bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("later"), bus.Clock.GetUtcNow().AddMinutes(5));
        var waiting = bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromHours(1));

        bus.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal((0, 1), bus.Broker.Count("q"));
        bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var message = await waiting.Soon();
        Assert.Equal("later", message.Body.ToString());
        Assert.Equal(bus.Clock.GetUtcNow(), message.EnqueuedTime);
        Assert.Equal(bus.Clock.GetUtcNow(), message.ScheduledEnqueueTime);
        Assert.True(message.SequenceNumber > number);
    }

    [Fact]
    public async Task Scheduled_ByProperty_IsTheSame()
    {
        await using var bus = TestBus.Create();
        await bus.SendAsync("q", new ServiceBusMessage("later") { ScheduledEnqueueTime = bus.Clock.GetUtcNow().AddMinutes(5) });
        Assert.Empty(await bus.TakeAsync("q"));

        bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["later"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Scheduled_InThePast_IsDeliveredAtOnce()
    {
        await using var bus = TestBus.Create();
        await bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("now"), bus.Clock.GetUtcNow().AddMinutes(-5));

        Assert.Equal(["now"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Cancel_Scheduled_IsNeverDelivered()
    {
        await using var bus = TestBus.Create();
        var sender = bus.Client.CreateSender("q");
        var numbers = await sender.ScheduleMessagesAsync(
            [new ServiceBusMessage("1"), new ServiceBusMessage("2")], bus.Clock.GetUtcNow().AddMinutes(5));

        await sender.CancelScheduledMessageAsync(numbers[0]);
        bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["2"], await bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Cancel_WhatIsNotScheduled_ThrowsMessageNotFoundAndCancelsNothing()
    {
        await using var bus = TestBus.Create();
        var sender = bus.Client.CreateSender("q");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("1"), bus.Clock.GetUtcNow().AddMinutes(5));

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => sender.CancelScheduledMessagesAsync([number, 999]));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, thrown.Reason);
        Assert.Equal(1, bus.Broker.Count("q").All);
    }

    [Fact]
    public async Task Scheduled_TimeToLive_CountsFromTheTimeItBecomesActive()
    {
        await using var bus = TestBus.Create();
        await bus.Client.CreateSender("ttl").ScheduleMessageAsync(new ServiceBusMessage("1"), bus.Clock.GetUtcNow().AddHours(1));
        bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(bus.Clock.GetUtcNow().AddMinutes(10), (await bus.TakeOneAsync("ttl")).ExpiresAt);
    }

    [Fact]
    public async Task Scheduled_OnATopic_ReachesItsSubscriptions()
    {
        await using var bus = TestBus.Create();
        await bus.Client.CreateSender("t").ScheduleMessageAsync(new ServiceBusMessage("1") { Subject = "order.paid" }, bus.Clock.GetUtcNow().AddHours(1));
        Assert.Equal(0, bus.Broker.Count("t/Subscriptions/all").All);

        bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal(["1"], await bus.BodiesAsync("t/Subscriptions/paid"));
    }

    [Fact]
    public async Task Cancel_TheSameNumberTwice_CancelsOnce()
    {
        await using var bus = TestBus.Create();
        var sender = bus.Client.CreateSender("q");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("1"), bus.Clock.GetUtcNow().AddMinutes(5));
        var before = ((IJournalOwner)bus.Broker).LiveBytes;
        await sender.ScheduleMessageAsync(new ServiceBusMessage("2"), bus.Clock.GetUtcNow().AddMinutes(5));

        await sender.CancelScheduledMessagesAsync([number, number]);

        Assert.Equal(1, bus.Broker.Count("q").All);
        Assert.Equal(before, ((IJournalOwner)bus.Broker).LiveBytes);
    }
}
