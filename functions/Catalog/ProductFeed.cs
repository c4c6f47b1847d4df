using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Catalog;

/// <summary>Keeps this instance's assortment and search index as the database has them. All products are read when the instance starts; whoever asks earlier waits. Products that this or another
/// instance announces as changed are read before the next search; in case an announcement was lost, and for units that orders move, all that changed is read every <see cref="Period"/>.</summary>
internal sealed class ProductFeed(CosmosDatabase database, TimeProvider time, ILogger<ProductFeed> logger) : BackgroundLoop(Period, time, logger)
{
    /// <summary>How long a caller waits for the products.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private const int AtOnce = 1000;

    // The clocks of the database's servers differ a little.
    private const long OverlapSeconds = 10;

    private const string Rows = "SELECT c AS product, c._ts FROM c";

    private static readonly string Known = $"c.type IN ('{Product.DocumentType}', '{Product.DeletedType}')";

    private readonly SearchIndex _index = new(Synonyms.Load());
    private readonly ConcurrentDictionary<string, bool> _heard = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();
    private readonly Lock _putting = new();
    private Task? _reading;
    private volatile bool _isLoaded;
    private long _readUpTo;

    // The database's clock was at least at this second when ours was at this moment.
    private (long Second, long At) _clock = (0, time.GetTimestamp());

    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>A product changed.</summary>
    public void Hear(string productId) => _heard[productId] = true;

    /// <summary>The products as they were some seconds ago. Refused if they take too long to read; throws the database's exceptions.</summary>
    public async Task<Outcome<Assortment>> ProductsAsync(CancellationToken cancellationToken) =>
        !_isLoaded && await TryReadAsync(cancellationToken) is { } refusal ? refusal : _index.Assortment;

    /// <summary>The index with all that was heard of so far. Refused if it takes too long to read; throws the database's exceptions.</summary>
    public async Task<Outcome<SearchIndex>> SearchAsync(CancellationToken cancellationToken) =>
        // Reading that is under way may have begun before the last product was heard of.
        (await TryReadAsync(cancellationToken) ?? await TryReadAsync(cancellationToken)) is { } refusal ? refusal : _index;

    /// <summary>A product, also one that nothing was heard of yet.</summary>
    public async Task<Outcome<ProductSummary>> FindAsync(string productId, CancellationToken cancellationToken)
    {
        if (!(await ProductsAsync(cancellationToken)).Is(out var products, out var refusal))
        {
            return refusal;
        }

        if (products.NumberOf(productId) < 0 && Ids.IsPlausible(productId))
        {
            await PutAsync(Named([productId]), cancellationToken, partition: productId);
        }

        return products.Find(productId) is { } product ? product : CatalogErrors.ProductNotFound;
    }

    /// <summary>Reads all that changed since the last call.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await ReadAsync().WaitAsync(cancellationToken);
        var began = Time.GetTimestamp();
        await PutAsync(new QueryDefinition($"{Rows} WHERE {Known} AND c._ts >= @since ORDER BY c._ts").WithParameter("@since", _readUpTo), cancellationToken);
        _readUpTo = SecondAt(began) - OverlapSeconds;
    }

    public override void Dispose()
    {
        base.Dispose();
        _index.Dispose();
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await CatchUpAsync(stoppingToken);
        return true;
    }

    private static QueryDefinition Named(string[] ids) => new QueryDefinition($"{Rows} WHERE {Known} AND ARRAY_CONTAINS(@ids, c.productId)").WithParameter("@ids", ids);

    private async Task<Refusal?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync().WaitAsync(Patience, Time, cancellationToken);
            return null;
        }
        catch (TimeoutException)
        {
            return CatalogErrors.ProductsAreRead;
        }
    }

    private Task ReadAsync()
    {
        lock (_starting)
        {
            if (_reading is { IsCompleted: false })
            {
                return _reading;
            }

            if (_isLoaded && _heard.IsEmpty)
            {
                return Task.CompletedTask;
            }

            // All who ask wait for it: it must not end with one caller's budget.
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
            var began = Time.GetTimestamp();
            await PutAsync(new QueryDefinition($"{Rows} WHERE c.type = '{Product.DocumentType}'"), CancellationToken.None, consistency: CosmosItems.MayBeOld);
            _readUpTo = SecondAt(began) - OverlapSeconds;
            _isLoaded = true;
        }

        foreach (var ids in _heard.Keys.Chunk(AtOnce))
        {
            Array.ForEach(ids, id => _heard.TryRemove(id, out _));
            try
            {
                await PutAsync(Named(ids), CancellationToken.None);
            }
            catch
            {
                Array.ForEach(ids, Hear);
                throw;
            }
        }
    }

    private async Task PutAsync(QueryDefinition query, CancellationToken cancellationToken, string? partition = null, ConsistencyLevel? consistency = null)
    {
        await foreach (var (product, changedAt) in Products.ReadAsync<Row>(query, partition, AtOnce, cancellationToken, consistency))
        {
            lock (_putting)
            {
                _index.Put(product);
                var now = Time.GetTimestamp();
                _clock = changedAt > SecondAt(now) ? (changedAt, now) : _clock;
            }
        }
    }

    /// <summary>What the database's clock showed at least at a moment of ours: the changes that it shows are no later, and since then it went on as ours did.</summary>
    private long SecondAt(long timestamp) => _clock.Second + (long)Math.Floor(Time.GetElapsedTime(_clock.At, timestamp).TotalSeconds);

    /// <param name="Product">As stored.</param>
    /// <param name="ChangedAt">When it last changed, in Unix seconds of the database's clock.</param>
    private sealed record Row(Product Product, [property: JsonPropertyName("_ts")] long ChangedAt);
}
