using Azure.Messaging.ServiceBus;
using Mall.Functions.Notifications;
using Moq;

namespace Mall.Functions.Tests.Notifications;

public sealed class ChannelsOfEventsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly TestShop _shop = shared.Shop;
    private readonly Mailroom _mail = new(shared.Shop);

    private IEnumerable<Event> TasksOf(string userId) => _shop.Sent.Where(e => e.UserId == userId && e.Topic == NotificationsNames.Tasks);

    [Fact]
    public async Task Event_OfAUserWithEmailAndMobile_IsOneNotificationPerChannelAndOneTaskPerExternalOne()
    {
        var user = await _mail.UserAsync(mobile: true);

        await _mail.NotifyAsync(Mailroom.OrderEvent(user));

        var history = await _mail.HistoryAsync(user.Id);
        Assert.Equal(["email queued", "push delivered", "sms queued"], history.Select(n => $"{n.Channel} {n.Status}".ToLowerInvariant()).Order());
        Assert.Equal(
            history.Where(n => n.IsExternal).Select(n => n.Id).Order(), TasksOf(user.Id).Select(t => t.DataAs<NotificationTask>().NotificationId).Order());
    }

    [Fact]
    public async Task Event_DeliveredAgain_TellsOnceAndSendsTheSameTaskAgain()
    {
        var user = await _mail.UserAsync();
        var paid = Mailroom.OrderEvent(user);

        await _mail.NotifyAsync(paid);
        await _mail.NotifyAsync(paid);

        Assert.Equal(2, (await _mail.HistoryAsync(user.Id)).Count);
        Assert.Single(TasksOf(user.Id).Select(task => task.Id).Distinct());
    }

    [Fact]
    public async Task Event_DeliveredAgainAfterItsMailWasSent_SendsNothing()
    {
        var user = await _mail.UserAsync();
        var paid = Mailroom.OrderEvent(user);
        await _mail.NotifyAsync(paid);
        await _mail.DeliverAsync(TasksOf(user.Id).Single());

        await _mail.NotifyAsync(paid);

        Assert.Single(TasksOf(user.Id));
    }

    [Fact]
    public async Task Event_TasksCannotBeSent_IsNotCompleted()
    {
        await using var shop = await TestShop.OpenAsync();
        var mail = new Mailroom(shop);
        var user = await mail.UserAsync();
        shop.ServiceBusIsDown = true;
        var paid = Mailroom.OrderEvent(user);

        await mail.NotifyAsync(paid);
        mail.Actions.Verify(a => a.AbandonMessageAsync(It.IsAny<ServiceBusReceivedMessage>(), null, It.IsAny<CancellationToken>()), Times.Once);

        shop.ServiceBusIsDown = false;
        await mail.NotifyAsync(paid);
        Assert.Single(shop.Sent, e => e.Topic == NotificationsNames.Tasks);
        mail.Actions.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("email", "push,sms")]
    [InlineData("sms", "email,push")]
    [InlineData("email,sms", "push")]
    public async Task Event_OptedOutChannels_AreLeftOut(string optOuts, string channels)
    {
        var user = await _mail.UserAsync(optOuts: optOuts.Split(','), mobile: true);

        await _mail.NotifyAsync(Mailroom.OrderEvent(user));

        Assert.Equal(channels.Split(','), (await _mail.HistoryAsync(user.Id)).Select(n => Notification.Name(n.Channel)).Order());
    }

    [Fact]
    public async Task Event_OfNobodyKnown_IsWrittenDownForNobody()
    {
        var nobody = ShopSteps.Shopper();

        await _mail.NotifyAsync(Mailroom.OrderEvent(nobody));

        Assert.Empty(await _mail.HistoryAsync(nobody.Id));
    }

    [Fact]
    public async Task Event_OfAUserWhoReadsChinese_IsToldInChinese()
    {
        var user = await _mail.UserAsync(language: "zh-CN");

        await _mail.NotifyAsync(Mailroom.OrderEvent(user));

        Assert.All(await _mail.HistoryAsync(user.Id), n => Assert.Equal("付款成功", n.Subject));
    }

    [Fact]
    public async Task Event_WithoutItsData_IsDeadLetteredAndToldToNobody()
    {
        var user = await _mail.UserAsync();

        await _mail.NotifyAsync(Mailroom.OrderEvent(user) with { Data = JsonSerializer.SerializeToElement(new { }) });

        Assert.Equal(["malformed"], _mail.Dead);
        Assert.Empty(await _mail.HistoryAsync(user.Id));
    }
}
