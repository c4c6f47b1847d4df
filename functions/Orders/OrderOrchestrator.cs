using Mall.Functions.Payments;
using Microsoft.DurableTask;

namespace Mall.Functions.Orders;

/// <summary>The life of an order from placed to paid, cancelled or rejected. Instance id = order id. Stored histories are replayed through this code:
/// a change in the order or the names of its steps needs a new version (<c>defaultVersion</c> in host.json), and this code for orders of the old one (<c>context.CompareVersionTo</c>).</summary>
/// <remarks>Open the order (reserve its units, open its payment), wait for the payment until the deadline, let the payment document decide and settle. A paid order costs six durable
/// actions: two activities, one event, one timer. The order of a sale is open from the start and costs four.</remarks>
public static class OrderOrchestrator
{
    // Every activity may run more than once; each is idempotent by the order's id. After ten tries (about six minutes) the instance fails
    // and RestartOverdueOrders begins again.
    private static readonly TaskOptions Retry =
        TaskOptions.FromRetryPolicy(new RetryPolicy(maxNumberOfAttempts: 10, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(1)));

    [Function(nameof(OrderOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<PlacedOrder>() ?? throw new InvalidOperationException("An order orchestration needs an order.");

        var window = order.PayBy is { } payBy
            ? new PaymentWindow(payBy, IsOpen: true)
            : await context.CallActivityAsync<PaymentWindow?>(nameof(OpenOrder), order, Retry);

        var isSettled = window is null;
        while (!isSettled)
        {
            var deadlinePassed = window!.IsOpen && !await PaymentChangedInTimeAsync(context, window.PayBy);
            isSettled = await context.CallActivityAsync<bool>(nameof(DecideOrder), new DecideOrderInput(order, deadlinePassed), Retry);
        }
    }

    // The event is only a hint to look; the payment document decides.
    private static async Task<bool> PaymentChangedInTimeAsync(TaskOrchestrationContext context, DateTimeOffset payBy)
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
