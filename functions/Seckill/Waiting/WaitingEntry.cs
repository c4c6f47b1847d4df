using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

public enum WaitingStatus
{
    Waiting,

    /// <summary>The buyer got a ticket: offered, or won by himself.</summary>
    Served,

    /// <summary>The buyer left. The entry stays until its Ttl ends: instances learn of it by reading changes.</summary>
    Left,
}

/// <summary>A buyer who came too late and waits for units to come back (container <c>seckill</c>, partition <c>saleId</c>; one per buyer and sale).</summary>
public sealed record WaitingEntry
{
    public required string SaleId { get; init; }
    public required string UserId { get; init; }
    public string Id => IdOf(UserId);
    public string Type => "waiting";
    public int SchemaVersion => 1;

    /// <summary>Seconds: a day longer than the sale.</summary>
    public required int Ttl { get; init; }

    public required int Quantity { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AddressId { get; init; }

    public required WaitingStatus Status { get; init; }

    /// <summary>Sorts the line; made of the time of the gate's server, which is the same for all.</summary>
    public required string Place { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>His ticket.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TicketId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    public static string IdOf(string userId) => "waiting." + userId;

    /// <summary>He got an offer; the same write tells him.</summary>
    public WaitingEntry Offered(string ticketId, Sale sale, TimeSpan window, DateTimeOffset now) => Served(ticketId) with
    {
        Outbox = [.. Outbox ?? [], OfferEvent.Of(ticketId, UserId, sale, window, now)],
    };

    /// <summary>The buyer won a ticket himself.</summary>
    public WaitingEntry Served(string ticketId) => this with { Status = WaitingStatus.Served, TicketId = ticketId };
}

/// <summary>A unit came back and is kept for the buyer for <paramref name="Minutes"/>; order id = ticket id.</summary>
public sealed record OfferEvent(string OrderId, string SaleId, string ProductId, string Name, int Minutes)
{
    /// <summary>The same event whoever tells it.</summary>
    public static Event Of(string ticketId, string userId, Sale sale, TimeSpan window, DateTimeOffset now) => Event.Of(
        SeckillNames.OfferTopic, SeckillNames.Offer, ticketId, userId, now,
        new OfferEvent(ticketId, SaleBuckets.SaleOf(sale.Id), sale.ProductId, sale.ProductName, (int)Math.Ceiling(window.TotalMinutes)));
}

/// <summary>A place in line on the wire.</summary>
/// <param name="Quantity">Units that he waits for.</param>
/// <param name="Position">1 is the next; absent when he waits no more.</param>
public sealed record WaitingView(
    string SaleId,
    int Quantity,
    WaitingStatus Status,
    DateTimeOffset JoinedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TicketId);
