using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>A ticket on the wire.</summary>
public sealed record TicketDetails(
    string TicketId,
    string SaleId,
    int Quantity,
    TicketStatus Status,
    long Position,
    string OrderId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? PayBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason)
{
    public static TicketDetails Of(Ticket ticket, DateTimeOffset? payBy) =>
        new(ticket.Id, SaleBuckets.SaleOf(ticket.SaleId), ticket.Quantity, ticket.Status, ticket.Position, ticket.Id, payBy, ticket.Reason);

    public static TicketDetails Of(string saleId, GateTicket ticket) =>
        new(ticket.TicketId, SaleBuckets.SaleOf(saleId), ticket.Quantity, TicketStatus.Held, ticket.Position, ticket.TicketId, null, null);

    public static TicketDetails Of(TicketIntent intent) =>
        new(intent.TicketId, SaleBuckets.SaleOf(intent.SaleId), intent.Quantity, TicketStatus.Held, intent.Position, intent.TicketId, null, null);
}
