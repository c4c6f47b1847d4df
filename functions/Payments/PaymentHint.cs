using Grpc.Core;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

internal static class PaymentHint
{
    /// <summary>Wakes the orchestration. One that is over, or not there yet, needs no hint: it reads the document itself.</summary>
    public static async Task HintPaymentChangedAsync(this DurableTaskClient durable, string orderId, CancellationToken cancellationToken)
    {
        try
        {
            await durable.RaiseEventAsync(orderId, PaymentsNames.PaymentChanged, "look", cancellationToken);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            // It is unknown or over. The durable client passes the gRPC error on; only starting has its own exception.
        }
    }
}
