using Mall.Functions.Payments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>Until when the order may be paid, and whether that is still open (a shopper may cancel before the payment was ever opened).</summary>
public sealed record PaymentWindow(DateTimeOffset PayBy, bool IsOpen);

/// <summary>Second activity: opens the payment, once; only now the time to pay starts to run.</summary>
internal sealed class OpenPayment(OrderStore orders, PaymentStore payments, IOptions<OrdersOptions> options, TimeProvider time)
{
    [Function(nameof(OpenPayment))]
    public async Task<PaymentWindow> Run([ActivityTrigger] OrderKey key, CancellationToken cancellationToken)
    {
        var found = await orders.GetAsync(key, cancellationToken);
        var order = found.Value;
        var now = time.GetUtcNow();
        var payment = await payments.OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, now + (order.PaymentWindow ?? options.Value.PaymentWindow)), cancellationToken);

        // A late run after the order was settled, or another run of the first step rejected it meanwhile: nobody may pay for it any more.
        if (order.IsSettled && payment.Status == PaymentStatus.Open)
        {
            payment = (await payments.CloseAsync(order.Id, CloseReason.Unpaid, cancellationToken))!;
        }

        // Also when it is paid: a run before this one may have ended after opening the payment, and the shopper was quick.
        if (order.Status == OrderStatus.Pending && payment.Status != PaymentStatus.Closed)
        {
            await orders.MoveAsync(found, OrderStatus.AwaitingPayment, current => current.AwaitPayment(payment.PayBy, now), cancellationToken);
        }

        return new PaymentWindow(payment.PayBy, payment.Status == PaymentStatus.Open);
    }
}
