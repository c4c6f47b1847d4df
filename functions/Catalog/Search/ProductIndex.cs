using System.Collections.Concurrent;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>This instance's search index. It is read from the database at start; whoever searches earlier waits. Products that this or another instance announces as changed are read before the
/// next search; in case an announcement was lost, and for units that orders move, all that changed is read every <see cref="CatchUpProducts.Period"/>.</summary>
internal sealed class ProductIndex(CosmosDatabase database, TimeProvider time) : IDisposable
{
    /// <summary>How long a search waits for the index.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int AtOnce = 1000;

    // The clocks of the database's servers differ a little.
    private const long OverlapSeconds = 10;

    private const string Columns = "c.productId, c.type, c.name, c.description, c.category, c.price, c.stock, c.createdAt, c.revision, c._ts";

    private static readonly string Known = $"c.type IN ('{Product.DocumentType}', '{Product.DeletedType}')";

    private readonly SearchIndex _index = new(Synonyms.Load());
    private readonly ConcurrentDictionary<string, bool> _heard = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Task? _reading;
    private bool _isLoaded;
    private long _readUpTo;

    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>A product changed.</summary>
    public void Hear(string productId) => _heard[productId] = true;

    /// <summary>The index with all that was heard of so far. Refused if it takes too long to read; throws the database's exceptions.</summary>
    public async Task<Outcome<SearchIndex>> CurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Reading that is under way may have begun before the last product was heard of.
            await ReadAsync().WaitAsync(Patience, time, cancellationToken);
            await ReadAsync().WaitAsync(Patience, time, cancellationToken);
            return _index;
        }
        catch (TimeoutException)
        {
            return CatalogErrors.SearchStarts;
        }
    }

    /// <summary>Reads all that changed since the last call.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await ReadAsync().WaitAsync(cancellationToken);
        var changed = new QueryDefinition($"SELECT {Columns} FROM c WHERE {Known} AND c._ts >= @since ORDER BY c._ts").WithParameter("@since", _readUpTo);
        var last = await PutAsync(changed, cancellationToken);
        _readUpTo = Math.Max(_readUpTo, last - OverlapSeconds);
    }

    public void Dispose() => _index.Dispose();

    private Task ReadAsync()
    {
        lock (_lock)
        {
            if (_reading is { IsCompleted: false })
            {
                return _reading;
            }

            if (_isLoaded && _heard.IsEmpty)
            {
                return Task.CompletedTask;
            }

            // All who search wait for it: it must not end with one caller's budget.
            using (ExecutionContext.SuppressFlow())
            {
                return _reading = Task.Run(ReadHeardAsync);
            }
        }
    }

    private async Task ReadHeardAsync()
    {
        if (!_isLoaded)
        {
            var began = time.GetTimestamp();
            var last = await PutAsync(new QueryDefinition($"SELECT {Columns} FROM c WHERE c.type = '{Product.DocumentType}'"), CancellationToken.None, CosmosItems.MayBeOld);
            _readUpTo = last - OverlapSeconds - (long)time.GetElapsedTime(began).TotalSeconds;
            _isLoaded = true;
        }

        foreach (var ids in _heard.Keys.Chunk(AtOnce))
        {
            Array.ForEach(ids, id => _heard.TryRemove(id, out _));
            try
            {
                await PutAsync(new QueryDefinition($"SELECT {Columns} FROM c WHERE {Known} AND ARRAY_CONTAINS(@ids, c.productId)").WithParameter("@ids", ids), CancellationToken.None);
            }
            catch
            {
                Array.ForEach(ids, Hear);
                throw;
            }
        }
    }

    /// <summary>The time of the last change among the rows.</summary>
    private async Task<long> PutAsync(QueryDefinition query, CancellationToken cancellationToken, ConsistencyLevel? consistency = null)
    {
        var last = 0L;
        await foreach (var row in Products.ReadAsync<IndexedProduct>(query, null, AtOnce, cancellationToken, consistency))
        {
            _index.Put(row);
            last = Math.Max(last, row.Timestamp);
        }

        return last;
    }
}
