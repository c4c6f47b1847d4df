using Azure.Messaging.ServiceBus;
using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

public sealed class DeliverNotificationsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly TestShop _shop = shared.Shop;
    private readonly Mailroom _mail = new(shared.Shop);

    [Fact]
    public async Task Task_IsSentToTheAddressOfToday()
    {
        var (user, task) = await QueuedAsync();
        await _shop.Get<UserStore>().ChangeAsync(user.Id, u => u with { Email = "new@example.com" }, default);

        await _mail.DeliverAsync(task);

        Assert.Equal("new@example.com", Assert.Single(_mail.Postbox.Taken).To);
        Assert.Equal(NotificationStatus.Sent, (await EmailAsync(user)).Status);
        Assert.Equal(1, _mail.Completed);
    }

    [Fact]
    public async Task Task_DeliveredAgain_IsSentOnce()
    {
        var (_, task) = await QueuedAsync();

        await _mail.DeliverAsync(task);
        await _mail.DeliverAsync(task);

        Assert.Single(_mail.Postbox.Taken);
    }

    [Fact]
    public async Task Task_NotTaken_ComesBackLaterUnderAnIdOfItsOwn()
    {
        var (user, task) = await QueuedAsync();
        _mail.Postbox.Refusal = new DeliveryException("smtp-451");

        await _mail.DeliverAsync(task);
        await _mail.DeliverAsync(task, attempt: 2);

        var copies = _shop.SentMessages.Where(m => m.MessageId.StartsWith(task.Id + "/", StringComparison.Ordinal)).ToArray();
        Assert.Equal([$"{task.Id}/2", $"{task.Id}/3"], copies.Select(m => m.MessageId));
        Assert.Equal(
            [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(40)], copies.Select(m => m.ScheduledEnqueueTime - _shop.Clock.GetUtcNow()));
        Assert.Equal(NotificationStatus.Queued, (await EmailAsync(user)).Status);
        Assert.Empty(_mail.Dead);
        Assert.Equal(2, _mail.Completed);
    }

    [Fact]
    public async Task Task_NotTakenAtTheLastTry_IsDeadLetteredWithTheReasonAndFailed()
    {
        var (user, task) = await QueuedAsync();
        _mail.Postbox.Refusal = new DeliveryException("smtp-451");

        await _mail.DeliverAsync(task, attempt: 3);

        Assert.Equal(["smtp-451"], _mail.Dead);
        Assert.Equal((NotificationStatus.Failed, "smtp-451"), Outcome(await EmailAsync(user)));
    }

    [Fact]
    public async Task Task_RefusedForGood_IsNotTriedAgain()
    {
        var (user, task) = await QueuedAsync();
        _mail.Postbox.Refusal = new DeliveryException("smtp-550", isPermanent: true);

        await _mail.DeliverAsync(task);

        Assert.Equal(["smtp-550"], _mail.Dead);
        Assert.Equal(NotificationStatus.Failed, (await EmailAsync(user)).Status);
    }

    [Fact]
    public async Task Task_ReplayedAfterItFailed_IsSent()
    {
        var (user, task) = await QueuedAsync();
        _mail.Postbox.Refusal = new DeliveryException("smtp-451");
        await _mail.DeliverAsync(task, attempt: 3);
        _mail.Postbox.Refusal = null;

        await _mail.DeliverAsync(task, attempt: 3);

        Assert.Equal(NotificationStatus.Sent, (await EmailAsync(user)).Status);
    }

    [Fact]
    public async Task Task_OfAUserWhoOptedOutMeanwhile_IsNotSent()
    {
        var (user, task) = await QueuedAsync();
        await _shop.Get<UserStore>().ChangeAsync(user.Id, u => u with { OptOuts = ["email"] }, default);

        await _mail.DeliverAsync(task);

        Assert.Empty(_mail.Postbox.Taken);
        Assert.Equal((NotificationStatus.Failed, "opted-out"), Outcome(await EmailAsync(user)));
    }

    [Fact]
    public async Task Task_WithoutItsNotification_IsDone()
    {
        await _mail.DeliverAsync(Event.Of(NotificationsNames.Tasks, NotificationsNames.Send, "gone", "nobody", AnOrder.PlacedAt, new NotificationTask("gone")));

        Assert.Equal(1, _mail.Completed);
        Assert.Empty(_mail.Postbox.Taken);
    }

    [Fact]
    public async Task PasswordReset_GoesOutWithItsCodeThoughTheUserOptedOut_AndTheHistoryKeepsNone()
    {
        var user = await _mail.UserAsync(optOuts: ["email"]);
        var task = Event.Of(NotificationsNames.Tasks, NotificationsNames.PasswordReset, Ids.New(), user.Id, AnOrder.PlacedAt, new { code = "493817" });

        await _mail.DeliverAsync(task);

        var (_, to, body) = Assert.Single(_mail.Postbox.Taken);
        Assert.Equal(user.Email, to);
        Assert.Contains("493817", body);
        var kept = Assert.Single(await _mail.HistoryAsync(user.Id));
        Assert.Equal(NotificationStatus.Sent, kept.Status);
        Assert.DoesNotContain("493817", kept.Body);
    }

    [Fact]
    public async Task Verification_ByTextMessage_GoesToTheMobile()
    {
        var user = await _mail.UserAsync(mobile: true);
        var task = Event.Of(NotificationsNames.Tasks, NotificationsNames.Verification, Ids.New(), user.Id, AnOrder.PlacedAt, new { code = "493817", channel = "sms" });

        await _mail.DeliverAsync(task);

        Assert.Equal(user.Mobile, Assert.Single(_mail.Postbox.Taken).To);
    }

    [Fact]
    public async Task StockLow_GoesToTheOperatorsAddress()
    {
        await using var shop = await TestShop.OpenAsync(("Notifications:OperatorsEmail", "ops@mall.example"));
        var mail = new Mailroom(shop);
        var task = StockLow();

        await mail.DeliverAsync(task);
        await mail.DeliverAsync(task);

        var (_, to, body) = Assert.Single(mail.Postbox.Taken);
        Assert.Equal("ops@mall.example", to);
        Assert.Contains("3 units", body);
    }

    [Fact]
    public async Task StockLow_WithoutAnOperatorsAddress_IsSentToNobodyWhateverTheTaskSays()
    {
        await using var shop = await TestShop.OpenAsync();
        var mail = new Mailroom(shop);

        await mail.DeliverAsync(StockLow());

        Assert.Empty(mail.Postbox.Taken);
        Assert.Empty(mail.Dead);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("ops@mall.example", true)]
    [InlineData("Operators <ops@mall.example>", false)]
    [InlineData("ops@mall.example, others@mall.example", false)]
    [InlineData("ops", false)]
    public void OperatorsEmail_ThatIsNotOneAddress_StopsTheStart(string? email, bool good) =>
        Assert.Equal(good, new NotificationsOptionsValidator().Validate(null, new NotificationsOptions { OperatorsEmail = email }).Succeeded);

    private static Event StockLow() => Event.Of(
        NotificationsNames.Tasks, NotificationsNames.StockLow, Ids.New(), NotificationsNames.Operators, AnOrder.PlacedAt, new { productId = "tea", name = "Tea", available = 3, email = "else@mall.example" });

    [Theory]
    [InlineData("no.such.task", """{"code":"493817"}""")]
    [InlineData("user.password-reset", """{"channel":"pigeon","code":"493817"}""")]
    [InlineData("user.password-reset", "{}")]
    public async Task Nonsense_IsDeadLetteredAtOnce(string name, string data)
    {
        var task = Event.Of(NotificationsNames.Tasks, name, Ids.New(), "nobody", AnOrder.PlacedAt, JsonSerializer.Deserialize<JsonElement>(data));

        await _mail.DeliverAsync(task);

        Assert.Equal(["malformed"], _mail.Dead);
    }

    [Fact]
    public async Task NoJson_IsDeadLetteredAtOnce()
    {
        await _mail.DeliverAsync(ServiceBusModelFactory.ServiceBusReceivedMessage(body: BinaryData.FromString("{"), messageId: "m"));

        Assert.Equal(["malformed"], _mail.Dead);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 40)]
    [InlineData(3, 160)]
    [InlineData(10, 3600)]
    public void DelayAfter_GrowsFourfoldUpToAnHour(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DeliverNotifications.DelayAfter(attempt, TimeSpan.FromSeconds(10)));

    private async Task<(User User, Event Task)> QueuedAsync()
    {
        var user = await _mail.UserAsync();
        await _mail.NotifyAsync(Mailroom.OrderEvent(user));
        return (user, _shop.Sent.Single(e => e.UserId == user.Id && e.Topic == NotificationsNames.Tasks));
    }

    private async Task<Notification> EmailAsync(User user) => (await _mail.HistoryAsync(user.Id)).Single(n => n.Channel == NotificationChannel.Email);

    private static (NotificationStatus, string?) Outcome(Notification notification) => (notification.Status, notification.Reason);
}
