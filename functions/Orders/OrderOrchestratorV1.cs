using Mall.Functions.Payments;
using Microsoft.DurableTask;

namespace Mall.Functions.Orders;

public sealed record DecidePaymentInput(string OrderId, bool DeadlinePassed);

public sealed record SettleOrderInput(OrderKey Order, PaymentDecision Decision);

/// <summary>Orders whose orchestration version 1.0 started. Their histories name four activities, which stay until no such order can be under way: a payment window after the update. Then
/// this file goes.</summary>
internal static class OrderStepsV1
{
    public const string ReserveStock = "ReserveStock";
    public const string OpenPayment = "OpenPayment";
    public const string DecidePayment = "DecidePayment";
    public const string SettleOrder = "SettleOrder";

    public static async Task<PlacedOrder> PlacedAsync(this OrderStore orders, OrderKey key, CancellationToken cancellationToken) =>
        PlacedOrder.Of((await orders.GetAsync(key, cancellationToken)).Value);
}

public static partial class OrderOrchestrator
{
    private static async Task RunV1Async(TaskOrchestrationContext context)
    {
        var order = InputOf(context).Key;

        if (!await context.CallActivityAsync<bool>(OrderStepsV1.ReserveStock, order, Retry))
        {
            return;
        }

        var window = await context.CallActivityAsync<PaymentWindow>(OrderStepsV1.OpenPayment, order, Retry);

        var decision = PaymentDecision.Open;
        while (decision == PaymentDecision.Open)
        {
            var deadlinePassed = window.IsOpen && !await PaymentChangedInTimeAsync(context, window.PayBy);
            decision = await context.CallActivityAsync<PaymentDecision>(OrderStepsV1.DecidePayment, new DecidePaymentInput(order.OrderId, deadlinePassed), Retry);
        }

        await context.CallActivityAsync(OrderStepsV1.SettleOrder, new SettleOrderInput(order, decision), Retry);
    }
}

internal sealed partial class OpenOrder
{
    /// <summary>True when the order goes on.</summary>
    [Function(OrderStepsV1.ReserveStock)]
    public async Task<bool> ReserveStock([ActivityTrigger] OrderKey key, CancellationToken cancellationToken) =>
        await Run(await orders.PlacedAsync(key, cancellationToken), cancellationToken) is not null;

    [Function(OrderStepsV1.OpenPayment)]
    public async Task<PaymentWindow> OpenPayment([ActivityTrigger] OrderKey key, CancellationToken cancellationToken) =>
        await Run(await orders.PlacedAsync(key, cancellationToken), cancellationToken) ?? new PaymentWindow(DateTimeOffset.MinValue, IsOpen: false);
}

internal sealed partial class DecideOrder
{
    [Function(OrderStepsV1.DecidePayment)]
    public async Task<PaymentDecision> DecidePayment([ActivityTrigger] DecidePaymentInput input, CancellationToken cancellationToken) =>
        (await AskAsync(input.OrderId, input.DeadlinePassed, cancellationToken)).Status switch
        {
            PaymentStatus.Open => PaymentDecision.Open,
            PaymentStatus.Paid => PaymentDecision.Paid,
            _ => PaymentDecision.Closed,
        };

    /// <summary>The payment document is asked once more; its decision is final.</summary>
    [Function(OrderStepsV1.SettleOrder)]
    public async Task SettleOrder([ActivityTrigger] SettleOrderInput input, CancellationToken cancellationToken) =>
        await Run(new DecideOrderInput(await orders.PlacedAsync(input.Order, cancellationToken), DeadlinePassed: false), cancellationToken);
}
