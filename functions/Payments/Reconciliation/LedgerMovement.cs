using Mall.Functions.Ledger;

namespace Mall.Functions.Payments;

/// <summary>A transaction that the ledger should have, by the shop's payments.</summary>
/// <param name="PaymentId">Whose money it is.</param>
/// <param name="Net">Debits less credits there.</param>
internal sealed record LedgerMovement(string Transaction, string PaymentId, string? RefundId, string Account, Money Net, DateTimeOffset At)
{
    /// <summary>All of one payment's money that this provider took or sends back.</summary>
    public static IEnumerable<LedgerMovement> Of(Payment payment, string provider)
    {
        var funds = LedgerAccounts.FundsAt(provider);
        foreach (var attempt in payment.Attempts.Where(attempt => attempt.Provider == provider && attempt.Status == AttemptStatus.Paid))
        {
            var transaction = attempt == payment.Kept ? Ids.Of(payment.OrderId, LedgerNames.Paid) : Ids.Of(attempt.Id, LedgerNames.PaymentDueBack);
            yield return new LedgerMovement(transaction, attempt.Id, null, funds, payment.Amount, attempt.PaidAt!.Value);
        }

        foreach (var refund in (payment.Refunds ?? []).Where(refund => payment.ProviderOf(refund) == provider))
        {
            var back = refund.Amount with { Amount = -refund.Amount.Amount };
            if (!refund.IsNotKept)
            {
                yield return new LedgerMovement(Ids.Of(refund.Id, LedgerNames.RefundRequested), refund.AttemptId, refund.Id, LedgerAccounts.RefundsDue, back, refund.CreatedAt);
            }

            if (refund.Status == RefundStatus.Succeeded)
            {
                var transaction = refund.IsNotKept ? Ids.Of(refund.AttemptId, LedgerNames.PaymentRefunded) : Ids.Of(refund.Id, LedgerNames.RefundSucceeded);
                yield return new LedgerMovement(transaction, refund.AttemptId, refund.Id, funds, back, refund.At!.Value);
            }
        }
    }
}
