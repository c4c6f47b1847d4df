using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Orders;

/// <summary>What an order gives back, and what it refuses.</summary>
public sealed class OrderRefundTests
{
    private static readonly TimeSpan Within = TimeSpan.FromDays(7);
    private static readonly DateTimeOffset Now = AnOrder.PlacedAt.AddDays(1);

    [Fact]
    public void Request_OfSomeUnits_KeepsTheStatusAndIsTold()
    {
        var order = Ask(Tea(1)).Value!;

        var refund = Assert.Single(order.Refunds!);
        Assert.Equal((OrderStatus.Paid, true, RefundStatus.Requested), (order.Status, order.RefundPending, refund.Status));
        Assert.Equal(("order-1.refund.1", new Money(1250, "CNY"), true, Now), (refund.Id, refund.Amount, refund.Restock, order.RefundNextAt));
        Assert.Equal([new RefundedItem("tea", 1, new Money(1250, "CNY"))], refund.Items);
        var told = order.Outbox!.Single(told => told.Name == "order.refund-requested").DataAs<RefundRequestedEvent>();
        Assert.Equal(new RefundRequestedEvent("order-1", refund.Id, refund.Amount, "too many"), told);
        Assert.Null(order.Refunded);
    }

    [Fact]
    public void Request_OfAllBeforeShipment_CannotBeShippedAnyMore()
    {
        var order = Ask(null).Value!;

        Assert.Equal(OrderStatus.Refunding, order.Status);
        Assert.Equal("order-status", order.Ship("SF", "1", Now, Now).Refusal!.Code);
    }

    [Fact]
    public void Request_OfTheRestInParts_IsTheWhole()
    {
        var order = Ask(Tea(1), Ask(Tea(1)).Value!).Value!;

        Assert.Equal(OrderStatus.Refunding, order.Status);
        Assert.Equal(["order-1.refund.1", "order-1.refund.2"], order.Refunds!.Select(refund => refund.Id));
        Assert.Equal(order.Total.Amount, order.Refunds!.Sum(refund => refund.Amount.Amount));
    }

    [Fact]
    public void Request_OfMoreThanIsLeft_Exceeds()
    {
        var order = Ask(Tea(1)).Value!;

        Assert.Equal("refund-exceeds-payment", Ask(Tea(2), order).Refusal!.Code);
        Assert.Equal("refund-exceeds-payment", Ask(null, Ask(null).Value!).Refusal!.Code);
    }

    [Fact]
    public void Request_OfMoreThanIsLeftAfterAFailure_ExceedsToo() =>
        Assert.Equal("refund-exceeds-payment", Ask(Tea(2), Settled(Ask(Tea(1)).Value!, RefundStatus.Failed)).Refusal!.Code);

    [Fact]
    public void Request_OfWhatWasNotOrdered_IsInvalid() => Assert.IsType<Invalid>(Ask([new OrderedUnits("cup", 1)]).Refusal);

    [Fact]
    public void Request_WithTheSameKey_IsTheSameRefund()
    {
        var key = new RefundKey("key", "hash");
        var order = Ask(Tea(1), key: key).Value!;

        Assert.Same(order, Ask(Tea(1), order, key: key).Value);
        Assert.Equal("idempotency-key-reused", Ask(Tea(1), order, key: key with { BodyHash = "other" }).Refusal!.Code);
    }

    [Fact]
    public void Request_TooOften_IsRefused()
    {
        var order = Paid(AnOrder.Line(quantity: 100));
        for (var i = 0; i < Order.MaxRefunds; i++)
        {
            order = Ask(Tea(1), order).Value!;
        }

        Assert.Equal("too-many-refunds", Ask(Tea(1), order).Refusal!.Code);
    }

