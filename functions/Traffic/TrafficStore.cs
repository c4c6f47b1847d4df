using System.Globalization;
using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Traffic;

/// <summary>Container <c>traffic</c>: a partition for each UTC day, with a document of each instance until the day is over, and one of all afterwards.</summary>
internal sealed class TrafficStore(CosmosDatabase database)
{
    // A batch takes 100 operations.
    private const int PartsAtOnce = 99;

    private static readonly TransactionalBatchItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };

    private Container Traffic => database.Container(TrafficNames.Container);

    /// <summary>Writes what an instance has counted of a day, instead of what it wrote before.</summary>
    public Task WriteAsync(TrafficDay part, CancellationToken cancellationToken) => Traffic.WriteAsync(part, Text(part.Day), cancellationToken);

    /// <summary>The days that have any traffic, in order; those of several instances merged.</summary>
    public async Task<IReadOnlyList<TrafficDay>> ReadAsync(DateRange range, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.day >= @from AND c.day <= @to").WithParameter("@from", Text(range.From)).WithParameter("@to", Text(range.To));
        var parts = await Traffic.ListAsync<TrafficDay>(query, null, int.MaxValue, cancellationToken);
        return [.. parts.GroupBy(part => part.Day).OrderBy(day => day.Key).Select(day => day.Count() == 1 ? day.First() : TrafficDay.Merge(day.Key, [.. day]))];
    }

    /// <summary>Merges the documents of instances of earlier days. Whoever is faster has done it.</summary>
    public async Task MergeAsync(DateOnly before, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT DISTINCT VALUE c.day FROM c WHERE c.isPart = true AND c.day < @before").WithParameter("@before", Text(before));
        foreach (var day in (await Traffic.ListAsync<DateOnly>(query, null, int.MaxValue, cancellationToken)).Distinct())
        {
            while (await MergeSomeAsync(day, cancellationToken))
            {
            }
        }
    }

    /// <summary>Whether more are left.</summary>
    private async Task<bool> MergeSomeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var merged = await Traffic.FindAsync<TrafficDay>(TrafficDay.Merged, Text(day), cancellationToken);
        var parts = await Traffic.ListAsync<TrafficDay>(new QueryDefinition("SELECT * FROM c WHERE c.isPart = true"), Text(day), PartsAtOnce, cancellationToken);
        if (parts.Count == 0)
        {
            return false;
        }

        var all = TrafficDay.Merge(day, merged is null ? parts : [merged.Value, .. parts]);
        var batch = Traffic.CreateTransactionalBatch(new PartitionKey(Text(day)));
        _ = merged is null
            ? batch.CreateItemStream(CosmosItems.Serialize(all), NoContent)
            : batch.ReplaceItemStream(all.Id, CosmosItems.Serialize(all), new TransactionalBatchItemRequestOptions { IfMatchEtag = merged.ETag, EnableContentResponseOnWrite = false });
        foreach (var part in parts)
        {
            batch.DeleteItem(part.Id);
        }

        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode ? parts.Count == PartsAtOnce
            : response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound ? false
            : throw response.Failure();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
