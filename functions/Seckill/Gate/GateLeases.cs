using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>Who rebuilds the gate of a sale (container <c>seckill</c>, beside the sale). Nobody's clock is in it: whoever wants it watches for <see cref="GateLeases.HolderGoneAfter"/>
/// on his own whether its holder still writes.</summary>
public sealed record GateLeaseDocument(string SaleId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Holder)
{
    public const string DocumentId = "gate-lease";

    public string Id => DocumentId;
    public string Type => "gateLease";
    public int SchemaVersion => 1;
}

/// <summary>Sees to it that a rebuild comes to its end. Every instance looks at every gate each second, and a rebuild takes two seconds and more: without a lease they would overtake one another for ever,
/// each with a new generation. It is not what keeps a rebuild right: one that was taken over and wakes up again writes a generation that nobody wants any more.</summary>
internal sealed class GateLeases(CosmosDatabase database, TimeProvider time)
{
    /// <summary>A holder that has not written for so long is gone. Far longer than the time between two of his writes.</summary>
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

/// <summary>A lease that is held. Its holder renews it between his steps.</summary>
internal sealed class GateLease(Container sales, GateLeaseDocument mine, string etag, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan RenewEvery = GateLeases.HolderGoneAfter / 5;

    private string? _etag = etag;
    private long _written = time.GetTimestamp();

    /// <summary>Writes it again if that is due; asked between steps, however short they are.</summary>
    /// <exception cref="GateLeaseLostException">Somebody else took it.</exception>
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

    /// <summary>Gives it back, so that nobody has to wait for it.</summary>
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
            // Then the next one waits for as long as it takes to see that nobody writes it.
        }
    }
}

internal sealed class GateLeaseLostException() : Exception("The gate is rebuilt by another instance.");
