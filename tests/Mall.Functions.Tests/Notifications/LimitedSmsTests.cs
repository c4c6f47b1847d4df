using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

public sealed class LimitedSmsTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private Mailroom _mail = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(("Sms:DailyBudget", "2"), ("Notifications:Outbox", Path.GetTempPath()));
        _mail = new Mailroom(_shop);
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    [Fact]
    public async Task TextMessages_BeyondTheBudgetOfTheDay_AreNotSentAndNoDeadLetters()
    {
        var user = await _mail.UserAsync(mobile: true);
        var third = await CodesAsync(user, 3);

        Assert.Equal(2, _mail.Postbox.Taken.Count);
        Assert.Empty(_mail.Dead);
        var failed = (await _shop.Get<NotificationStore>().FindAsync(user.Id, Notification.IdOf(third, NotificationChannel.Sms), default))!;
        Assert.Equal((NotificationStatus.Failed, "sms-budget"), (failed.Status, failed.Reason));

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await CodesAsync(user, 3);
        Assert.Equal(4, _mail.Postbox.Taken.Count);
    }

    [Fact]
    public async Task Budget_TakenByManyAtOnce_IsNotExceeded()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _shop.Make<SmsBudget>().TryTakeAsync(default)));

        Assert.Equal(2, taken.Count(isTaken => isTaken));
    }

    [Fact]
    public async Task Budget_ByAClockThatIsStillInYesterday_IsThatOfToday()
    {
        Assert.True(await _shop.Make<SmsBudget>().TryTakeAsync(default));
        _shop.Clock.Set(_shop.Clock.GetUtcNow().AddSeconds(-1));

        Assert.True(await _shop.Make<SmsBudget>().TryTakeAsync(default));
        Assert.False(await _shop.Make<SmsBudget>().TryTakeAsync(default));
    }

    [Fact]
    public async Task Number_OfAnotherCountry_GetsNothing()
    {
        var user = await _mail.UserAsync(mobile: true);
        await _shop.Get<UserStore>().ChangeAsync(user.Id, u => u with { Mobile = "+18765550123" }, default);

        await CodesAsync(user, 1);
        await _mail.NotifyAsync(Event.Of(NotificationsNames.UserEvents, NotificationsNames.Registered, Ids.New(), user.Id, _shop.Clock.GetUtcNow(), new { }));
        var byHand = await _shop.CallAsync(user, new { to = "+1 876 555 0123", body = "Hello" }, request => _shop.Make<SendSms>().Run(request, default));

        Assert.Empty(_mail.Postbox.Taken);
        Assert.Empty(_mail.Dead);
        Assert.Single(await _mail.HistoryAsync(user.Id), n => n.Channel == NotificationChannel.Sms);
        Assert.Equal("country-not-served", byHand.Code);
    }

    [Theory]
    [InlineData("+86", true)]
    [InlineData("+86, +852,+1212", true)]
    [InlineData("", true)]
    [InlineData("CN", false)]
    [InlineData("+", false)]
    [InlineData("86", false)]
    public void Countries_ThatAreNoCallingCodes_StopTheStart(string countries, bool good) =>
        Assert.Equal(good, new SmsOptionsValidator().Validate(null, new SmsOptions { Countries = countries }).Succeeded);

    /// <summary>Asks for so many codes; the last task.</summary>
    private async Task<Event> CodesAsync(User user, int count)
    {
        Event task = null!;
        for (var i = 0; i < count; i++)
        {
            task = Event.Of(NotificationsNames.Tasks, NotificationsNames.Verification, Ids.New(), user.Id, _shop.Clock.GetUtcNow(), new { code = "493817", channel = "sms" });
            await _mail.DeliverAsync(task);
        }

        return task;
    }
}
