using System.Text.Json.Serialization;

namespace Mall.Functions.Ledger;

/// <summary>For administrators: the entries of the ledger in their order, from an index on.</summary>
internal sealed class ListLedgerEntries(LedgerStore store)
{
    public sealed record View(
        long Index,
        DateTimeOffset At,
        string Transaction,
        string Kind,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrderId,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reference,
        string Account,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Debit,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Credit,
        string Currency,
        string EventId,
        string LeafHash);

    [Administrator]
    [Function(nameof(ListLedgerEntries))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var (page, from) = LedgerQuery.Page(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var size = (await store.ReadHeadAsync(cancellationToken)).Size;
        var to = Math.Min(size, from > size ? size : from + page.Size);
        var entries = new List<View>();
        await foreach (var transaction in store.ReadAsync(from, to, cancellationToken))
        {
            entries.AddRange(transaction.Entries.Where(one => one.Entry.Index >= from && one.Entry.Index < to).Select(one => Of(one.Entry, one.LeafHash)));
        }

        return Results.Json(new Page<View>(entries, to < size ? LedgerQuery.TokenOf(to) : null), Json.Options);
    }

    private static View Of(LedgerEntry entry, string leafHash) => new(
        entry.Index, entry.At, entry.Transaction, entry.Kind, entry.OrderId, entry.Reference, entry.Account, entry.Debit, entry.Credit, entry.Currency, entry.EventId, leafHash);
}
