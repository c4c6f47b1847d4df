using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

public sealed class PushDeliveryTests : PushShop
{
    private const string Phone = "phone";

    [Fact]
    public async Task OrderPaid_IsReadByTheBrowserAndSignedByTheShop()
    {
        var user = await Mail.UserAsync(language: "zh-CN");
        var keys = await SubscribedAsync(user, Phone);

        await TellAsync(user, NotificationsNames.OrderPaid);

        var pushed = Assert.Single(Service.Received);
        var text = JsonDocument.Parse(keys.Read(pushed.Body)).RootElement;
        Assert.Equal(("order.paid", "付款成功", "order-1"), (text.Text("kind"), text.Text("title"), text.Text("about")));
        Assert.Contains("order-1", text.Text("body"), StringComparison.Ordinal);
        var (signer, claims) = pushed.Sender();
        Assert.Equal(Key, signer);
        Assert.Equal(("https://localhost", "mailto:mall@mall.example"), (claims.Text("aud"), claims.Text("sub")));
        Assert.InRange(claims.GetProperty("exp").GetInt64() - DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 1, 24 * 60 * 60);
        Assert.Equal(("aes128gcm", "86400"), (pushed.Headers["Content-Encoding"], pushed.Headers["TTL"]));
        Assert.False(pushed.Headers.ContainsKey("Urgency"));
        Assert.Equal(NotificationStatus.Sent, (await PushedAsync(user)).Status);
    }

    [Fact]
    public async Task News_OfOneOrder_HaveOneTopicSoThatTheNewerTakesThePlaceOfTheOlder()
    {
        var user = await WithBrowserAsync(Phone);

        await TellAsync(user, NotificationsNames.OrderPaid);
        await TellAsync(user, NotificationsNames.OrderShipped);
        await TellAsync(user, NotificationsNames.OrderPaid, "order-2");

        var topics = Service.Received.Select(message => message.Headers["Topic"]).ToArray();
        Assert.Equal((topics[0], 32), (topics[1], topics[0].Length));
        Assert.NotEqual(topics[0], topics[2]);
    }

    [Fact]
    public async Task Offer_IsUrgentAndGoodUntilItsDeadline()
    {
        var user = await WithBrowserAsync(Phone);
        await NotifyAsync(user, Offer(user));
        Shop.Clock.Advance(TimeSpan.FromSeconds(50));

        await Mail.DeliverAsync(TaskOf(user));

        var pushed = Assert.Single(Service.Received);
        Assert.Equal(("high", "70"), (pushed.Headers["Urgency"], pushed.Headers["TTL"]));
    }

    [Fact]
    public async Task Offer_AfterItsDeadline_IsNotSent()
    {
        var user = await WithBrowserAsync(Phone);
        await NotifyAsync(user, Offer(user));
        Shop.Clock.Advance(TimeSpan.FromMinutes(2));

        await Mail.DeliverAsync(TaskOf(user));

        Assert.Empty(Service.Received);
        Assert.Equal((NotificationStatus.Failed, "too-late"), Outcome(await PushedAsync(user)));
        Assert.Empty(Mail.Dead);
    }

    [Theory]
    [InlineData(NotificationsNames.OrderCreated)]
    [InlineData(NotificationsNames.OrderCancelled)]
    [InlineData(NotificationsNames.OrderCompleted)]
    public async Task OtherNews_AreNotPushed(string name)
    {
        var user = await WithBrowserAsync(Phone);

        await NotifyAsync(user, EventOf(user, name));

        Assert.DoesNotContain(await Mail.HistoryAsync(user.Id), n => n.Channel == NotificationChannel.Browser);
    }

