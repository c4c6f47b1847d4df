using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Asks providers that take money elsewhere what became of attempts: their callbacks may be late or lost.</summary>
internal sealed partial class PaymentInquiries(PaymentStore payments, PaymentProviders providers, TimeProvider time, ILogger<PaymentInquiries> logger)
{
    /// <summary>From the start of an attempt to the first question: most shoppers have paid by then, and the callback told so.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    /// <summary>Asks about every attempt that may still be paid, and writes down the answers.</summary>
    /// <param name="close">No more money is wanted: an attempt that is still open is closed at its provider.</param>
    /// <returns>The payment afterwards, and whether every provider gave an answer that can be believed.</returns>
    public async Task<(Payment Payment, bool AllKnown)> AskAsync(Payment payment, bool close, CancellationToken cancellationToken)
    {
        var answers = new List<ProviderAnswer>();
        foreach (var attempt in payment.Attempts.Where(attempt => attempt.AskAt is not null))
        {
            var provider = providers.Of(attempt.Provider);
            var asked = ProviderAttempt.Of(payment, attempt);
            var said = await provider.QueryAsync(asked, cancellationToken);
            if (close && said.Status == ProviderPaymentStatus.Open)
            {
                said = await provider.CloseAsync(asked, cancellationToken);
            }

            LogAnswer(attempt.Provider, attempt.Id, said.Status);
            answers.Add(new ProviderAnswer(attempt.Provider, asked, said));
        }

        var outcome = await payments.ChangeAsync(payment.OrderId, current => current.Learn(answers, time.GetUtcNow()), cancellationToken);
        return outcome.Is(out var after, out var refusal)
            ? (after, answers.All(answer => answer.Said.Status != ProviderPaymentStatus.Unknown))
            : throw new InvalidOperationException($"The answers about the payment {payment.OrderId} could not be written: {refusal.Detail}");
    }

    [LoggerMessage(23, LogLevel.Information, "The payment provider {Provider} says of payment {PaymentId}: {Status}.")]
    private partial void LogAnswer(string provider, string paymentId, ProviderPaymentStatus status);
}
