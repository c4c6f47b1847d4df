using Mall.Functions.Catalog;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Recommendations;

/// <summary>Keeps the current model in the memory of every instance: looks every ten seconds for a new one, and for what is popular now.</summary>
internal sealed class FollowModel(ModelStore models, ProductFeed feed, TimeProvider time, ILogger<FollowModel> logger) : BackgroundLoop(Period, time, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Lock _first = new();
    private volatile Recommender? _current;
    private string? _version;

    /// <summary>With the products and the model as they were some seconds ago; until the first look without a model. Refused if the products take too long to read.</summary>
    public async Task<Outcome<Recommender>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (_current is { } current)
        {
            return current;
        }

        if (!(await feed.ProductsAsync(cancellationToken)).Is(out var products, out var refusal))
        {
            return refusal;
        }

        // All products are ranked for it, so one of those who wait for them does it for all.
        lock (_first)
        {
            return _current ??= new Recommender(products, null);
        }
    }

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if ((await CurrentAsync(cancellationToken)).Is(out var current, out _))
        {
            // First: a model that cannot be read keeps nothing out of date.
            current.RankPopular();
            if (await models.FindHeadAsync(cancellationToken) is { Value: var head } && head.Version != _version)
            {
                (_current, _version) = (new Recommender(current.Products, await models.ReadAsync(head, cancellationToken)), head.Version);
            }
        }
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await LookAsync(stoppingToken);
        return true;
    }
}
