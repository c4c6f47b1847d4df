using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

public enum MismatchKind
{
    /// <summary>The provider has it, the shop does not.</summary>
    MissingHere,

    /// <summary>The shop has it, the provider does not.</summary>
    MissingThere,

    /// <summary>Both have it, with other amounts.</summary>
    Amount,

    /// <summary>The provider has it twice.</summary>
    Duplicate,

    /// <summary>The ledger does not have it, or with another amount; or it has what the payments do not.</summary>
    Ledger,
}

/// <summary>On the wire, named by the property: the converters of the options go before one that the type names. <c>missing-here</c>, <c>missing-there</c>, <c>amount</c>, <c>duplicate</c>, <c>ledger</c>.</summary>
internal sealed class MismatchWords() : JsonStringEnumConverter<MismatchKind>(System.Text.Json.JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

public enum CaseState
{
    Open,
    Closed,
}

/// <summary>One thing in which a bill or the ledger and the shop's payments differ. It is open until an operator or a later bill explains it.</summary>
public sealed record ReconciliationCase
{
    public required string Id { get; init; }

    /// <summary>The bill's day in the provider's time zone.</summary>
    public required string Date { get; init; }
    public string Type => "case";
    public int SchemaVersion => 1;
    public required string Provider { get; init; }
    public required MismatchKind Kind { get; init; }
    public required CaseState State { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required string PaymentId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefundId { get; init; }

    /// <summary>The provider's own id of the money.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProviderId { get; init; }

    /// <summary>The ledger's transaction that differs or is missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Transaction { get; init; }

    /// <summary>By the shop's payments. Absent: they do not have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Ours { get; init; }

    /// <summary>By the bill; of a case of the ledger, by the ledger. Absent: not there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Theirs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>An administrator's user id, or <c>bill.</c> and the day of the bill that explained it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClosedBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    public ReconciliationCase Close(string by, string reason, DateTimeOffset now) =>
        State == CaseState.Closed ? this : this with { State = CaseState.Closed, ClosedAt = now, ClosedBy = by, Reason = reason };
}

/// <summary>A provider's bill of one day, compared.</summary>
public sealed record Reconciliation
{
    public required string Id { get; init; }
    public required string Date { get; init; }
    public string Type => "reconciliation";
    public int SchemaVersion => 1;
    public required string Provider { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The bill was there and is compared. Otherwise it is asked for again.</summary>
    public required bool Complete { get; init; }

    /// <summary>Lines of the bill that agree with the shop.</summary>
    public int Matched { get; init; }

    /// <summary>By currency: what the bill says that the provider owes the shop for the day.</summary>
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>What moved on the shop's account there, if the provider says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BillFunds? Funds { get; init; }

    /// <summary>How often its sums were told: once, and again for each bill that had others. 0: not yet.</summary>
    public int Revision { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>This one in the place of an earlier one. Fees that were not told before are told in this write: at first all, later what they are more or less. So the ledger gets one entry, and one
    /// more if the bill changes. Without a bill the earlier one stays.</summary>
    public Reconciliation After(Reconciliation? earlier)
    {
        if (!Complete)
        {
            return earlier is { Complete: true } ? earlier : this;
        }

        IReadOnlyList<Settlement> told = earlier is { Revision: > 0 } ? earlier.Settlements : [];
        var revision = (earlier?.Revision ?? 0) + (earlier is { Revision: > 0 } && told.SequenceEqual(Settlements) ? 0 : 1);
        var events = from sums in Settlements.Concat(told.Where(before => Settlements.All(sums => sums.Currency != before.Currency)).Select(before => before with { Fees = 0 }))
                     let fees = new Money(sums.Fees - (told.FirstOrDefault(before => before.Currency == sums.Currency)?.Fees ?? 0), sums.Currency)
                     where fees.Amount != 0
                     select Event.Of(PaymentsNames.Topic, PaymentsNames.Settled, $"{Id}.{sums.Currency}.{revision}", "", At, new PaymentsSettledEvent(Provider, Date, fees));
        Event[] outbox = [.. earlier?.Outbox ?? [], .. events];
        return this with { Revision = revision, Outbox = outbox.Length == 0 ? null : outbox };
    }

    public static string IdOf(string provider, DateOnly day) => $"{provider}.{BillDay.Text(day)}";
}

/// <summary>A provider kept so much of the money of a day (its own day). Below zero: it gave back, or had told too much.</summary>
public sealed record PaymentsSettledEvent(string Provider, string Date, Money Fees);

/// <summary>Sums of a bill in one currency, in minor units: <c>net = taken - refunded - fees</c>.</summary>
public sealed record Settlement(string Currency, long Taken, long Refunded, long Fees, long Net)
{
    public static IReadOnlyList<Settlement> Of(IReadOnlyList<BillLine> lines) =>
    [
        .. lines.GroupBy(line => line.Amount.Currency, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
        {
            var taken = same.Where(line => line.RefundId is null).Sum(line => line.Amount.Amount);
            var refunded = same.Where(line => line.RefundId is not null).Sum(line => line.Amount.Amount);
            var fees = same.Sum(line => line.Fee.Amount);
            return new Settlement(same.Key, taken, refunded, fees, taken - refunded - fees);
        }),
    ];
}
