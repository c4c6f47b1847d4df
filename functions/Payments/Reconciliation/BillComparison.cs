namespace Mall.Functions.Payments;

/// <summary>Compares a bill with what the shop has. Pure: the same input gives the same answer.</summary>
internal static class BillComparison
{
    /// <summary>In what bill or ledger differ from the payments. <see cref="Transaction"/> is the ledger's.</summary>
    public sealed record Mismatch(MismatchKind Kind, string PaymentId, string? RefundId, string? ProviderId, Money? Ours, Money? Theirs, string? Transaction = null);

    /// <param name="expected">What the shop says happened on the bill's day.</param>
    /// <param name="known">All that the shop has of the money that the bill names, on whatever day, by its key.</param>
    public static (int Matched, IReadOnlyList<Mismatch> Mismatches) Of(
        IReadOnlyList<BillLine> bill, IEnumerable<OurLine> expected, IReadOnlyDictionary<string, OurLine> known)
    {
        var mismatches = new List<Mismatch>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var matched = 0;
        foreach (var line in bill)
        {
            var key = BillKey.Of(line);
            var ours = known.GetValueOrDefault(key);
            if (!seen.Add(key))
            {
                mismatches.Add(Of(MismatchKind.Duplicate, line, ours));
            }
            else if (ours is null || ours.PaymentId != line.PaymentId)
            {
                mismatches.Add(Of(MismatchKind.MissingHere, line, null));
            }
            else if (ours.Amount != line.Amount)
            {
                mismatches.Add(Of(MismatchKind.Amount, line, ours));
            }
            else
            {
                matched++;
            }
        }

        mismatches.AddRange(
            expected.Where(ours => !seen.Contains(ours.Key)).Select(ours => new Mismatch(MismatchKind.MissingThere, ours.PaymentId, ours.RefundId, ours.TransactionId, ours.Amount, null)));
        return (matched, mismatches);
    }

    private static Mismatch Of(MismatchKind kind, BillLine line, OurLine? ours) => new(kind, line.PaymentId, line.RefundId, line.TransactionId, ours?.Amount, line.Amount);
}
