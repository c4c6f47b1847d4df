using System.Text.Json.Serialization;
using Mall.Functions.Payments;

namespace Mall.Functions.Orders;

/// <summary>Units of one product that are given back, and the money for them.</summary>
public sealed record RefundedItem(string ProductId, int Quantity, Money Amount);

/// <summary>A refund as its order has it: what is given back, and how far that is. The payment document has the money's side of it under the same id.</summary>
public sealed record OrderRefund(string Id, IReadOnlyList<RefundedItem> Items, Money Amount, string Reason, RefundStatus Status, DateTimeOffset CreatedAt)
{
    /// <summary>Units go back to the stock, or to the sale, after the money.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Restock { get; init; }

    /// <summary>How often an operator had a failed refund tried again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Retries { get; init; }

    /// <summary>When the timer looks at it. Absent: it is over, or waits for an operator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Of the request, if that had an <c>Idempotency-Key</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    [JsonIgnore]
    public bool IsPending => Status is RefundStatus.Requested or RefundStatus.Processing;
}

/// <summary>What somebody asks to be given back.</summary>
/// <param name="Items">Each product once. Null: all that is left.</param>
/// <param name="Reason">For people.</param>
/// <param name="ByOperator">An administrator: also after shipment, at any time.</param>
/// <param name="Restock">Whether the units go back; null: if the order was not shipped.</param>
/// <param name="Key">Of a request with an <c>Idempotency-Key</c>.</param>
public sealed record WantedRefund(IReadOnlyList<OrderedUnits>? Items, string Reason, bool ByOperator = false, bool? Restock = null, RefundKey? Key = null);

/// <summary>Makes a repeated request the same refund; see <c>IdempotencyKey</c>.</summary>
public sealed record RefundKey(string Id, string BodyHash);

/// <summary>A refund was asked for: its money is due.</summary>
public sealed record RefundRequestedEvent(string OrderId, string RefundId, Money Amount, string Reason);
