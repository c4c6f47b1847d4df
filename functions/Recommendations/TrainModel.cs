using System.Diagnostics;
using Mall.Functions.Catalog;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Recommendations;

/// <summary>Every ten minutes: trains a new model, if the last is old enough and anything happened since. A failure leaves the last one; the next turn tries again.</summary>
internal sealed partial class TrainModel(
    InteractionStore interactions, ProductFeed feed, ModelStore models, IOptions<RecommendationsOptions> options, TimeProvider time, ILogger<TrainModel> logger)
{
    // Clocks of database and app differ, and a replica may lag.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    [Function(nameof(TrainModel))]
    public async Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = await models.FindHeadAsync(cancellationToken);
        if (before is null || (now >= before.Value.TrainedAt + options.Value.TrainEvery && await interactions.AnyChangedSinceAsync(before.Value.TrainedAt, cancellationToken)))
        {
            await TrainAsync(before, now, cancellationToken);
        }
    }

    private async Task TrainAsync(Versioned<ModelHead>? before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var matrix = (await feed.ProductsAsync(cancellationToken)).Is(out var products, out var refusal)
            ? await ReadAsync(products, now, cancellationToken)
            : throw new InvalidOperationException(refusal.Detail);

        // For seconds: it must not keep a thread of those who await.
        var model = await Task.Factory.StartNew(() => RecommendationModel.Train(matrix, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await models.TryWriteAsync(model, now - Margin, before, cancellationToken))
        {
            LogTrained(matrix.ByShopper.Others.Length, matrix.ByShopper.Rows, matrix.ByProduct.Rows, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    private async Task<InteractionMatrix> ReadAsync(Assortment products, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var matrix = new InteractionMatrix.Builder(now, id => products.Find(id) is not null);
        await foreach (var shopper in interactions.AllAsync(cancellationToken))
        {
            matrix.Add(shopper);
            if (matrix.IsFull)
            {
                LogFull(InteractionMatrix.MaxInAll);
                break;
            }
        }

        return matrix.Build();
    }

    [LoggerMessage(160, LogLevel.Information, "Trained a model of recommendations on {Interactions} interactions of {Shoppers} shoppers with {Products} products in {Seconds:0.0} s.")]
    private partial void LogTrained(int interactions, int shoppers, int products, double seconds);

    [LoggerMessage(161, LogLevel.Warning, "There are more than {Max} interactions: recommendations are learned from the first ones only.")]
    private partial void LogFull(int max);
}
