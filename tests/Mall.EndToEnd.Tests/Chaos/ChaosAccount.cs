using System.Collections.Concurrent;
using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>What one account was promised, and what its provider did.</summary>
internal sealed class ChaosAccount(string userId, string token)
{
    public string UserId { get; } = userId;

    public string Token { get; } = token;

    public bool IsDeleted { get; set; }

    /// <summary>Asked for, with the order's id once it was acknowledged.</summary>
    public List<SoakPurchase> Purchases { get; } = [];

    /// <summary>Tickets that he was told of, by id; with the sale.</summary>
    public Dictionary<string, string> Tickets { get; } = [];

    /// <summary>Sales at whose door or waiting list he was: he may have won there without hearing of it.</summary>
    public HashSet<string> Entered { get; } = [];

    /// <summary>Attempts for which his provider took money.</summary>
    public ConcurrentDictionary<string, SoakAttempt> Charged { get; } = [];

    /// <summary>Attempts that a report said were paid, each with what the shop made of it.</summary>
    public ConcurrentQueue<(SoakAttempt Attempt, string Status)> Answered { get; } = [];

    /// <summary>Reports that the shop has not taken yet.</summary>
    public ConcurrentDictionary<string, SoakAttempt> Unreported { get; } = [];

    /// <summary>Every status that he was shown of an order or a ticket, by its id.</summary>
    public ConcurrentQueue<(string OrderId, string Status)> SeenOrders { get; } = [];

    public ConcurrentQueue<(string TicketId, string Status)> SeenTickets { get; } = [];

    public ConcurrentQueue<string> Cancelled { get; } = [];

    public ConcurrentQueue<string> Refunded { get; } = [];

    /// <summary>Coupons that he was told he has; one twice if he asked twice under one key.</summary>
    public ConcurrentQueue<ChaosClaim> Claims { get; } = [];

    /// <summary>Refunds of single units that were accepted.</summary>
    public ConcurrentQueue<(string OrderId, string RefundId)> PartlyRefunded { get; } = [];

    public IEnumerable<string> KnownOrders => Purchases.Where(purchase => purchase.OrderId is not null).Select(purchase => purchase.OrderId!).Concat(Tickets.Keys);
}
