using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Compares a provider's bill of a day with the shop's payments. Every mismatch becomes an open case; a case of an earlier day that this bill explains is closed. May be repeated, also after
/// a crash: a case has the id of what it is about, and the comparison is written last.</summary>
internal sealed partial class BillReconciliation(PaymentStore payments, ReconciliationStore store, TimeProvider time, ILogger<BillReconciliation> logger)
{
    /// <summary>Returns whether the day is done; false: there is no bill that can be believed yet.</summary>
    public async Task<bool> RunAsync(IPaymentProvider provider, DateOnly day, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(provider.Name, day, cancellationToken) is { Complete: true })
        {
            return true;
        }

        var bill = await provider.FetchBillAsync(day, cancellationToken);
        var result = new Reconciliation
        {
            Id = Reconciliation.IdOf(provider.Name, day),
            Date = BillDay.Text(day),
            Provider = provider.Name,
            At = time.GetUtcNow(),
            Complete = bill.Status != BillStatus.Unknown,
        };
        if (result.Complete)
        {
            var span = BillDay.Of(day, provider.Zone);
            var moved = await payments.ListMovedAsync(span.From, span.To, cancellationToken);
            var (matched, mismatches) = BillComparison.Of(bill.Lines, OurBill.Of(moved, provider.Name, span), await KnownAsync(provider.Name, bill.Lines, moved, cancellationToken));
            foreach (var mismatch in mismatches)
            {
                await OpenAsync(result, mismatch, cancellationToken);
            }

            await CloseExplainedAsync(result, bill.Lines, cancellationToken);
            result = result with { Matched = matched, Settlements = Settlement.Of(bill.Lines), Funds = bill.Funds };
        }

        if ((await store.WriteAsync(result, cancellationToken)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The comparison {result.Id} could not be written: {refusal.Detail}");
        }

        return result.Complete;
    }

    /// <summary>What the shop has of the money that the bill names. A bill may name payments of other days: refunds of older payments, for one.</summary>
    private async Task<Dictionary<string, OurLine>> KnownAsync(string provider, IReadOnlyList<BillLine> bill, IReadOnlyList<Payment> moved, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, OurLine>(StringComparer.Ordinal);
        var read = moved.Select(payment => payment.OrderId).ToHashSet(StringComparer.Ordinal);
        Add(moved);
        foreach (var line in bill)
        {
            var orderId = PaymentReports.OrderIdOf(line.PaymentId);
            if (Ids.IsPlausible(orderId) && read.Add(orderId) && await payments.FindAsync(orderId, cancellationToken) is { } payment)
            {
                Add([payment]);
            }
        }

        return known;

        void Add(IEnumerable<Payment> some)
        {
            foreach (var line in some.SelectMany(payment => OurBill.Of(payment, provider)))
            {
                known[line.Key] = line;
            }
        }
    }

    private async Task OpenAsync(Reconciliation result, BillComparison.Mismatch mismatch, CancellationToken cancellationToken)
    {
        var kind = MismatchKindText(mismatch.Kind);
        var found = new ReconciliationCase
        {
            Id = Ids.Of($"{result.Provider}.{kind}", $"{BillKey.Of(mismatch.PaymentId, mismatch.RefundId)}.{mismatch.ProviderId}"),
            Date = result.Date,
            Provider = result.Provider,
            Kind = mismatch.Kind,
            State = CaseState.Open,
            OpenedAt = time.GetUtcNow(),
            PaymentId = mismatch.PaymentId,
            RefundId = mismatch.RefundId,
            ProviderId = mismatch.ProviderId,
            Ours = mismatch.Ours,
            Theirs = mismatch.Theirs,
        };
        if (await store.TryOpenAsync(found, cancellationToken))
        {
            LogMismatch(result.Provider, result.Date, kind, BillKey.Of(mismatch.PaymentId, mismatch.RefundId));
        }
    }

    /// <summary>What was missing there on another day is in this bill.</summary>
    private async Task CloseExplainedAsync(Reconciliation result, IReadOnlyList<BillLine> bill, CancellationToken cancellationToken)
    {
        var amounts = bill.GroupBy(BillKey.Of, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Amount, StringComparer.Ordinal);
        foreach (var open in await store.ListOpenAsync(result.Provider, cancellationToken))
        {
            if (open.Kind == MismatchKind.MissingThere && open.Date != result.Date && amounts.TryGetValue(BillKey.Of(open.PaymentId, open.RefundId), out var amount) && amount == open.Ours)
            {
                await store.CloseAsync(open.Date, open.Id, $"bill.{result.Date}", $"It is in the bill of {result.Date}.", time.GetUtcNow(), cancellationToken);
            }
        }
    }

    private static string MismatchKindText(MismatchKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    [LoggerMessage(131, LogLevel.Error, "The bill of {Provider} for {Day} differs from the shop: {Kind}, {Id}. A case is open.")]
    private partial void LogMismatch(string provider, string day, string kind, string id);
}
