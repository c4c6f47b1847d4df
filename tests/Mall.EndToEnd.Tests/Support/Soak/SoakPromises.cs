using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>An order that a shopper asked for, under an idempotency key, and its id once the mall acknowledged it.</summary>
internal sealed class SoakPurchase(object body, IReadOnlyDictionary<string, int> quantities, bool isOfCart = false)
{
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public object Body => body;

    /// <summary>Of each product.</summary>
    public IReadOnlyDictionary<string, int> Quantities => quantities;

    public bool IsOfCart => isOfCart;

    public string? OrderId { get; set; }
}

/// <summary>Everything that the mall acknowledged to one shopper and that his provider did, to be held against the mall afterwards.</summary>
internal sealed class SoakPromises
{
    public List<SoakPurchase> Purchases { get; } = [];

    /// <summary>How often the mall said that there are not that many units.</summary>
    public int Refused { get; set; }

    /// <summary>Attempts for which money was taken, and the shop was told or is going to be.</summary>
    public ConcurrentDictionary<string, SoakAttempt> Charged { get; } = [];

    /// <summary>What the shop answered to a charge: payment id, and "paid", "refundDue" or "refunded".</summary>
    public ConcurrentBag<(SoakAttempt Attempt, string Status)> ChargesAcknowledged { get; } = [];

    /// <summary>Ids of orders whose cancellation was accepted.</summary>
    public ConcurrentBag<string> Cancelled { get; } = [];

    /// <summary>Ids of orders whose refund was accepted.</summary>
    public ConcurrentBag<string> Refunded { get; } = [];
}