    [Fact]
    public async Task Event_AndTaskTwice_ArePushedOnce()
    {
        var user = await WithBrowserAsync(Phone);
        var paid = EventOf(user, NotificationsNames.OrderPaid);

        await NotifyAsync(user, paid);
        await NotifyAsync(user, paid);
        var tasks = TasksOf(user).ToArray();
        await Mail.DeliverAsync(tasks[0]);
        await Mail.DeliverAsync(tasks[^1]);

        Assert.Single(tasks.Select(task => task.Id).Distinct());
        Assert.Single(Service.Received);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Subscription_ThatIsGone_IsDeletedAndTheOthersStay(int status)
    {
        var user = await WithBrowserAsync(Phone);
        await SubscribedAsync(user, "gone");
        Service.Answer = name => (name == "gone" ? status : 201, null, null);

        await TellAsync(user, NotificationsNames.OrderPaid);

        Assert.Equal([PushSubscription.IdOf(Service.EndpointOf(Phone))], await ListedAsync(user));
        Assert.Equal(NotificationStatus.Sent, (await PushedAsync(user)).Status);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Service_ThatIsBusy_IsAskedAgainLaterAndOtherBrowsersAreNotToldTwice(int status)
    {
        var user = await WithBrowserAsync(Phone);
        await SubscribedAsync(user, "busy");
        Service.Answer = name => name == "busy" ? (status, "Retry-After", "120") : (201, null, null);
        await NotifyAsync(user, EventOf(user, NotificationsNames.OrderPaid));
        var task = TaskOf(user);

        await Mail.DeliverAsync(task);
        var copy = Assert.Single(Shop.SentMessages, message => message.MessageId == $"{task.Id}/2");
        Service.Answer = _ => (201, null, null);
        await Mail.DeliverAsync(task, attempt: 2);

        Assert.Equal(TimeSpan.FromSeconds(120), copy.ScheduledEnqueueTime - Shop.Clock.GetUtcNow());
        Assert.Single(Service.To(Phone));
        Assert.Equal(2, Service.To("busy").Count());
        Assert.Equal(NotificationStatus.Sent, (await PushedAsync(user)).Status);
    }

    [Fact]
    public async Task Service_BusyToTheLastTry_IsADeadLetter()
    {
        var user = await WithBrowserAsync(Phone);
        Service.Answer = _ => (500, null, null);
        await NotifyAsync(user, EventOf(user, NotificationsNames.OrderPaid));

        await Mail.DeliverAsync(TaskOf(user), attempt: 3);

        Assert.Equal(["push-500"], Mail.Dead);
        Assert.Equal((NotificationStatus.Failed, "push-500"), Outcome(await PushedAsync(user)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task Message_ThatIsRefused_IsDropped(int status)
    {
        var user = await WithBrowserAsync(Phone);
        Service.Answer = _ => (status, null, null);

        await TellAsync(user, NotificationsNames.OrderPaid);

        Assert.Equal((NotificationStatus.Failed, $"push-{status}"), Outcome(await PushedAsync(user)));
        Assert.Empty(Mail.Dead);
        Assert.DoesNotContain(Shop.SentMessages, message => message.MessageId.EndsWith("/2", StringComparison.Ordinal));
        Assert.Single(await ListedAsync(user));
    }

    /// <summary>A push service chooses no other address for the shop, either.</summary>
    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        var user = await WithBrowserAsync(Phone);
        Service.Answer = name => name == Phone ? (307, "Location", Service.EndpointOf("elsewhere")) : (201, null, null);

        await TellAsync(user, NotificationsNames.OrderPaid);

        Assert.Empty(Service.To("elsewhere"));
        Assert.Equal((NotificationStatus.Failed, "push-307"), Outcome(await PushedAsync(user)));
    }

    [Fact]
    public async Task Subscription_OfAnotherKeyOrOfAHostThatIsNotAllowedAnyMore_IsDeletedUnasked()
    {
        var user = await WithBrowserAsync(Phone);
        var now = (await StoredAsync(user)).Single();
        PushSubscription[] old = [now with { Id = "old-key", KeyId = "old" }, now with { Id = "old-host", Endpoint = "https://127.0.0.1/push" }];
        await Shop.Get<UserStore>().ChangeAsync(user.Id, u => u with { PushSubscriptions = [.. old, now] }, default);

        await TellAsync(user, NotificationsNames.OrderPaid);

        Assert.Single(Service.Received);
        Assert.Equal([now], await StoredAsync(user));
    }

    [Fact]
    public async Task Account_ThatIsDeleted_IsToldNothingAndLeavesNoEndpoint()
    {
        var user = await WithBrowserAsync(Phone);
        await NotifyAsync(user, EventOf(user, NotificationsNames.OrderPaid));

        Assert.Null(await Shop.Get<UserStore>().DeleteAsync(user.Id, _ => null, default));
        await Mail.DeliverAsync(TaskOf(user));
        await NotifyAsync(user, EventOf(user, NotificationsNames.OrderShipped));

        Assert.Empty(Service.Received);
        var left = await Shop.Get<CosmosDatabase>().Container(UsersNames.Users).FindAsync<JsonDocument>(user.Id, user.Id, default);
        Assert.DoesNotContain("localhost", left!.Value.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StockLow_IsPushedToEachAdministratorOnceAndToNobodyElse()
    {
        var users = new List<User>();
        foreach (var name in new[] { "first", "second", "shopper" })
        {
            users.Add(await WithBrowserAsync(name));
        }

        await Shop.Get<Administrators>().GrantAsync(users[0].Id, default);
        await Shop.Get<Administrators>().GrantAsync(users[1].Id, default);
        var low = Event.Of(
            NotificationsNames.Tasks, NotificationsNames.StockLow, Ids.New(), NotificationsNames.Operators, Shop.Clock.GetUtcNow(), new { productId = "tea", name = "Tea", available = 3 });

        await Mail.DeliverAsync(low);
        await Mail.DeliverAsync(low);
        foreach (var task in users.SelectMany(TasksOf).ToArray())
        {
            await Mail.DeliverAsync(task);
        }

        Assert.Equal(["first", "second"], Service.Received.Select(message => message.Subscription).Order());
        Assert.All(Service.Received, message => Assert.Equal("low", message.Headers["Urgency"]));
        Assert.Equal("ops@mall.example", Assert.Single(Mail.Postbox.Taken).To);
        Assert.Equal(2, users.SelectMany(TasksOf).Select(task => task.Id).Distinct().Count());
    }

    private Event EventOf(User user, string name, string order = "order-1") =>
        Event.Of(NotificationsNames.OrderEvents, name, $"{order}.{user.Id}", user.Id, Shop.Clock.GetUtcNow(), new OrderEvent(order, AnOrder.Paid().Total, null));

    private Event Offer(User user) => Event.Of(
        NotificationsNames.OrderEvents, NotificationsNames.SeckillOffer, Ids.New(), user.Id, Shop.Clock.GetUtcNow(), new { orderId = "order-1", productId = "tea", name = "Tea", minutes = 2 });

    private Task NotifyAsync(User user, Event @event)
    {
        Assert.Equal(user.Id, @event.UserId);
        return Mail.NotifyAsync(@event);
    }

    private async Task TellAsync(User user, string name, string order = "order-1")
    {
        var before = TasksOf(user).Count();
        await NotifyAsync(user, EventOf(user, name, order));
        await Mail.DeliverAsync(TasksOf(user).Skip(before).Single());
    }

    /// <summary>Tasks for his browsers; those for his mails are left alone.</summary>
    private IEnumerable<Event> TasksOf(User user) => Shop.Sent.Where(e =>
        e.UserId == user.Id && e.Name == NotificationsNames.Send && e.DataAs<NotificationTask>().NotificationId.EndsWith(".browser", StringComparison.Ordinal));

    private Event TaskOf(User user) => TasksOf(user).Single();

    private async Task<Notification> PushedAsync(User user) => (await Mail.HistoryAsync(user.Id)).Single(n => n.Channel == NotificationChannel.Browser);

    private static (NotificationStatus, string?) Outcome(Notification notification) => (notification.Status, notification.Reason);
}
