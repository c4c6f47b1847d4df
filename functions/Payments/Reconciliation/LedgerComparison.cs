using Mall.Functions.Ledger;

namespace Mall.Functions.Payments;

/// <summary>Compares what the payments say of a day with the ledger, both ways: the ledger lacks it, has it otherwise, or has what no payment says. It reads the ledger's day once; what happened
/// around midnight, or long after its payment, is looked up by its id.</summary>
internal sealed class LedgerComparison(LedgerStore ledger, PaymentStore payments)
{
    /// <param name="moved">All payments whose money moved on that day.</param>
    public async Task<IReadOnlyList<BillComparison.Mismatch>> FindMismatchesAsync(string provider, BillDay day, IEnumerable<Payment> moved, CancellationToken cancellationToken)
    {
        var expected = moved.SelectMany(payment => LedgerMovement.Of(payment, provider)).Where(movement => day.Has(movement.At))
            .ToDictionary(movement => movement.Transaction, StringComparer.Ordinal);
        var mismatches = new List<BillComparison.Mismatch>();
        var others = new List<LedgerTransaction>();
        await foreach (var transaction in ledger.ReadAsync(day.From, day.To, cancellationToken))
        {
            if (expected.Remove(transaction.Id, out var movement))
            {
                Check(movement, transaction);
            }
            else if (transaction.OrderId is not null && transaction.Lines.Any(line => line.Account == LedgerAccounts.FundsAt(provider)))
            {
                others.Add(transaction);
            }
        }

        foreach (var transaction in await ledger.FindAsync(expected.Keys, cancellationToken))
        {
            expected.Remove(transaction.Id, out var movement);
            Check(movement!, transaction);
        }

        mismatches.AddRange(expected.Values.Select(movement => Of(movement, null)));
        foreach (var transaction in others)
        {
            var payment = await payments.FindAsync(transaction.OrderId!, cancellationToken);
            if (payment is null || LedgerMovement.Of(payment, provider).FirstOrDefault(movement => movement.Transaction == transaction.Id) is not { } movement)
            {
                mismatches.Add(Of(transaction, provider));
            }
            else
            {
                Check(movement, transaction);
            }
        }

        return mismatches;

        void Check(LedgerMovement movement, LedgerTransaction transaction)
        {
            if (transaction.NetOf(movement.Account) is var net && net != movement.Net)
            {
                mismatches.Add(Of(movement, net));
            }
        }
    }

    private static BillComparison.Mismatch Of(LedgerMovement movement, Money? net) =>
        new(MismatchKind.Ledger, movement.PaymentId, movement.RefundId, null, WithoutSign(movement.Net), net is { } other ? WithoutSign(other) : null, movement.Transaction);

    /// <summary>No payment says so. Its reference is a refund of an order, or a payment.</summary>
    private static BillComparison.Mismatch Of(LedgerTransaction transaction, string provider)
    {
        var (paymentId, refundId) = transaction.Kind == LedgerNames.RefundSucceeded ? (transaction.OrderId!, transaction.Reference) : (transaction.Reference ?? transaction.OrderId!, null);
        return new BillComparison.Mismatch(MismatchKind.Ledger, paymentId, refundId, null, null, WithoutSign(transaction.NetOf(LedgerAccounts.FundsAt(provider))), transaction.Id);
    }

    private static Money WithoutSign(Money money) => money with { Amount = Math.Abs(money.Amount) };
}
