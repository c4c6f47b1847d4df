using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Notifications;

public sealed class NotificationTests
{
    private static Event EventOf(Order order) => order.Outbox![^1];

    private static Notification Push(Event @event, string language = "en") => Notification.Of(@event, language, []).Single();

    public static TheoryData<string, Order> Orders() => new()
    {
        { "order.created", AnOrder.Pending() },
        { "order.paid", AnOrder.Paid() },
        { "order.cancelled", AnOrder.Cancelled() },
        { "order.rejected", AnOrder.Rejected() },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Of_OrderEvent_NamesTheOrder(string kind, Order order)
    {
        var notification = Push(EventOf(order));

        Assert.Equal(kind, notification.Kind);
        Assert.Equal("user-1", notification.UserId);
        Assert.Contains("order-1", notification.Body);
    }

    [Fact]
    public void Of_TheSameEvent_HasTheSameId() =>
        Assert.Equal(Push(EventOf(AnOrder.Paid())).Id, Push(EventOf(AnOrder.Paid())).Id);

    [Fact]
    public void Of_Amount_IsInMajorUnits() => Assert.Contains("25.00 CNY", Push(EventOf(AnOrder.Pending())).Body);

    [Theory]
    [InlineData("unpaid", "not paid in time")]
    [InlineData("cancelled-by-shopper", "as you asked")]
    public void Of_Cancellation_SaysWhy(string reason, string words) =>
        Assert.Contains(words, Push(EventOf(AnOrder.AwaitingPayment().Cancel(reason, AnOrder.PayBy).Value!)).Body);

    [Fact]
    public void Of_Registration_Welcomes() =>
        Assert.Equal("user.registered", Push(Event.Of("user.events", "user.registered", "user-1", "user-1", AnOrder.PlacedAt, new { })).Kind);

    [Fact]
    public void Of_UnknownEvent_IsNothing() => Assert.Empty(Notification.Of(Event.Of("order.events", "order.unheard-of", "o", "u", AnOrder.PlacedAt, new { }), "en", [NotificationChannel.Email]));

    public static TheoryData<string> Names() =>
    [
        "user.registered", "order.created", "order.paid", "order.cancelled", "order.rejected", "order.shipped", "order.completed", "order.refunded", "order.payment-refunded",
        "order.refund-requested", "order.refund-succeeded", "order.refund-failed", "user.password-reset", "user.verification", "product.stock.low",
    ];

    /// <summary>Of a refund the letter names its own amount; of a whole one the order tells the end.</summary>
    [Fact]
    public void Of_ARefund_NamesWhatGoesBackAndIsToldOnce()
    {
        var facts = new { orderId = "order-1", refundId = "r", paymentId = "p", provider = "simulated", amount = new Money(1250, "CNY"), reason = "too many" };

        Assert.Contains("12.50", NotificationText.Of(Event.Of("t", "order.refund-succeeded", "r", "u", AnOrder.PlacedAt, facts), "en")!.Body, StringComparison.Ordinal);
        var whole = new { facts.orderId, facts.refundId, facts.paymentId, facts.provider, facts.amount, facts.reason, isWhole = true };
        Assert.Null(NotificationText.Of(Event.Of("t", "order.refund-succeeded", "r", "u", AnOrder.PlacedAt, whole), "en"));
    }

    /// <summary>Both languages know the same events, and say something else.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EveryName_HasWordsInBothLanguages(string name)
    {
        var @event = Event.Of("t", name, "s", "u", AnOrder.PlacedAt, new { orderId = "order-1", total = AnOrder.Paid().Total, code = "123456", productId = "tea", name = "Tea", available = 3 });

        var english = NotificationText.Of(@event, "en")!;
        var chinese = NotificationText.Of(@event, "zh-CN")!;

        Assert.NotEqual(english.Body, chinese.Body);
        Assert.DoesNotContain(english.Subject + english.Body, c => c > 0x2E80);
        Assert.Contains(chinese.Subject, c => c > 0x2E80);
        Assert.Equal(english.Body.Contains("order-1", StringComparison.Ordinal), chinese.Body.Contains("order-1", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ChannelsOfTheUser_AreOneNotificationEachBesideTheOneInTheShop()
    {
        var told = Notification.Of(EventOf(AnOrder.Paid()), "en", [NotificationChannel.Email, NotificationChannel.Sms]);

        Assert.Equal(
            [(NotificationChannel.Push, NotificationStatus.Delivered), (NotificationChannel.Email, NotificationStatus.Queued), (NotificationChannel.Sms, NotificationStatus.Queued)],
            told.Select(n => (n.Channel, n.Status)));
        Assert.Equal(3, told.Select(n => n.Id).Distinct().Count());
        Assert.Single(told.Select(n => n.UserId).Distinct());
    }

    [Theory]
    [InlineData("user.password-reset")]
    [InlineData("user.verification")]
    public void WithoutSecret_KeepsNeitherCodeNorLink(string name)
    {
        var task = Event.Of("t", name, "s", "u", AnOrder.PlacedAt, new { code = "123456", link = "https://mall.example/r/abcdef" });

        var letter = NotificationText.WithoutSecret(task, "en")!;

        Assert.DoesNotContain("123456", letter.Body);
        Assert.DoesNotContain("abcdef", letter.Body);
        Assert.Contains("123456", NotificationText.Of(task, "en")!.Body);
    }

    [Fact]
    public void Task_NamesNobodysAddress()
    {
        var told = Notification.Of(EventOf(AnOrder.Paid()), "en", [NotificationChannel.Email]);

        var json = JsonSerializer.Serialize(told[1].Task(), Json.Options);

        Assert.DoesNotContain("@", json);
        Assert.Contains(told[1].Id, json);
    }

    /// <summary>The queue drops the second of two messages with one id.</summary>
    [Fact]
    public void Task_OfAnotherUsersNotificationWithTheSameId_HasAnotherId()
    {
        var message = Push(EventOf(AnOrder.Paid()));

        Assert.NotEqual(message.Task().Id, (message with { UserId = "user-2" }).Task().Id);
    }

    [Fact]
    public void Event_RoundTrips()
    {
        var @event = EventOf(AnOrder.Paid());

        var back = JsonSerializer.Deserialize<Event>(JsonSerializer.Serialize(@event, Json.Options), Json.Options)!;

        Assert.Equal((@event.Id, @event.Name, @event.Version, @event.At), (back.Id, back.Name, back.Version, back.At));
        Assert.Equal(@event.DataAs<OrderEvent>(), back.DataAs<OrderEvent>());
    }
}
