using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>Events of a product on their way: a document of the batch that caused them, so that sending them does not change the product and its ETag.
/// What was sent is of no use any more and expires.</summary>
public sealed record ProductEvents(string Id, string ProductId, IReadOnlyList<Event>? Outbox) : IHasOutbox
{
    public string Type => "events";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>Seconds; as long as a message lives.</summary>
    public int Ttl => 14 * 24 * 60 * 60;

    public int SchemaVersion => 1;

    /// <param name="productId">The product.</param>
    /// <param name="cause">What caused them, unique in the partition: written twice it is one.</param>
    /// <param name="events">At least one.</param>
    public static ProductEvents Of(string productId, string cause, IReadOnlyList<Event> events) => new(Ids.Of("events", cause), productId, events);
}

/// <summary>What <c>product.stock.updated</c>, <c>product.stock.low</c> and <c>product.changed</c> say.</summary>
public sealed record ProductEventData(string ProductId, string Name, long Available, long Threshold);
