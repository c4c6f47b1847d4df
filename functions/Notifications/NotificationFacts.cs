using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Notifications;

/// <summary>Data of an event or task for its text. Its name decides which members are set.</summary>
internal sealed record NotificationFacts
{
    public string? OrderId { get; init; }
    public Money? Total { get; init; }

    /// <summary>Of a refund: its part of the total.</summary>
    [JsonPropertyName("amount")]
    public Money? Part { get; init; }

    /// <summary>Of a refund that succeeded: of all units, and the order tells it.</summary>
    public bool IsWhole { get; init; }
    public string? Reason { get; init; }
    public string? Carrier { get; init; }
    public string? TrackingNumber { get; init; }

    /// <summary>A one-time code.</summary>
    public string? Code { get; init; }

    /// <summary>The page for the code, if there is one.</summary>
    public string? Link { get; init; }

    /// <summary>The channel for a code. Null: email.</summary>
    public NotificationChannel? Channel { get; init; }

    public string? ProductId { get; init; }
    public string? Name { get; init; }
    public long? Available { get; init; }
    public int? Minutes { get; init; }

    /// <summary>For a new order: it is an offer, which has its own text.</summary>
    public bool IsOffered { get; init; }

    /// <exception cref="JsonException">Missing: the event does not fit its name.</exception>
    public string Order => OrderId ?? throw new JsonException("The event names no order.");

    [JsonIgnore]
    public Money Amount => Part ?? Total ?? throw new JsonException("The event names no amount.");

    public string Product => Name ?? ProductId ?? throw new JsonException("The event names no product.");

    public string Secret => (Code ?? throw new JsonException("The task has no code.")) + (Link is null ? "" : $"\n{Link}");
}
