using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>The instance that rebuilds a sale's gate (container <c>seckill</c>, beside the sale). No time is stored: another instance watches for <see cref="GateLeases.HolderGoneAfter"/> by
/// its own clock whether the holder still writes.</summary>
public sealed record GateLeaseDocument(string SaleId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Holder)
{
    public const string DocumentId = "gate-lease";

    public string Id => DocumentId;
    public string Type => "gateLease";
    public int SchemaVersion => 1;
}

/// <summary>Lets a rebuild finish. Every instance looks at every gate each second, and a rebuild takes two seconds or more: without a lease the instances would overtake one another for
/// ever, each with a new generation. A rebuild is right without it: one that was overtaken and wakes up again has an old generation, which nobody uses any more.</summary>
internal sealed class GateLeases(CosmosDatabase database, TimeProvider time)
{
    /// <summary>A holder that has not written for this long is gone. A live one writes five times as often.</summary>
    public static readonly TimeSpan HolderGoneAfter = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    private readonly record struct Seen(string ETag, long Since);

    private Container Sales => database.Container(SeckillNames.Container);

    /// <summary>Null: somebody else has it.</summary>
    public async Task<GateLease?> TryTakeAsync(string saleId, CancellationToken cancellationToken)
    {
        var mine = new GateLeaseDocument(saleId, Ids.New());
        if (await Sales.FindAsync<GateLeaseDocument>(GateLeaseDocument.DocumentId, saleId, cancellationToken) is not { } found)
        {
            return Held(mine, await Sales.TryCreateAsync(mine, saleId, cancellationToken));
        }

        if (found.Value.Holder is not null && !HasStoppedWriting(saleId, found.ETag))
        {
            return null;
        }

        _seen.TryRemove(saleId, out _);
        return Held(mine, await Sales.TryReplaceAsync(mine, mine.Id, saleId, found.ETag, cancellationToken));
    }

    private GateLease? Held(GateLeaseDocument mine, string? etag) => etag is null ? null : new GateLease(Sales, mine, etag, time);

    private bool HasStoppedWriting(string saleId, string etag)
    {
        var now = time.GetTimestamp();
        var seen = _seen.AddOrUpdate(saleId, _ => new Seen(etag, now), (_, before) => before.ETag == etag ? before : new Seen(etag, now));
        return time.GetElapsedTime(seen.Since, now) >= HolderGoneAfter;
    }
}

/// <summary>A held lease. Its holder renews it between steps.</summary>
internal sealed class GateLease(Container sales, GateLeaseDocument mine, string etag, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = GateLeases.HolderGoneAfter / 5;

    private string? _etag = etag;
    private long _written = time.GetTimestamp();

    /// <summary>Renews the lease if that is due; call it between steps, however short.</summary>
    /// <exception cref="GateLeaseLostException">It was taken over.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (_etag is not null && time.GetElapsedTime(_written) < RenewEvery)
        {
            return;
        }

        _written = time.GetTimestamp();
        _etag = _etag is null ? null : await sales.TryReplaceAsync(mine, mine.Id, mine.SaleId, _etag, cancellationToken);
        if (_etag is null)
        {
            throw new GateLeaseLostException();
        }
    }

    /// <summary>Gives the lease back, so nobody waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_etag is null)
        {
            return;
        }

        try
        {
            await sales.TryReplaceAsync(mine with { Holder = null }, mine.Id, mine.SaleId, _etag, CancellationToken.None);
        }
        catch (CosmosException)
        {
            // The next instance then waits until it sees that nobody writes the lease.
        }
    }
}

internal sealed class GateLeaseLostException() : Exception("The gate is rebuilt by another instance.");
