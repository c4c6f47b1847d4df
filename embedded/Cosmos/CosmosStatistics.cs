using System.Diagnostics.Metrics;

namespace Mall.Embedded.Cosmos;

/// <summary>The kinds of requests for documents. Each is one request to the service, where it costs at least one request unit, whatever the answer.</summary>
internal enum CosmosOperation
{
    Read,
    Create,
    Upsert,
    Replace,
    Patch,
    Delete,
    Batch,
    Query,
}

/// <summary>
/// Counts requests for documents by kind. It includes refused ones, but not those that a fault on demand answers, nor query plans: the SDK asks for a plan
/// once per text and process.
/// The meter <c>Mall.Embedded</c> shows the same numbers: <c>embedded.cosmos.operations</c> with the tag <c>kind</c>, and <c>embedded.cosmos.batch_items</c>.
/// </summary>
internal sealed class CosmosStatistics : IDisposable
{
    public const string MeterName = "Mall.Embedded";

    private static readonly CosmosOperation[] Kinds = Enum.GetValues<CosmosOperation>();

    private readonly long[] _operations = new long[Kinds.Length];
    private readonly Meter _meter = new(MeterName);
    private long _batchItems;

    public CosmosStatistics()
    {
        _meter.CreateObservableCounter(
            "embedded.cosmos.operations",
            () => Kinds.Select(kind => new Measurement<long>(this[kind], new KeyValuePair<string, object?>("kind", kind.ToString().ToLowerInvariant()))),
            "{operation}",
            "Requests for documents.");
        _meter.CreateObservableCounter("embedded.cosmos.batch_items", () => BatchItems, "{item}", "Operations inside batches.");
    }

    /// <summary>Requests of this kind since the start.</summary>
    public long this[CosmosOperation kind] => Volatile.Read(ref _operations[(int)kind]);

    /// <summary>Operations inside batches since the start.</summary>
    public long BatchItems => Volatile.Read(ref _batchItems);

    public void Count(CosmosOperation kind) => Interlocked.Increment(ref _operations[(int)kind]);

    public void CountBatchItems(int count) => Interlocked.Add(ref _batchItems, count);

    public void Dispose() => _meter.Dispose();
}
