namespace Mall.Functions.Tests.Orders;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Now = AnOrder.PlacedAt.AddMinutes(5);

    [Fact]
    public void Place_WithLines_IsPendingWithTotalAndEvent()
    {
        var order = AnOrder.Pending(AnOrder.Line("tea", 1250, 2), AnOrder.Line("cup", 900, 1));

        Assert.Equal(OrderStatus.Pending, order.Status);
        Assert.Equal(new Money(3400, "CNY"), order.Total);
        Assert.Equal([new OrderStep(OrderStatus.Pending, AnOrder.PlacedAt)], order.History);
        Assert.Equal(["order.created"], order.Outbox!.Select(e => e.Name));
    }

    [Fact]
    public void Place_WithoutLines_Refuses() => Assert.Equal("order-empty", Order.Place("o", "u", [], null, Now).Refusal!.Code);

    [Fact]
    public void Place_WithTwoCurrencies_Refuses() =>
        Assert.Equal("mixed-currencies", Order.Place("o", "u", [AnOrder.Line("a"), AnOrder.Line("b", currency: "USD")], null, Now).Refusal!.Code);

    [Fact]
    public void Place_WhenTotalOverflows_Refuses() =>
        Assert.Equal("total-too-large", Order.Place("o", "u", [AnOrder.Line(price: long.MaxValue, quantity: 2)], null, Now).Refusal!.Code);

    [Fact]
    public void AwaitPayment_WhenPending_StartsTheWindow()
    {
        var order = AnOrder.Pending().AwaitPayment(AnOrder.PayBy, Now).Value!;

        Assert.Equal(OrderStatus.AwaitingPayment, order.Status);
        Assert.Equal(AnOrder.PayBy, order.PayBy);
        Assert.Equal(new OrderStep(OrderStatus.AwaitingPayment, Now), order.History[^1]);
    }

    [Fact]
    public void Reject_WhenPending_SaysWhy()
    {
        var order = AnOrder.Pending().Reject("insufficient-stock", Now).Value!;

        Assert.Equal((OrderStatus.Rejected, "insufficient-stock"), (order.Status, order.Reason));
        Assert.Equal("insufficient-stock", order.Outbox![^1].DataAs<OrderEvent>().Reason);
    }

    [Fact]
    public void Document_RoundTripsAndSaysWhatTheQueriesLookFor()
    {
        var order = AnOrder.Paid();

        var json = JsonSerializer.SerializeToElement(order, Json.Options);
        var back = JsonSerializer.Deserialize<Order>(json, Json.Options)!;

        Assert.Equal("paid", json.GetProperty("status").GetString());
        Assert.Equal("order", json.GetProperty("type").GetString());
        Assert.Equal("2026-11-11T00:00:00.000Z", json.GetProperty("createdAt").GetString());
        Assert.True(json.GetProperty("outboxPending").GetBoolean());
        Assert.Equal(order.Lines, back.Lines);
        Assert.Equal(order.Outbox!.Select(e => e.Id), back.Outbox!.Select(e => e.Id));
        Assert.False(JsonSerializer.SerializeToElement(order with { Outbox = null }, Json.Options).TryGetProperty("outboxPending", out _));
    }
}
