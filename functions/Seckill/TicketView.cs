using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>A ticket as its buyer sees it.</summary>
public sealed record TicketView(string TicketId, string SaleId, int Quantity, TicketStatus Status, long Position, string OrderId)
{
    /// <summary>Known when its payment is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PayBy { get; init; }

    /// <summary>Why it was released.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    public static TicketView Of(TicketIntent intent) => new(intent.TicketId, intent.SaleId, intent.Quantity, TicketStatus.Held, intent.Position, intent.TicketId);

    public static TicketView Of(string saleId, GateTicket ticket) => new(ticket.TicketId, saleId, ticket.Quantity, TicketStatus.Held, ticket.Position, ticket.TicketId);

    public static TicketView Of(Ticket ticket) => new(ticket.Id, ticket.SaleId, ticket.Quantity, ticket.Status, ticket.Position, ticket.Id) { Reason = ticket.Reason };
}
