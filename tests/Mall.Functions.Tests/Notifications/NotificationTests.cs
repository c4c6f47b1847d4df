using Mall.Functions.Notifications;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Notifications;

public sealed class NotificationTests
{
    private static Event EventOf(Order order) => order.Outbox![^1];

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
        var notification = Notification.Of(EventOf(order))!;

        Assert.Equal(kind, notification.Kind);
        Assert.Equal("user-1", notification.UserId);
        Assert.Contains("order-1", notification.Body);
    }

    [Fact]
    public void Of_TheSameEvent_HasTheSameId() =>
        Assert.Equal(Notification.Of(EventOf(AnOrder.Paid()))!.Id, Notification.Of(EventOf(AnOrder.Paid()))!.Id);

    [Fact]
    public void Of_Amount_IsInMajorUnits() => Assert.Contains("25.00 CNY", Notification.Of(EventOf(AnOrder.Pending()))!.Body);

    [Theory]
    [InlineData("unpaid", "not paid in time")]
    [InlineData("cancelled-by-shopper", "as you asked")]
    public void Of_Cancellation_SaysWhy(string reason, string words) =>
        Assert.Contains(words, Notification.Of(EventOf(AnOrder.AwaitingPayment().Cancel(reason, AnOrder.PayBy).Value!))!.Body);

    [Fact]
    public void Of_Registration_Welcomes() =>
        Assert.Equal("user.registered", Notification.Of(Event.Of("user.events", "user.registered", "user-1", "user-1", AnOrder.PlacedAt, new { }))!.Kind);

    [Fact]
    public void Of_UnknownEvent_IsNothing() => Assert.Null(Notification.Of(Event.Of("order.events", "order.unheard-of", "o", "u", AnOrder.PlacedAt, new { })));

    [Fact]
    public void Event_RoundTrips()
    {
        var @event = EventOf(AnOrder.Paid());

        var back = System.Text.Json.JsonSerializer.Deserialize<Event>(System.Text.Json.JsonSerializer.Serialize(@event, Json.Options), Json.Options)!;

        Assert.Equal((@event.Id, @event.Name, @event.Version, @event.At), (back.Id, back.Name, back.Version, back.At));
        Assert.Equal(@event.DataAs<OrderEvent>(), back.DataAs<OrderEvent>());
    }
}
