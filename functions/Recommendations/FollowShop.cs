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
        if (_current is { } current)
        {
            await UpdateAsync(current, cancellationToken);
        }

        if (await models.FindHeadAsync(cancellationToken) is { Value: var head } && head.Version != _version)
        {
            var model = await models.ReadAsync(head, cancellationToken);
            var next = new Assortment(model);
            next.Put(_current?.Products ?? model.Products);
            if (_current is null)
            {
                _lookedAt = head.TrainedAt;
                await UpdateAsync(next, cancellationToken);
            }

            (_current, _version) = (next, head.Version);
        }
        else if (_current is null)
        {
            _lookedAt = Time.GetUtcNow();
            var first = new Assortment(null);
            first.Put(await products.AllAsync(cancellationToken));
            _current = first;
        }

        _first.TrySetResult(_current);
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await LookAsync(stoppingToken);
        return true;
    }

    private async Task UpdateAsync(Assortment assortment, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        assortment.Put(await products.SinceAsync((_lookedAt - Overlap).ToUnixTimeSeconds(), cancellationToken));
        _lookedAt = now;
    }
}
