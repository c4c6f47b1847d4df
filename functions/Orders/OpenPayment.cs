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
        var payment = await payments.OpenOnceAsync(Payment.Open(order.Id, order.UserId, order.Total, now + options.Value.PaymentWindow), cancellationToken);
        if (payment.Status == PaymentStatus.Open)
        {
            await orders.MoveAsync(found, OrderStatus.AwaitingPayment, current => current.AwaitPayment(payment.PayBy, now), cancellationToken);
        }

        return new PaymentWindow(payment.PayBy, payment.Status == PaymentStatus.Open);
    }
}
