using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Xunit;

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
    public void Place_WhenTotalIsTooLarge_Refuses() =>
        Assert.Equal("total-too-large", Order.Place("o", "u", [AnOrder.Line(price: Money.MaxAmount, quantity: 2)], null, Now).Refusal!.Code);

    [Fact]
    public void Place_KeepsTheAddressAsItWas()
    {
        var address = new ShippingAddress("Li Lei", "+8613800000000", "1 Nanjing Road", null, "Shanghai", "Shanghai", "200000", "CN");

        Assert.Equal(address, Order.Place("o", "u", [AnOrder.Line()], address, Now).Value!.Address);
    }

    [Fact]
    public void AwaitPayment_WhenPending_StartsTheWindow()
    {
        var order = AnOrder.Pending().AwaitPayment(AnOrder.PayBy, Now).Value!;

        Assert.Equal(OrderStatus.AwaitingPayment, order.Status);
        Assert.Equal(AnOrder.PayBy, order.PayBy);
        Assert.Equal(new OrderStep(OrderStatus.AwaitingPayment, Now), order.History[^1]);
    }

    [Fact]
    public void Pay_WhenAwaitingPayment_IsPaidAndTells()
    {
        var order = AnOrder.AwaitingPayment().Pay(Now).Value!;

        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Equal("order-1.order.paid", order.Outbox![^1].Id);
        Assert.Equal("user-1", order.Outbox![^1].UserId);
    }

    [Fact]
    public void Reject_WhenPending_SaysWhy()
    {
        var order = AnOrder.Pending().Reject("insufficient-stock", Now).Value!;

        Assert.Equal((OrderStatus.Rejected, "insufficient-stock"), (order.Status, order.Reason));
        Assert.Equal("insufficient-stock", order.Outbox![^1].DataAs<OrderEvent>().Reason);
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.AwaitingPayment)]
    public void Cancel_BeforePayment_IsCancelledAndTells(OrderStatus status)
    {
        var order = AnOrder.In(status).Cancel("unpaid", Now).Value!;

        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Equal("order.cancelled", order.Outbox![^1].Name);
    }

    public static TheoryData<string, OrderStatus> ForbiddenSteps()
    {
        var allowed = new Dictionary<string, OrderStatus[]>
        {
            ["await"] = [OrderStatus.Pending],
            ["pay"] = [OrderStatus.AwaitingPayment],
            ["reject"] = [OrderStatus.Pending],
            ["cancel"] = [OrderStatus.Pending, OrderStatus.AwaitingPayment],
        };
        var data = new TheoryData<string, OrderStatus>();
        foreach (var (step, from) in allowed)
        {
            foreach (var status in Enum.GetValues<OrderStatus>().Except(from))
            {
                data.Add(step, status);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ForbiddenSteps))]
    public void Step_FromTheWrongStatus_Refuses(string step, OrderStatus status)
    {
        var outcome = Take(AnOrder.In(status), step);

        Assert.Null(outcome.Value);
        Assert.Equal("order-status", outcome.Refusal!.Code);
    }

    [Fact]
    public void AnySequenceOfSteps_NeverLeavesAFinalStatusAndTellsEachChangeOnce()
    {
        string[] steps = ["await", "pay", "reject", "cancel"];
        Prop.ForAll(Gen.Elements(steps).ListOf().ToArbitrary(), taken =>
        {
            var order = AnOrder.Pending();
            foreach (var step in taken)
            {
                var next = Take(order, step).Value;
                Assert.False(order.IsSettled && next is not null);
                order = next ?? order;
            }

            Assert.Equal(order.Status, order.History[^1].Status);
            Assert.Equal(order.History.Count, order.History.Select(h => h.Status).Distinct().Count());
            Assert.Equal(order.Outbox!.Count, order.Outbox.Select(e => e.Id).Distinct().Count());
            Assert.Equal(order.IsSettled ? 2 : 1, order.Outbox.Count);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Document_RoundTripsAndSaysWhatTheQueriesLookFor()
    {
        var order = AnOrder.Paid();

        var json = System.Text.Json.JsonSerializer.SerializeToElement(order, Json.Options);
        var back = System.Text.Json.JsonSerializer.Deserialize<Order>(json, Json.Options)!;

        Assert.Equal("paid", json.GetProperty("status").GetString());
        Assert.Equal("order", json.GetProperty("type").GetString());
        Assert.Equal("2026-11-11T00:00:00.000Z", json.GetProperty("createdAt").GetString());
        Assert.True(json.GetProperty("outboxPending").GetBoolean());
        Assert.Equal(order.Lines, back.Lines);
        Assert.Equal(order.Outbox!.Select(e => e.Id), back.Outbox!.Select(e => e.Id));
        Assert.False(System.Text.Json.JsonSerializer.SerializeToElement(order with { Outbox = null }, Json.Options).TryGetProperty("outboxPending", out _));
    }

    private static Outcome<Order> Take(Order order, string step) => step switch
    {
        "await" => order.AwaitPayment(AnOrder.PayBy, Now),
        "pay" => order.Pay(Now),
        "reject" => order.Reject("insufficient-stock", Now),
        _ => order.Cancel("unpaid", Now),
    };
}
