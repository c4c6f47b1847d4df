using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mall.Functions.Orders;

public sealed record DecidePaymentInput(string OrderId, bool DeadlinePassed);

public sealed record SettleOrderInput(OrderKey Order, PaymentDecision Decision);

/// <summary>Orders whose orchestration was started by version 1.0 of it. Their histories name four activities; those stay until no such order can be under way any more,
/// which is a payment window after the update.</summary>
internal sealed class OrderOrchestratorV1(OrderStore orders, PaymentStore payments, OpenOrder open, DecideOrder decide)
{
    /// <summary>The steps of version 1.0, in their order.</summary>
    public static async Task RunAsync(TaskOrchestrationContext context)
    {
        var order = context.GetInput<OrderKey>() ?? throw new InvalidOperationException("An order orchestration needs an order.");

        if (!await context.CallActivityAsync<bool>("ReserveStock", order, OrderOrchestrator.Retry))
        {
            return;
        }

        var window = await context.CallActivityAsync<PaymentWindow>("OpenPayment", order, OrderOrchestrator.Retry);

        var decision = PaymentDecision.Open;
        while (decision == PaymentDecision.Open)
        {
            var deadlinePassed = window.IsOpen && !await OrderOrchestrator.PaymentChangedInTimeAsync(context, window.PayBy);
            decision = await context.CallActivityAsync<PaymentDecision>("DecidePayment", new DecidePaymentInput(order.OrderId, deadlinePassed), OrderOrchestrator.Retry);
        }

        await context.CallActivityAsync("SettleOrder", new SettleOrderInput(order, decision), OrderOrchestrator.Retry);
    }

    /// <summary>True when the order goes on.</summary>
    [Function("ReserveStock")]
    public async Task<bool> ReserveStock([ActivityTrigger] OrderKey key, CancellationToken cancellationToken) =>
        await open.Run(await PlacedAsync(key, cancellationToken), cancellationToken) is not null;

    [Function("OpenPayment")]
    public async Task<PaymentWindow> OpenPayment([ActivityTrigger] OrderKey key, CancellationToken cancellationToken) =>
        await open.Run(await PlacedAsync(key, cancellationToken), cancellationToken) ?? new PaymentWindow(DateTimeOffset.MinValue, IsOpen: false);

    [Function("DecidePayment")]
    public async Task<PaymentDecision> DecidePayment([ActivityTrigger] DecidePaymentInput input, CancellationToken cancellationToken)
    {
        var payment = input.DeadlinePassed
            ? await payments.CloseAsync(input.OrderId, CloseReason.Unpaid, cancellationToken)
            : await payments.FindAsync(input.OrderId, cancellationToken);
        return payment?.Status switch
        {
            PaymentStatus.Open => PaymentDecision.Open,
            PaymentStatus.Paid => PaymentDecision.Paid,
            PaymentStatus.Closed => PaymentDecision.Closed,
            _ => throw new InvalidOperationException($"The order {input.OrderId} has no payment."),
        };
    }

    /// <summary>The payment document is asked once more; its decision is final.</summary>
    [Function("SettleOrder")]
    public async Task SettleOrder([ActivityTrigger] SettleOrderInput input, CancellationToken cancellationToken) =>
        await decide.Run(new DecideOrderInput(await PlacedAsync(input.Order, cancellationToken), DeadlinePassed: false), cancellationToken);

    private async Task<PlacedOrder> PlacedAsync(OrderKey key, CancellationToken cancellationToken) => PlacedOrder.Of((await orders.GetAsync(key, cancellationToken)).Value);
}