    [Theory]
    [InlineData(OrderStatus.Pending)]
    [InlineData(OrderStatus.AwaitingPayment)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Rejected)]
    public void Request_OfWhatIsNotPaid_IsRefused(OrderStatus status) => Assert.Equal("order-status", Ask(null, AnOrder.In(status), byOperator: true).Refusal!.Code);

    [Fact]
    public void Request_WhileItIsOnTheWay_IsForOperators()
    {
        var shipped = Shipped();

        Assert.Equal("order-status", Ask(null, shipped).Refusal!.Code);
        Assert.Equal((OrderStatus.Shipped, false), Ask(null, shipped, byOperator: true).Value is { } order ? (order.Status, order.Refunds![0].Restock) : default);
    }

    [Fact]
    public void Request_AfterReceipt_IsForShoppersForSomeDays()
    {
        var completed = Shipped().Receive(Now).Value!;

        Assert.Null(Ask(Tea(1), completed, now: Now + Within).Refusal);
        Assert.Equal("refund-too-late", Ask(Tea(1), completed, now: Now + Within + TimeSpan.FromSeconds(1)).Refusal!.Code);
        Assert.Null(Ask(Tea(1), completed, byOperator: true, now: Now.AddYears(1)).Refusal);
    }

    [Fact]
    public void Restock_IsForWhatWasNotShippedUnlessSomebodySaysOtherwise()
    {
        Assert.False(Ask(null, restock: false, byOperator: true).Value!.Refunds![0].Restock);
        Assert.True(Ask(null, Shipped(), byOperator: true, restock: true).Value!.Refunds![0].Restock);
    }

    [Fact]
    public void Settle_APart_ShowsItAndKeepsTheStatus()
    {
        var order = Settled(Ask(Tea(1)).Value!, RefundStatus.Succeeded);

        Assert.Equal((OrderStatus.Paid, new Money(1250, "CNY"), 1, null), (order.Status, order.Refunded!.Value, order.RefundedOf("tea"), order.RefundPending));
        Assert.Same(order, Settled(order, RefundStatus.Succeeded));
    }

    [Fact]
    public void Settle_TheLastPartAfterShipment_IsRefundedAndTold()
    {
        var part = Settled(Ask(Tea(1), Shipped(), byOperator: true).Value!, RefundStatus.Succeeded);
        var order = Settled(Ask(null, part, byOperator: true).Value!, RefundStatus.Succeeded);

        Assert.Equal((OrderStatus.Shipped, OrderStatus.Refunded), (part.Status, order.Status));
        Assert.Equal(order.Total, order.Refunded);
        Assert.Single(order.Outbox!, told => told.Name == "order.refunded");
    }

    [Fact]
    public void Settle_ProcessingOrFailed_IsNotBack()
    {
        var next = Now.AddMinutes(1);
        var asked = Ask(null).Value!;
        var processing = asked.SettleRefund(asked.Refunds![0].Id, RefundStatus.Processing, next, Now).Value!;
        var failed = Settled(processing, RefundStatus.Failed);

        Assert.Equal((OrderStatus.Refunding, true, next), (processing.Status, processing.RefundPending, processing.RefundNextAt));
        Assert.Equal((OrderStatus.Refunding, null, null), (failed.Status, failed.RefundPending, failed.RefundNextAt));
        Assert.Null(failed.Refunded);
    }

    [Fact]
    public void Retry_AFailedOne_IsDueAgainAndAnotherIsNot()
    {
        var failed = Settled(Ask(Tea(1)).Value!, RefundStatus.Failed);
        var id = failed.Refunds![0].Id;
        var again = failed.RetryRefund(id, Now).Value!;

        Assert.Equal((true, 1, RefundStatus.Requested), (again.RefundPending, again.Refunds![0].Retries, again.Refunds[0].Status));
        Assert.Same(again, again.RetryRefund(id, Now).Value);
        Assert.Equal("refund-succeeded", Settled(again, RefundStatus.Succeeded).RetryRefund(id, Now).Refusal!.Code);
        Assert.Equal("refund-not-found", again.RetryRefund("other", Now).Refusal!.Code);
    }

    [Fact]
    public void UnitsThatCostNothing_ComeBackWithoutAWord()
    {
        var gift = Paid(AnOrder.Line("gift", 100, 1) with { LineDiscount = new Money(100, "CNY") }, AnOrder.Line());

        var order = Ask([new OrderedUnits("gift", 1)], gift).Value!;

        Assert.Equal(0, Assert.Single(order.Refunds!).Amount.Amount);
        Assert.DoesNotContain(order.Outbox!, told => told.Name == "order.refund-requested");
    }

    /// <summary>Whatever was paid for the lines, and in whatever portions they go back: each portion is fair to less than one minor unit, none is negative, and all together are what was paid.</summary>
    [Fact]
    public void AnyPortions_SumToWhatWasPaid()
    {
        var line = Gen.Choose(1, 60).SelectMany(quantity => Gen.Choose(0, 100_000).Select(paid => (Quantity: quantity, Paid: paid)));
        Prop.ForAll(line.Zip(Gen.Choose(1, 20).ListOf()).ToArbitrary(), sample =>
        {
            var ((quantity, paid), portions) = sample;
            var full = AnOrder.Line(price: 2000, quantity: quantity);
            full = full with { LineDiscount = full.LineTotal - new Money(Math.Min(paid, full.LineTotal.Amount), "CNY") };
            var (before, sum) = (0, 0L);
            foreach (var portion in portions.Select(wanted => Math.Min(wanted, quantity - before)).Append(int.MaxValue).Select(wanted => Math.Min(wanted, quantity - before)))
            {
                var units = Math.Min(portion, quantity - before);
                var amount = full.PaidFor(before, units).Amount;
                Assert.True(amount >= 0 && Math.Abs(amount - ((decimal)full.Paid.Amount * units / quantity)) < 1);
                (before, sum) = (before + units, sum + amount);
            }

            Assert.Equal((quantity, full.Paid.Amount), (before, sum));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Any requests and answers, in any order: never more than was paid is asked for, and what went back is what the refunds that succeeded say.</summary>
    [Fact]
    public void AnyRequestsAndAnswers_NeverGiveBackMoreThanWasPaid()
    {
        var step = Gen.Choose(0, 3).Zip(Gen.Choose(1, 4));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var order = Paid(
                AnOrder.Line("tea", 333, 5) with { LineDiscount = new Money(101, "CNY") }, AnOrder.Line("cup", 1, 3), AnOrder.Line("gift", 7, 4) with { LineDiscount = new Money(27, "CNY") });
            foreach (var (kind, number) in steps)
            {
                order = Apply(order, kind, number) ?? order;
                Assert.True((order.Refunds?.Sum(refund => refund.Amount.Amount) ?? 0) <= order.Total.Amount);
                Assert.Equal(order.Refunds?.Where(refund => refund.Status == RefundStatus.Succeeded).Sum(refund => refund.Amount.Amount) ?? 0, order.Refunded?.Amount ?? 0);
                Assert.Equal(order.Status == OrderStatus.Refunded, order.Lines.All(line => order.RefundedOf(line.ProductId) == line.Quantity));
                Assert.True(order.Status != OrderStatus.Refunded || order.Refunded == order.Total);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Order? Apply(Order order, int kind, int number) => kind switch
    {
        0 => Ask([new OrderedUnits(order.Lines[number % 3].ProductId, number)], order, byOperator: true).Value,
        1 => Ask(number == 4 ? null : [new OrderedUnits("tea", number), new OrderedUnits("gift", 1)], order, byOperator: true).Value,
        2 => order.Refunds is { } refunds ? order.SettleRefund(refunds[number % refunds.Count].Id, RefundStatus.Succeeded, null, Now).Value : order,
        _ => order.Refunds is { } some ? order.SettleRefund(some[number % some.Count].Id, RefundStatus.Failed, null, Now).Value : order,
    };

    private static Outcome<Order> Ask(
        IReadOnlyList<OrderedUnits>? items, Order? order = null, bool byOperator = false, bool? restock = null, RefundKey? key = null, DateTimeOffset? now = null) =>
        (order ?? AnOrder.Paid()).RequestRefund(new WantedRefund(items, "too many", byOperator, restock, key), Within, now ?? Now);

    private static OrderedUnits[] Tea(int quantity) => [new("tea", quantity)];

    private static Order Settled(Order order, RefundStatus status) => order.SettleRefund(order.Refunds![^1].Id, status, null, Now).Value!;

    private static Order Paid(params OrderLine[] lines)
    {
        var total = new Money(lines.Sum(line => line.Paid.Amount), "CNY");
        return (AnOrder.Pending(lines) with { Total = total }).AwaitPayment(AnOrder.PayBy, Now).Value!.Pay(Now).Value!;
    }

    private static Order Shipped() => AnOrder.Paid().SendTo(AnOrder.Address).Value!.Ship("SF", "1", Now, Now).Value!;
}
