using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>An operator's decision. <see cref="SaleState"/> also depends on times and units left.</summary>
public enum SaleMode
{
    Active,
    Paused,

    /// <summary>Nobody enters any more; promises in flight are finished, then units left go to the product.</summary>
    Closing,
    Closed,
}

/// <summary>Whether a sale's gate may be asked. Only a rebuild makes it ready, after it raised the generation.</summary>
public enum GateStatus
{
    /// <summary>Not opened yet, or over: Redis does not have it, or forgets it.</summary>
    Cold,

    /// <summary>A rebuild waits until every earlier promise is a ticket: the drain still takes older generations' intents.</summary>
    Rebuilding,

    /// <summary>The queue was empty and the tickets are read: the drain takes no older generation's intent any more, or Redis would miss its ticket.</summary>
    Filling,
    Ready,
}

/// <summary>A sale (container <c>seckill</c>, partition <c>saleId</c> = its id). Its units are counted here, in the transactional batches that write its tickets; always <c>initial +
/// restocked = available + held + sold + returned</c>. Units in flight between Redis and this document still count as available.</summary>
public sealed record Sale
{
    public required string Id { get; init; }
    public required string SaleId { get; init; }
    public string Type => "sale";
    public int SchemaVersion => 1;
    public required string ProductId { get; init; }
    public required string ProductName { get; init; }

    /// <summary>The product's, when the sale was created.</summary>
    public required string Category { get; init; }

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

    /// <summary>Of a bucket: how many of its initial units came from other buckets, less those that left for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Moved { get; init; }

    /// <summary>Units without a ticket, with an unpaid ticket, and with a paid one.</summary>
    public required long Available { get; init; }
    public long Held { get; init; }
    public long Sold { get; init; }

    /// <summary>Every operator's change raises it; the gate keeps the newest. 0: the product has not given the first units yet, and the sale is hidden.</summary>
    public required int Version { get; init; }

    /// <summary>Units on their way between product and sale: the second side moves after the first. A timer finishes what a crash left.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SaleMove? PendingMove { get; init; }

    /// <summary>Of the creating request, if it had an <c>Idempotency-Key</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    public string CreatedBy { get; init; } = "";

    /// <summary>How many buckets the sale is split into; absent: none, it sells itself. Its own document then counts all units as available until it is closed, and has no gate: <see cref="SaleSums"/>
    /// knows what its buckets have.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Buckets { get; init; }

    /// <summary>The id of the sale that this is a bucket of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BucketOf { get; init; }

    public GateStatus Gate { get; init; }

    /// <summary>Every rebuild of the gate raises it; a script of another generation sells nothing.</summary>
    public int Generation { get; init; }

    /// <summary>Intents of older generations never count again: the gate was filled without them, and their buyers may have other tickets by now.</summary>
    public int CountsFrom { get; init; }

    /// <summary>Units that the gate may sell.</summary>
    [JsonIgnore]
    public long Capacity => Initial + Restocked - Returned;

    /// <summary>Units that the gate might sell if none had moved between buckets. No move changes it, so all shares together are what the sale has, also while units are in no gate.</summary>
    [JsonIgnore]
    public long Share => Capacity - Moved;

    /// <summary>No unit was lost or added.</summary>
    [JsonIgnore]
    public bool IsBalanced => Initial + Restocked == Available + Held + Sold + Returned && Available >= 0 && Held >= 0 && Sold >= 0 && Returned >= 0;

    /// <summary>Nobody may enter any more, for good.</summary>
    [JsonIgnore]
    public bool IsOver => Mode is SaleMode.Closing or SaleMode.Closed;

    /// <summary>It sells through its buckets.</summary>
    [JsonIgnore]
    public bool IsSplit => Buckets is not null;

    /// <summary>The bucket of this index, new, with its share of the first units.</summary>
    public Sale BucketAt(int index, long units)
    {
        var (id, share) = (SaleBuckets.IdsOf(this)[index], SaleBuckets.ShareOf(units, index, Buckets!.Value));
        return this with
        {
            Id = id, SaleId = id, BucketOf = Id, Buckets = null, BodyHash = null, PendingMove = null, Mode = SaleMode.Active, Version = 1, Initial = share, Available = share, Restocked = 0, Returned = 0,
        };
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

    /// <summary>Closes a sale whose buckets are closed; these counted for it.</summary>
    public Sale FinishClosing(Sale sums) => Mode != SaleMode.Closing || PendingMove is not null || !IsSplit || sums.Available != 0 || sums.Held != 0
        ? throw new InvalidOperationException($"The sale {Id} is {Mode} and cannot be closed now.")
        : this with { Mode = SaleMode.Closed, Version = Version + 1, Available = 0, Held = 0, Sold = sums.Sold, Returned = sums.Returned };

    /// <summary>Returns the units left to the product in one move. Only when none are in flight or held.</summary>
    public Sale FinishClosing(SaleMove back) => Mode != SaleMode.Closing || PendingMove is not null || Held > 0
        ? throw new InvalidOperationException($"The sale {Id} is {Mode} and cannot be closed now.")
        : this with { Mode = SaleMode.Closed, Version = Version + 1, Available = 0, Returned = Returned + Available, PendingMove = back };
}
