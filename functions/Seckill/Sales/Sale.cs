using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>What an operator decided; the window and what is left make the rest of <see cref="SaleState"/>.</summary>
public enum SaleMode
{
    Active,
    Paused,

    /// <summary>Nobody enters any more; what is in flight is finished, then what is left goes back to the product.</summary>
    Closing,
    Closed,
}

/// <summary>Whether the gate of a sale may be asked. Only a rebuild makes it ready, and only after a new generation was raised.</summary>
public enum GateStatus
{
    /// <summary>Not opened yet, or over: Redis has nothing of it, or forgets it.</summary>
    Cold,

    /// <summary>A rebuild waits until every promise made before is a ticket: intents of older generations are still taken.</summary>
    Rebuilding,

    /// <summary>The queue was empty, the tickets are being read: from here on nobody takes an intent of an older generation, or Redis would not know of it.</summary>
    Filling,
    Ready,
}

/// <summary>A sale (container <c>seckill</c>, partition <c>saleId</c> = its id). Its units are counted here, in the same transactional batches that write its tickets:
/// <c>initial + restocked = available + held + sold + returned</c>, always. What is in flight between Redis and this document still counts as available.</summary>
public sealed record Sale
{
    public required string Id { get; init; }
    public required string SaleId { get; init; }
    public string Type => "sale";
    public int SchemaVersion => 1;
    public required string ProductId { get; init; }
    public required string ProductName { get; init; }
    public required Money Price { get; init; }
    public required int PerBuyerLimit { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required SaleMode Mode { get; init; }

    /// <summary>Units at the start, added since, and given back to the product.</summary>
    public required long Initial { get; init; }
    public long Restocked { get; init; }
    public long Returned { get; init; }

    /// <summary>Units without a ticket, with an unpaid ticket, and with a paid one.</summary>
    public required long Available { get; init; }
    public long Held { get; init; }
    public long Sold { get; init; }

    /// <summary>Raised by every operator's change; the gate keeps the newest. 0: its first units are not taken from the product yet, and nobody sees it.</summary>
    public required int Version { get; init; }

    /// <summary>Units that are on their way between the product and the sale; the other of the two moves when this one has. A timer finishes what a crash left.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SaleMove? PendingMove { get; init; }

    /// <summary>Of the request that created it, when it had an <c>Idempotency-Key</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    public string CreatedBy { get; init; } = "";

    public GateStatus Gate { get; init; }

    /// <summary>Of the gate: every rebuild raises it, and a script of another generation sells nothing.</summary>
    public int Generation { get; init; }

    /// <summary>Intents of older generations count no more, whatever is rebuilt after: the gate was filled without them, and their buyers may have other tickets since.</summary>
    public int CountsFrom { get; init; }

    /// <summary>What the gate may sell in all.</summary>
    [JsonIgnore]
    public long Capacity => Initial + Restocked - Returned;

    /// <summary>No unit is lost and none was made.</summary>
    [JsonIgnore]
    public bool IsBalanced => Initial + Restocked == Available + Held + Sold + Returned && Available >= 0 && Held >= 0 && Sold >= 0 && Returned >= 0;

    /// <summary>Nobody may enter any more, for good.</summary>
    [JsonIgnore]
    public bool IsOver => Mode is SaleMode.Closing or SaleMode.Closed;

    /// <summary>The sale after units moved; null when it has not that many.</summary>
    public Sale? After(SaleChange change)
    {
        var after = this with
        {
            Initial = checked(Initial + change.Initial),
            Restocked = checked(Restocked + change.Restocked),
            Available = checked(Available + change.Available),
            Held = checked(Held + change.Held),
            Sold = checked(Sold + change.Sold),
            Returned = checked(Returned + change.Returned),
        };
        return after.Available < 0 || after.Held < 0 || after.Sold < 0 ? null : after;
    }

    public Outcome<Sale> Pause() => Mode switch
    {
        SaleMode.Paused => this,
        SaleMode.Active => this with { Mode = SaleMode.Paused, Version = Version + 1 },
        _ => SeckillErrors.Closed,
    };

    public Outcome<Sale> Resume() => Mode switch
    {
        SaleMode.Active => this,
        SaleMode.Paused => this with { Mode = SaleMode.Active, Version = Version + 1 },
        _ => SeckillErrors.Closed,
    };

    public Sale StartClosing() => IsOver ? this : this with { Mode = SaleMode.Closing, Version = Version + 1 };

    /// <summary>What is left goes back to the product, in one move. Only when nothing is in flight or held.</summary>
    public Sale FinishClosing(SaleMove back) => Mode != SaleMode.Closing || PendingMove is not null || Held > 0
        ? throw new InvalidOperationException($"The sale {Id} is {Mode} and cannot be closed now.")
        : After(SaleChange.GiveBack(Available))! with { Mode = SaleMode.Closed, Version = Version + 1, PendingMove = back };
}
