using System.Text;
using Mall.Embedded.Cosmos.Batch;
using Mall.Embedded.Cosmos.Items;
using Mall.Embedded.Cosmos.Queries;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Answers everything below <c>/dbs/{db}/colls/{c}/docs</c>.</summary>
internal sealed class ItemEndpoint(CosmosStore store, CosmosStatistics statistics, Faults faults, string consistency)
{
    // At these levels every read returns the newest version (learn.microsoft.com/azure/cosmos-db/consistency-levels, of an account in one region).
    private static readonly string[] NeverStale = ["Strong", "BoundedStaleness"];

    private readonly QueryEndpoint _queries = new(store);
    private readonly BatchEndpoint _batches = new(store, statistics);

    public ValueTask<HttpResponseMessage> AnswerAsync(CosmosRequest request, ResourcePath path, CancellationToken cancellationToken)
    {
        if (request.IfNoneMatch is not null)
        {
            throw CosmosError.Unsupported("If-None-Match on items");
        }

        string database = path.Decoded(1);
        string name = path.Decoded(3);
        Container container;
        lock (store.Sync)
        {
            container = store.FindContainer(database, name) ?? throw CosmosError.NoContainer(name);
            if (IsRead(request) && !NeverStale.Contains(request.ConsistencyLevel ?? consistency, StringComparer.OrdinalIgnoreCase) && faults.Hit(Fault.CosmosStale))
            {
                container = store.ReplicaOf(container, faults.LongestDelay).CatchUp(request.SessionLsn);
            }
        }

        return path.Count == 5
            ? CollectionAsync(request, container, cancellationToken)
            : OneAsync(request, container, Encoding.UTF8.GetBytes(path.Decoded(5)), cancellationToken);
    }

    private ValueTask<HttpResponseMessage> CollectionAsync(CosmosRequest request, Container container, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            if (request.IsBatch)
            {
                statistics.Count(CosmosOperation.Batch);
                return _batches.AnswerAsync(request, container, cancellationToken);
            }

            if (request.IsQueryPlan)
            {
                return _queries.PlanAsync(request, cancellationToken);
            }

            if (request.IsQuery)
            {
                statistics.Count(CosmosOperation.Query);
                return _queries.QueryAsync(request, container, cancellationToken);
            }

            statistics.Count(request.IsUpsert ? CosmosOperation.Upsert : CosmosOperation.Create);
            return PutAsync(request, container, request.IsUpsert ? ItemOperation.Upsert : ItemOperation.Create, null, cancellationToken);
        }

        if (request.Method == HttpMethod.Get)
        {
            throw CosmosError.Unsupported(request.IsIncrementalFeed ? "the change feed" : "reading all items without a query");
        }

