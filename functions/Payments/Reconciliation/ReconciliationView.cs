using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

/// <summary>A comparison on the wire.</summary>
public sealed record ReconciliationView(
    string Date,
    string Provider,
    bool Complete,
    int Matched,
    IReadOnlyList<ReconciliationCaseView> Cases,
    IReadOnlyList<Settlement> Settlements,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BillFunds? Funds,
    DateTimeOffset At)
{
    public static ReconciliationView Of(Reconciliation reconciliation, IEnumerable<ReconciliationCase> ofTheDay) => new(
        reconciliation.Date,
        reconciliation.Provider,
        reconciliation.Complete,
        reconciliation.Matched,
        [.. ofTheDay.Where(found => found.Provider == reconciliation.Provider).OrderBy(found => found.OpenedAt).Select(ReconciliationCaseView.Of)],
        reconciliation.Settlements,
        reconciliation.Funds,
        reconciliation.At);
}

/// <summary>A case on the wire.</summary>
public sealed record ReconciliationCaseView(
    string Id,
    [property: JsonConverter(typeof(MismatchWords))] MismatchKind Kind,
    string PaymentId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefundId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProviderId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Transaction,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Ours,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Theirs,
    CaseState State,
    DateTimeOffset OpenedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? ClosedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ClosedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason)
{
    public static ReconciliationCaseView Of(ReconciliationCase found) => new(
        found.Id, found.Kind, found.PaymentId, found.RefundId, found.ProviderId, found.Transaction, found.Ours, found.Theirs, found.State, found.OpenedAt, found.ClosedAt, found.ClosedBy, found.Reason);
}
