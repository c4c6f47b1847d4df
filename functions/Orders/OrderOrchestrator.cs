using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mall.Functions.Orders;

/// <summary>The life of an order from placed to paid, cancelled or rejected. Instance id = order id. Stored histories are replayed through this code:
/// a change in the order or the names of its steps needs a new version.</summary>
/// <remarks>Reserve the stock, open the payment, wait for it until the deadline, let the payment document decide, settle. A paid order costs ten durable
/// actions: four activities, one event, one timer.</remarks>
public static class OrderOrchestrator
{
    // Every activity may run more than once; each is idempotent by the order's id. After ten tries (about six minutes) the instance fails
    // and RestartOverdueOrders begins again.
    private static readonly TaskOptions Retry =
        TaskOptions.FromRetryPolicy(new RetryPolicy(maxNumberOfAttempts: 10, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(1)));

    [Function(nameof(OrderOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<OrderKey>() ?? throw new InvalidOperationException("An order orchestration needs an order.");

        if (!await context.CallActivityAsync<bool>(nameof(ReserveStock), order, Retry))
        {
            return;
        }

        var window = await context.CallActivityAsync<PaymentWindow>(nameof(OpenPayment), order, Retry);

        var decision = PaymentDecision.Open;
        while (decision == PaymentDecision.Open)
        {
            var deadlinePassed = window.IsOpen && !await PaymentChangedInTime(context, window.PayBy);
            decision = await context.CallActivityAsync<PaymentDecision>(nameof(DecidePayment), new DecidePaymentInput(order.OrderId, deadlinePassed), Retry);
        }

        await context.CallActivityAsync(nameof(SettleOrder), new SettleOrderInput(order, decision), Retry);
    }

    // The event is only a hint to look; what counts is the payment document.
    private static async Task<bool> PaymentChangedInTime(TaskOrchestrationContext context, DateTimeOffset payBy)
    {
        var left = payBy.UtcDateTime - context.CurrentUtcDateTime;
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        try
        {
            await context.WaitForExternalEvent<string>(PaymentsNames.PaymentChanged, left);
            return true;
        }
        catch (TaskCanceledException)
        {
            return false;
        }
    }
}
