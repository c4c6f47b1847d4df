using System.Text.Json.Serialization;

namespace Mall.Functions.Catalog;

/// <summary>A product's events to be sent: a document in the batch that caused them, so that sending does not change the product and its ETag. Once sent, it is useless and expires.</summary>
public sealed record ProductEvents(string Id, string ProductId, IReadOnlyList<Event>? Outbox)
{
    public string Type => "events";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>Seconds; the lifetime of a message.</summary>
    public int Ttl => 14 * 24 * 60 * 60;

    public int SchemaVersion => 1;

    /// <param name="productId">The product.</param>
    /// <param name="cause">Their cause, unique in the partition: written twice it is one.</param>
    /// <param name="events">At least one.</param>
    public static ProductEvents Of(string productId, string cause, IReadOnlyList<Event> events) => new(Ids.Of("events", cause), productId, events);
}

/// <summary>Data of <c>product.stock.updated</c>, <c>product.stock.low</c> and <c>product.changed</c>.</summary>
public sealed record ProductEventData(string ProductId, string Name, long Available, long Threshold);
