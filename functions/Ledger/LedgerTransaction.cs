using System.Text.Json.Serialization;

namespace Mall.Functions.Ledger;

/// <summary>A line of a stored transaction, with the hash of its entry.</summary>
public sealed record LedgerLine(
    string Account,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Debit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Credit,
    string LeafHash);

/// <summary>A posting in its place: one document, whose id is the event's. Its lines are consecutive entries from <see cref="FirstIndex"/>.</summary>
public sealed record LedgerTransaction
{
    public required string Id { get; init; }
    public required string Stream { get; init; }
    public string Type => "transaction";
    public int SchemaVersion => 1;
    public required long FirstIndex { get; init; }
    public required string Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OrderId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reference { get; init; }

    public required string Currency { get; init; }
    public required IReadOnlyList<LedgerLine> Lines { get; init; }

    /// <summary>The entries with the hashes that are stored beside them.</summary>
    [JsonIgnore]
    public IEnumerable<(LedgerEntry Entry, string LeafHash)> Entries => Lines.Select((line, i) => (EntryOf(line.Account, line.Debit, line.Credit, i), line.LeafHash));

    /// <summary>Debits less credits of an account.</summary>
    public Money NetOf(string account) => new(Lines.Where(line => line.Account == account).Sum(line => (line.Debit ?? 0) - (line.Credit ?? 0)), Currency);

    /// <summary>Gives a posting its place.</summary>
    public static LedgerTransaction Of(Posting posting, string stream, long firstIndex)
    {
        var transaction = new LedgerTransaction
        {
            Id = posting.EventId,
            Stream = stream,
            FirstIndex = firstIndex,
            Kind = posting.Kind,
            At = posting.At,
            OrderId = posting.OrderId,
            Reference = posting.Reference,
            Currency = posting.Currency,
            Lines = [],
        };
        return transaction with
        {
            Lines = [.. posting.Lines.Select((line, i) => new LedgerLine(
                line.Account, line.Debit, line.Credit, Convert.ToHexStringLower(MerkleTree.Leaf(transaction.EntryOf(line.Account, line.Debit, line.Credit, i).CanonicalBytes()))))],
        };
    }

    private LedgerEntry EntryOf(string account, long? debit, long? credit, int line) => new(FirstIndex + line, At, Id, Kind, OrderId, Reference, account, debit, credit, Currency, Id);
}
