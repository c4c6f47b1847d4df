using Mall.Embedded.Cosmos.Items;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Batch;

/// <summary>Runs transactional batches: up to 100 operations in one partition, all or none.</summary>
internal sealed class BatchEndpoint(CosmosStore store, CosmosStatistics statistics)
{
    private const int MaxOperations = 100;
    private const int MaxBytes = 2 * 1024 * 1024;

    public async ValueTask<HttpResponseMessage> AnswerAsync(CosmosRequest request, Container container, CancellationToken cancellationToken)
    {
        if (!request.IsAtomic)
        {
            throw CosmosError.Unsupported("bulk execution");
        }

        List<BatchOperation> operations;
        using (RequestBody body = await request.ReadBodyAsync(cancellationToken))
        {
            if (body.Length > MaxBytes)
            {
                throw CosmosError.TooLarge("Batch request is too large: it may have at most 2 MB.");
            }

            operations = BatchReader.Read(body.Span);
        }

        if (operations.Count is 0 or > MaxOperations)
        {
            throw CosmosError.BadRequest($"Batch request has {operations.Count} operations; it must have at least one and at most {MaxOperations}.");
        }

        statistics.CountBatchItems(operations.Count);
        byte[] partitionKey = PartitionKeyDefinition.ParseHeader(request.PartitionKey);
        Prepared[] prepared = [.. operations.Select(operation => Prepare(operation, container, partitionKey))];
        ItemResult[] results = Run(container, prepared, out JournalPosition position);
        await store.Log.WrittenAsync(position);
        return Respond(request, container, operations, results);
    }

    /// <summary>An operation, or its refusal. The refusal counts only when its turn comes: an operation before it may fail first.</summary>
    private readonly record struct Prepared(ItemRequest? Request, CosmosError? Refusal);

    private static Prepared Prepare(BatchOperation operation, Container container, byte[] partitionKey)
    {
        try
        {
            var kind = (ItemOperation)operation.Type;
            return new Prepared(kind switch
            {
                ItemOperation.Create or ItemOperation.Upsert or ItemOperation.Replace => ItemRequests.ForDocument(
                    kind,
                    DocumentParser.Parse(operation.Body, container.Settings.PartitionKey, container.System),
                    partitionKey,
                    kind == ItemOperation.Replace ? IdOf(operation) : null,
                    operation.IfMatch),
                ItemOperation.Delete or ItemOperation.Patch => new ItemRequest
                {
                    Operation = kind,
                    PartitionKey = partitionKey,
                    Id = IdOf(operation),
                    Patch = kind == ItemOperation.Patch ? PatchRequest.Parse(operation.Body, container.Settings.PartitionKey) : null,
                    IfMatch = operation.IfMatch,
                },
                _ => throw CosmosError.Unsupported($"the operation type {operation.Type} in a batch"),
            }, null);
        }
        catch (CosmosError refusal)
        {
            return new Prepared(null, refusal);
        }
    }

    private static byte[] IdOf(BatchOperation operation) => operation.Id ?? throw CosmosError.BadRequest("An operation of the batch has no id.");

    private ItemResult[] Run(Container container, Prepared[] operations, out JournalPosition position)
    {
        var results = new ItemResult[operations.Length];
        lock (store.Sync)
        {
            var transaction = new Transaction(store, container);
            for (int i = 0; i < operations.Length; i++)
            {
                results[i] = operations[i] is { Request: { } operation }
                    ? transaction.Execute(operation)
                    : ItemResult.Error(operations[i].Refusal!.Status, operations[i].Refusal!.Message, operations[i].Refusal!.SubStatus);
                if (results[i].Status >= 400)
                {
                    ItemResult failed = results[i];
                    Array.Fill(results, ItemResult.Error(424, "Another operation of the batch failed."));
                    results[i] = failed;
                    position = container.LastPosition;
                    return results;
                }
            }

            position = transaction.Commit();
            return results;
        }
    }

    private static HttpResponseMessage Respond(CosmosRequest request, Container container, List<BatchOperation> operations, ItemResult[] results)
    {
        var writer = new BatchWriter();
        bool failed = false;
        for (int i = 0; i < results.Length; i++)
        {
            ref ItemResult result = ref results[i];
            failed |= result.Status >= 400;
            writer.Add(result.Status, result.SubStatus, result.ETagText(container), operations[i].MinimalReturn ? null : result.Body);
        }

        return Answer.Create(request, failed ? 207 : 200, writer.ToArray()).WithSession(container.NextLsn - 1);
    }
}
