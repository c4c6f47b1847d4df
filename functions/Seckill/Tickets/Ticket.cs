using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

public enum TicketStatus
{
    /// <summary>Its units are kept for the buyer until he pays or his time is over.</summary>
    Held,
    Sold,

    /// <summary>Its units are free again; that is final. The buyer may try for a new ticket.</summary>
    Released,
}

/// <summary>A buyer's units of a sale (container <c>seckill</c>, partition <c>saleId</c>). Its id is <c>&lt;saleId&gt;.&lt;uuidv7&gt;</c> and is also the id of its order.</summary>
public sealed record Ticket
{
    public required string Id { get; init; }
    public required string SaleId { get; init; }
    public string Type => "ticket";
    public int SchemaVersion => 1;
    public required string UserId { get; init; }

    /// <summary>Units that its buyer has, or had when it was released: those that came back before are not counted any more.</summary>
    public required int Quantity { get; init; }

    /// <summary>Ids of the refunds whose units came back. Each is written with its units, so that they come back once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Refunds { get; init; }

    /// <summary>Place in line: 1 for the first winner.</summary>
    public required long Position { get; init; }
    public required TicketStatus Status { get; init; }
    public required DateTimeOffset WonAt { get; init; }

    /// <summary>Offered to a buyer on the waiting list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOffer { get; init; }

    /// <summary>Why it was released: <c>unpaid</c>, <c>cancelled-by-shopper</c>, <c>refunded</c>, <c>no-unit</c>, <c>too-late</c>, <c>operator</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>True: units of the ticket are free again and Redis does not know yet. Removed when Redis was told; a timer looks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? GatePending { get; init; }

    /// <summary>Units that Redis must still have for this ticket.</summary>
    [JsonIgnore]
    public int Left => Status == TicketStatus.Released ? 0 : Quantity;

    /// <summary>The sale id in a ticket's id.</summary>
    public static string? SaleIdOf(string ticketId) => ticketId.IndexOf('.') is > 0 and var dot ? ticketId[..dot] : null;
}
