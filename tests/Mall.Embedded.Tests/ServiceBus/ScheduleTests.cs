using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Tests.ServiceBus;

public class ScheduleTests : BusTests
{
    [Fact]
    public async Task Scheduled_IsDeliveredAtItsTime()
    {
        var number = await Bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("later"), Bus.Clock.GetUtcNow().AddMinutes(5));
        var waiting = Bus.Receiver("q").ReceiveMessageAsync(TimeSpan.FromHours(1));

        Bus.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal((0, 1), Bus.Broker.Count("q"));
        Bus.Clock.Advance(TimeSpan.FromSeconds(1));

        var message = await waiting.Soon();
        Assert.Equal("later", message.Body.ToString());
        Assert.Equal(Bus.Clock.GetUtcNow(), message.EnqueuedTime);
        Assert.Equal(Bus.Clock.GetUtcNow(), message.ScheduledEnqueueTime);
        Assert.True(message.SequenceNumber > number);
    }

    [Fact]
    public async Task Scheduled_ByProperty_IsTheSame()
    {
        await Bus.SendAsync("q", new ServiceBusMessage("later") { ScheduledEnqueueTime = Bus.Clock.GetUtcNow().AddMinutes(5) });
        Assert.Empty(await Bus.TakeAsync("q"));

        Bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["later"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Scheduled_InThePast_IsDeliveredAtOnce()
    {
        await Bus.Client.CreateSender("q").ScheduleMessageAsync(new ServiceBusMessage("now"), Bus.Clock.GetUtcNow().AddMinutes(-5));

        Assert.Equal(["now"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Cancel_Scheduled_IsNeverDelivered()
    {
        var sender = Bus.Client.CreateSender("q");
        var numbers = await sender.ScheduleMessagesAsync(
            [new ServiceBusMessage("1"), new ServiceBusMessage("2")], Bus.Clock.GetUtcNow().AddMinutes(5));

        await sender.CancelScheduledMessageAsync(numbers[0]);
        Bus.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["2"], await Bus.BodiesAsync("q"));
    }

    [Fact]
    public async Task Cancel_WhatIsNotScheduled_ThrowsMessageNotFoundAndCancelsNothing()
    {
        var sender = Bus.Client.CreateSender("q");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("1"), Bus.Clock.GetUtcNow().AddMinutes(5));

        var thrown = await Assert.ThrowsAsync<ServiceBusException>(() => sender.CancelScheduledMessagesAsync([number, 999]));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, thrown.Reason);
        Assert.Equal(1, Bus.Broker.Count("q").All);
    }

    [Fact]
    public async Task Scheduled_TimeToLive_CountsFromTheTimeItBecomesActive()
    {
        await Bus.Client.CreateSender("ttl").ScheduleMessageAsync(new ServiceBusMessage("1"), Bus.Clock.GetUtcNow().AddHours(1));
        Bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Bus.Clock.GetUtcNow().AddMinutes(10), (await Bus.TakeOneAsync("ttl")).ExpiresAt);
    }

    [Fact]
    public async Task Scheduled_OnATopic_ReachesItsSubscriptions()
    {
        await Bus.Client.CreateSender("t").ScheduleMessageAsync(new ServiceBusMessage("1") { Subject = "order.paid" }, Bus.Clock.GetUtcNow().AddHours(1));
        Assert.Equal(0, Bus.Broker.Count("t/Subscriptions/all").All);

        Bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/all"));
        Assert.Equal(["1"], await Bus.BodiesAsync("t/Subscriptions/paid"));
    }

    [Fact]
    public async Task Cancel_TheSameNumberTwice_CancelsOnce()
    {
        var sender = Bus.Client.CreateSender("q");
        var number = await sender.ScheduleMessageAsync(new ServiceBusMessage("1"), Bus.Clock.GetUtcNow().AddMinutes(5));
        var before = ((IJournalOwner)Bus.Broker).LiveBytes;
        await sender.ScheduleMessageAsync(new ServiceBusMessage("2"), Bus.Clock.GetUtcNow().AddMinutes(5));

        await sender.CancelScheduledMessagesAsync([number, number]);

        Assert.Equal(1, Bus.Broker.Count("q").All);
        Assert.Equal(before, ((IJournalOwner)Bus.Broker).LiveBytes);
    }
}
