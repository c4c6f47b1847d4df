using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Statistics;

/// <summary>Container <c>statistics</c>: a partition for each generation, with its progress and its buckets.</summary>
internal sealed class StatisticsStore(CosmosDatabase database)
{
    private Container Statistics => database.Container(StatisticsNames.Container);

    public async Task<StatisticsGenerations> GenerationsAsync(CancellationToken cancellationToken) =>
        (await Statistics.FindAsync<StatisticsGenerations>(StatisticsGenerations.DocumentId, StatisticsGenerations.DocumentId, cancellationToken))?.Value ?? StatisticsGenerations.First;

    public Task<Outcome<StatisticsGenerations>> ChangeAsync(Func<StatisticsGenerations, StatisticsGenerations> change, CancellationToken cancellationToken) =>
        Statistics.ChangeAsync<StatisticsGenerations>(
            StatisticsGenerations.DocumentId,
            StatisticsGenerations.DocumentId,
            generations => Task.FromResult<Outcome<StatisticsGenerations>>(change(generations!)),
            StatisticsErrors.Busy,
            cancellationToken,
            absent: StatisticsGenerations.First);

    /// <summary>With its ETag; null: nothing is counted yet.</summary>
    public Task<Versioned<StatisticsProgress>?> FindProgressAsync(string generation, CancellationToken cancellationToken) =>
        Statistics.FindAsync<StatisticsProgress>(StatisticsProgress.DocumentId, generation, cancellationToken);

    /// <summary>Those that are there.</summary>
    public Task<List<StatisticsBucket>> FindAsync(string generation, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Statistics.ListAsync<StatisticsBucket>(
        new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)").WithParameter("@ids", ids), generation, int.MaxValue, cancellationToken);

    /// <summary>The quarters or days that begin from <paramref name="from"/> to before <paramref name="to"/>, page by page.</summary>
    public IAsyncEnumerable<StatisticsBucket> ReadAsync(string generation, string type, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) => Statistics.ReadAsync<StatisticsBucket>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = @type AND c.at >= @from AND c.at < @to").WithParameter("@type", type).WithParameter("@from", from).WithParameter("@to", to),
        generation, atOnce: 1000, cancellationToken);

    /// <summary>Writes the buckets with the progress, all or nothing. False: another instance counted meanwhile.</summary>
    /// <param name="progress">The new progress.</param>
    /// <param name="etag">Of the one before; null if there was none.</param>
    /// <param name="buckets">At most 99.</param>
    public async Task<bool> TryWriteAsync(StatisticsProgress progress, string? etag, IEnumerable<StatisticsBucket> buckets, CancellationToken cancellationToken)
    {
        var noContent = new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false };
        var batch = Statistics.CreateTransactionalBatch(new PartitionKey(progress.Generation));
        _ = etag is null
            ? batch.CreateItemStream(CosmosItems.Serialize(progress), noContent)
            : batch.ReplaceItemStream(StatisticsProgress.DocumentId, CosmosItems.Serialize(progress), new TransactionalBatchItemRequestOptions { IfMatchEtag = etag, EnableContentResponseOnWrite = false });
        foreach (var bucket in buckets)
        {
            batch.UpsertItemStream(CosmosItems.Serialize(bucket), noContent);
        }

        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode
            || (response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict or HttpStatusCode.NotFound
                ? false
                : throw response.Failure());
    }

    public Task DeleteAsync(string generation, CancellationToken cancellationToken) => Statistics.EmptyPartitionAsync(generation, cancellationToken);
}