        return ValueTask.FromResult(request.Method == HttpMethod.Delete
            ? throw CosmosError.Unsupported("deleting all items of a partition key")
            : Answer.Error(request, 405, "The method is not allowed for items."));
    }

    private ValueTask<HttpResponseMessage> OneAsync(CosmosRequest request, Container container, byte[] id, CancellationToken cancellationToken)
    {
        byte[] partitionKey = PartitionKeyDefinition.ParseHeader(request.PartitionKey);
        if (request.Method == HttpMethod.Get)
        {
            statistics.Count(CosmosOperation.Read);
            return ReadAsync(request, container, partitionKey, id);
        }

        if (request.Method == HttpMethod.Put)
        {
            statistics.Count(CosmosOperation.Replace);
            return PutAsync(request, container, ItemOperation.Replace, id, cancellationToken);
        }

        if (request.Method == HttpMethod.Patch)
        {
            statistics.Count(CosmosOperation.Patch);
            return PatchAsync(request, container, partitionKey, id, cancellationToken);
        }

        if (request.Method != HttpMethod.Delete)
        {
            return ValueTask.FromResult(Answer.Error(request, 405, "The method is not allowed for an item."));
        }

        statistics.Count(CosmosOperation.Delete);
        return RunAsync(request, container, new ItemRequest
        {
            Operation = ItemOperation.Delete, PartitionKey = partitionKey, Id = id, IfMatch = request.IfMatch,
        });
    }

    private ValueTask<HttpResponseMessage> ReadAsync(CosmosRequest request, Container container, byte[] partitionKey, byte[] id)
    {
        if (request.IfMatch is not null)
        {
            throw CosmosError.Unsupported("If-Match on reads");
        }

        Slot document;
        byte[]? body;
        int slot;
        lock (store.Sync)
        {
            slot = container.Find(partitionKey, id, store.Now);
            if (slot < 0)
            {
                return RespondAsync(request, container, ItemResult.NotFound with { Position = container.LastPosition });
            }

            document = container.Documents[slot];
            body = CosmosStore.CachedBody(container, slot);
        }

        var result = new ItemResult { Lsn = document.Lsn, Timestamp = document.Timestamp, Position = document.Position };
        if (body is null)
        {
            body = store.ReadBody(container, document);
            lock (store.Sync)
            {
                store.KeepBody(container, slot, document.Lsn, body);
            }
        }

        return RespondAsync(request, container, result with { Status = 200, Body = body });
    }

    private async ValueTask<HttpResponseMessage> PutAsync(
        CosmosRequest request, Container container, ItemOperation operation, byte[]? id, CancellationToken cancellationToken)
    {
        ParsedDocument document;
        using (RequestBody body = await request.ReadBodyAsync(cancellationToken))
        {
            document = DocumentParser.Parse(body.Span, container.Settings.PartitionKey, container.System);
        }

        byte[] partitionKey = PartitionKeyDefinition.ParseHeader(request.PartitionKey);
        return await RunAsync(request, container, ItemRequests.ForDocument(operation, document, partitionKey, id, request.IfMatch));
    }

    private async ValueTask<HttpResponseMessage> PatchAsync(
        CosmosRequest request, Container container, byte[] partitionKey, byte[] id, CancellationToken cancellationToken)
    {
        PatchRequest patch;
        using (RequestBody body = await request.ReadBodyAsync(cancellationToken))
        {
            patch = PatchRequest.Parse(body.Span, container.Settings.PartitionKey);
        }

        return await RunAsync(request, container, new ItemRequest
        {
            Operation = ItemOperation.Patch, PartitionKey = partitionKey, Id = id, Patch = patch, IfMatch = request.IfMatch,
        });
    }

    private ValueTask<HttpResponseMessage> RunAsync(CosmosRequest request, Container container, ItemRequest operation)
    {
        ItemResult result;
        lock (store.Sync)
        {
            var transaction = new Transaction(store, container);
            result = transaction.Execute(operation);
            result = result with { Position = transaction.Commit() };
        }

        if (request.MinimalReturn)
        {
            result = result with { Body = null };
        }

        return RespondAsync(request, container, result);
    }

    private ValueTask<HttpResponseMessage> RespondAsync(CosmosRequest request, Container container, ItemResult result)
    {
        ValueTask written = store.Log.WrittenAsync(result.Position);
        if (written.IsCompletedSuccessfully)
        {
            return ValueTask.FromResult(Respond(request, container, result));
        }

        return AwaitAsync();

        async ValueTask<HttpResponseMessage> AwaitAsync()
        {
            await written;
            return Respond(request, container, result);
        }
    }

    private static HttpResponseMessage Respond(CosmosRequest request, Container container, in ItemResult result)
    {
        HttpResponseMessage response = result.Message is { } message
            ? Answer.Error(request, result.Status, message, result.SubStatus)
            : Answer.Create(request, result.Status, result.Body);
        if (result.ETagText(container) is { } etag)
        {
            response.WithETag(etag);
        }

        return response.WithSession(container.NextLsn - 1);
    }

    private static bool IsRead(CosmosRequest request) => request.Method == HttpMethod.Get || (request.IsQuery && !request.IsQueryPlan);
}
