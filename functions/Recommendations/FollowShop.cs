using Mall.Functions.Catalog;
using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Recommendations;

/// <summary>Keeps the products and the current model in the memory of every instance: looks every five seconds for a new model and for products that changed.</summary>
internal sealed class FollowShop(ModelStore models, ProductChanges products, TimeProvider time, ILogger<FollowShop> logger) : BackgroundLoop(Period, time, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    // Clocks of database and app differ, and a replica may lag.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource<Assortment> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Assortment? _current;
    private string? _version;
    private DateTimeOffset _lookedAt;

    /// <summary>The products and the model as they were at most some seconds ago. Throws <see cref="TimeoutException"/> if this instance could not read them yet.</summary>
    public async ValueTask<Assortment> CurrentAsync(CancellationToken cancellationToken) => _current ?? await CallBudget.CallAsync(token => _first.Task.WaitAsync(token), cancellationToken);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        // First: a model that cannot be read keeps no product out of date.
        var now = Time.GetUtcNow();
        var current = _current ?? new Assortment(null);
        current.Put(_current is null ? await products.AllAsync(cancellationToken) : await products.SinceAsync((_lookedAt - Overlap).ToUnixTimeSeconds(), cancellationToken));
        (_current, _lookedAt) = (current, now);

        if (await models.FindHeadAsync(cancellationToken) is { Value: var head } && head.Version != _version)
        {
            var next = new Assortment(await models.ReadAsync(head, cancellationToken));
            next.Put(current.Products);
            (_current, _version) = (next, head.Version);
        }

        _first.TrySetResult(_current);
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await LookAsync(stoppingToken);
        return true;
    }
}
