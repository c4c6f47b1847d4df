using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Compares a provider's bill of a day with the shop's payments, and these with the ledger. Every mismatch becomes an open case; a case that a bill or the ledger explains later is closed. May
/// be repeated, also after a crash: a case has the id of what it is about, and the comparison is written last.</summary>
internal sealed partial class BillReconciliation(PaymentStore payments, LedgerComparison ledger, ReconciliationStore store, TimeProvider time, ILogger<BillReconciliation> logger)
{
    /// <summary>For so many days a bill is asked for.</summary>
    public const int Days = 7;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromDays(1);

    /// <summary>Returns whether the day is done; false: there is no bill that can be believed yet.</summary>
    public async Task<bool> RunAsync(IPaymentProvider provider, DateOnly day, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(provider.Name, day, cancellationToken) is { Complete: true } earlier && !await IsToBeComparedAgainAsync(earlier, provider, day, cancellationToken))
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
            var (matched, ofBill) = BillComparison.Of(bill.Lines, OurBill.Of(moved, provider.Name, span), await KnownAsync(provider.Name, bill.Lines, moved, cancellationToken));
            var ofLedger = await ledger.FindMismatchesAsync(provider.Name, span, moved, cancellationToken);
            var cases = ofBill.Concat(ofLedger).Select(mismatch => CaseOf(result, mismatch)).ToList();
            foreach (var found in cases)
            {
                if (await store.TryOpenAsync(found, cancellationToken))
                {
                    LogMismatch(found.Provider, found.Date, TextOf(found.Kind), BillKey.Of(found.PaymentId, found.RefundId));
                }
            }

            await CloseExplainedAsync(result, bill.Lines, cases, cancellationToken);
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

    /// <summary>Once a day as long as a case is open, which the shop, the ledger or a corrected bill may explain meanwhile; and in any case before nobody looks any more: a bill may have changed.</summary>
    private async Task<bool> IsToBeComparedAgainAsync(Reconciliation earlier, IPaymentProvider provider, DateOnly day, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return now - earlier.At >= BetweenLooks
            && (DateOnly.FromDateTime(now.ToOffset(provider.Zone).DateTime) >= day.AddDays(Days)
                || (await store.ListCasesAsync(earlier.Date, cancellationToken)).Exists(found => found.Provider == provider.Name && found.State == CaseState.Open));
    }

    private ReconciliationCase CaseOf(Reconciliation result, BillComparison.Mismatch mismatch) => new()
    {
        Id = Ids.Of($"{result.Provider}.{TextOf(mismatch.Kind)}", $"{BillKey.Of(mismatch.PaymentId, mismatch.RefundId)}.{mismatch.Transaction ?? mismatch.ProviderId}"),
        Date = result.Date,
        Provider = result.Provider,
        Kind = mismatch.Kind,
        State = CaseState.Open,
        OpenedAt = time.GetUtcNow(),
        PaymentId = mismatch.PaymentId,
        RefundId = mismatch.RefundId,
        ProviderId = mismatch.ProviderId,
        Transaction = mismatch.Transaction,
        Ours = mismatch.Ours,
        Theirs = mismatch.Theirs,
    };

    /// <summary>What was missing there on another day is in this bill; what differed on this day does not differ any more.</summary>
    private async Task CloseExplainedAsync(Reconciliation result, IReadOnlyList<BillLine> bill, IEnumerable<ReconciliationCase> found, CancellationToken cancellationToken)
    {
        var amounts = bill.GroupBy(BillKey.Of, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Amount, StringComparer.Ordinal);
        var ids = found.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var open in await store.ListOpenAsync(result.Provider, cancellationToken))
        {
            var reason = open.Date == result.Date ? (ids.Contains(open.Id) ? null : "Compared again, nothing differs there.")
                : open.Kind == MismatchKind.MissingThere && amounts.TryGetValue(BillKey.Of(open.PaymentId, open.RefundId), out var amount) && amount == open.Ours ? $"It is in the bill of {result.Date}."
                : null;
            if (reason is not null)
            {
                await store.CloseAsync(open.Date, open.Id, $"bill.{result.Date}", reason, time.GetUtcNow(), cancellationToken);
            }
        }
    }

    private static string TextOf(MismatchKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    [LoggerMessage(131, LogLevel.Error, "The bill of {Provider} for {Day} differs from the shop: {Kind}, {Id}. A case is open.")]
    private partial void LogMismatch(string provider, string day, string kind, string id);
}
