using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>A provider inside the shop's own process. It takes no money and keeps nothing: a payment is whatever its page's signed callback says, and a refund succeeds as soon as it is asked
/// for.</summary>
internal sealed class SimulatedProvider(IOptions<SimulatedProviderOptions> options, PaymentSignature signature, PaymentStore payments, TimeProvider time) : IPaymentProvider
{
    public string Name => PaymentsNames.Simulated;

    public IReadOnlyList<string> Methods => [];

    public Refusal? Refusal => options.Value.Enabled ? null : PaymentErrors.ProviderIsOff;

    public bool TakesMoneyElsewhere => false;

    public TimeSpan Zone => TimeSpan.Zero;

    public static PaymentAction ActionOf(string paymentId) => new(PaymentActionKind.Request, "POST", $"/api/v1/payments/simulated/{paymentId}");

    public Refusal? WhyNot(PaymentWay way) => null;

    public Task<Outcome<PaymentAction>> StartAsync(PaymentStart start, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<PaymentAction>>(ActionOf(start.Attempt.PaymentId));

    public Task<ProviderPayment> QueryAsync(ProviderAttempt attempt, CancellationToken cancellationToken) => Task.FromResult(new ProviderPayment(ProviderPaymentStatus.Open));

    public Task<ProviderPayment> CloseAsync(ProviderAttempt attempt, CancellationToken cancellationToken) => Task.FromResult(new ProviderPayment(ProviderPaymentStatus.Closed));

    public Task<ProviderRefund> RefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken) => Task.FromResult(options.Value.Refunds switch
    {
        ProviderRefundStatus.Succeeded => new ProviderRefund(ProviderRefundStatus.Succeeded, refund.Amount, "simulated." + refund.RefundId, time.GetUtcNow()),
        var other => new ProviderRefund(other, Why: "simulated"),
    });

    public Task<ProviderRefund> QueryRefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken) => RefundAsync(refund, cancellationToken);

    public Task<Outcome<ProviderNotice>> ReadCallbackAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken) => Task.FromResult(Read(headers, body));

    /// <summary>Made of the shop's own payments, since this provider keeps nothing: it shows that the shop's books agree with each other, not that money came.</summary>
    public async Task<ProviderBill> FetchBillAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var span = BillDay.Of(day, Zone);
        var lines = OurBill.Of(await payments.ListMovedAsync(span.From, span.To, cancellationToken), Name, span).Select(line => line.ToBill()).ToList();
        return lines.Count == 0 ? ProviderBill.Empty : new ProviderBill(BillStatus.Complete, lines);
    }

    private Outcome<ProviderNotice> Read(IHeaderDictionary headers, byte[] body)
    {
        var signed = new CallbackHeaders(
            headers[CallbackHeaders.TimestampName].ToString(), headers[CallbackHeaders.NonceName].ToString(), headers[CallbackHeaders.SignatureName].ToString());
        if (signature.WhyNotAuthentic(signed, body) is { } reason)
        {
            return PaymentErrors.NotAuthentic(reason);
        }

        var (report, refusal, _) = JsonBody.Parse<PaymentReport>(body);
        if ((refusal ?? report!.Validate()) is { } invalid)
        {
            return invalid;
        }

        var attempt = new ProviderAttempt(report!.PaymentId!, report.OrderId!, report.Amount!.Value);
        var status = report.IsPaid ? ProviderPaymentStatus.Paid : ProviderPaymentStatus.Declined;
        return new ProviderNotice(signed.Nonce, attempt, new ProviderPayment(status, report.Amount));
    }
}
