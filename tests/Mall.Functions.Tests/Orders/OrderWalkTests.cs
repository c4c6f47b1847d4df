namespace Mall.Functions.Tests.Orders;

/// <summary>Every sequence of steps of an order, six long: whatever is asked of it in whatever order, and twice.</summary>
public sealed class OrderWalkTests
{
    private const int Longest = 6;

    /// <summary>All that may follow a state; everything else is refused.</summary>
    private static readonly Dictionary<OrderStatus, OrderStatus[]> Next = new()
    {
        [OrderStatus.Pending] = [OrderStatus.AwaitingPayment, OrderStatus.Rejected, OrderStatus.Cancelled],
        [OrderStatus.AwaitingPayment] = [OrderStatus.Paid, OrderStatus.Cancelled],
        [OrderStatus.Paid] = [OrderStatus.Shipped, OrderStatus.Refunding],
        [OrderStatus.Shipped] = [OrderStatus.Completed, OrderStatus.Refunded],
        [OrderStatus.Refunding] = [OrderStatus.Refunded],
        [OrderStatus.Completed] = [OrderStatus.Refunded],
        [OrderStatus.Rejected] = [],
        [OrderStatus.Cancelled] = [],
        [OrderStatus.Refunded] = [],
    };

    /// <summary>States that nobody is told of.</summary>
    private static readonly OrderStatus[] Silent = [OrderStatus.AwaitingPayment, OrderStatus.Refunding];

    private static readonly DateTimeOffset Now = AnOrder.PlacedAt.AddSeconds(1);

    private static readonly Func<Order, Outcome<Order>>[] Steps =
    [
        order => order.AwaitPayment(AnOrder.PayBy, Now),
        order => order.Pay(Now),
        order => order.Reject("insufficient-stock", Now),
        order => order.Cancel("unpaid", Now),
        order => order.RequestRefund(new WantedRefund([new OrderedUnits("tea", 1)], "test", ByOperator: true), default, Now),
        order => order.RequestRefund(new WantedRefund(null, "test", ByOperator: true), default, Now),
        order => order.SettleRefund(order.Refunds?.FirstOrDefault(refund => refund.IsPending)?.Id ?? "none", RefundStatus.Succeeded, null, Now),
        order => order.Ship("SF", "1", Now.AddDays(7), Now),
        order => order.Receive(Now),
        order => order.SendTo(AnOrder.Address),
    ];

    [Fact]
    public void AnySteps_FollowTheLifeOfAnOrderAndTellEachStateOnce()
    {
        var reached = new HashSet<OrderStatus>();

        Walk(AnOrder.Pending(), Longest, reached);

        Assert.Equal(Enum.GetValues<OrderStatus>().ToHashSet(), reached);
    }

    private static void Walk(Order order, int left, HashSet<OrderStatus> reached)
    {
        reached.Add(order.Status);
        AssertSound(order);
        if (left == 0)
        {
            return;
        }

        foreach (var step in Steps)
        {
            if (step(order).Is(out var after, out _))
            {
                Assert.True(after.Status == order.Status || Next[order.Status].Contains(after.Status), $"{order.Status} became {after.Status}.");
                Walk(after, left - 1, reached);
            }
        }
    }

    private static void AssertSound(Order order)
    {
        var states = order.History.Select(step => step.Status).ToList();
        Assert.Equal(order.Status, states[^1]);
        Assert.Equal(states.Distinct(), states);
        Assert.Equal(states.Count(state => !Silent.Contains(state)), order.Outbox!.Count(told => told.Name != OrdersNames.RefundRequested));
        Assert.Equal(order.Refunds?.Count ?? 0, order.Outbox!.Count(told => told.Name == OrdersNames.RefundRequested));
        Assert.Equal(order.Status == OrderStatus.Refunded, order.Refunded == order.Total);
        Assert.True((order.Refunds?.Sum(refund => refund.Amount.Amount) ?? 0) <= order.Total.Amount);
        Assert.Equal(order.Outbox!.Count, order.Outbox.Select(told => told.Id).Distinct().Count());
        Assert.Equal(AnOrder.Pending().Total, order.Total);
        Assert.Equal(states.Contains(OrderStatus.AwaitingPayment), order.PayBy is not null);
        Assert.Equal(states.Contains(OrderStatus.Shipped), order.Shipment is not null);
        Assert.True(order.Shipment is null || order.Address is not null, "It was sent nowhere.");
    }
}
