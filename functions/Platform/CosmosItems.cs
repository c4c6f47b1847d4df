using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Platform;

/// <summary>A document with the ETag that it had when read.</summary>
public sealed record Versioned<T>(T Value, string ETag);

/// <summary>Point operations on a container. Expected outcomes (not there, already there, changed meanwhile) are values: the SDK's stream calls do not throw for those. Anything else is thrown as
/// <see cref="CosmosException"/>.</summary>
internal static class CosmosItems
{
    private static readonly ItemRequestOptions NoContent = new() { EnableContentResponseOnWrite = false };

    /// <summary>For reads that may be a little stale: one replica instead of two, at half the price. The account itself is strongly consistent.</summary>
    public const ConsistencyLevel MayBeOld = ConsistencyLevel.Eventual;

    /// <summary>The document, or null when there is none.</summary>
    public static async Task<Versioned<T>?> FindAsync<T>(this Container container, string id, string partition, CancellationToken cancellationToken, ConsistencyLevel? consistency = null)
        where T : class
    {
        var options = consistency is null ? null : new ItemRequestOptions { ConsistencyLevel = consistency };
        using var response = await WithinBudgetAsync(token => container.ReadItemStreamAsync(id, new PartitionKey(partition), options, token), cancellationToken);
        if (IsMissing(response.StatusCode, response.Headers))
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return new Versioned<T>(Deserialize<T>(response.Content), response.Headers.ETag);
    }

    /// <summary>Creates the document. The new ETag, or null if the id is taken.</summary>
    public static async Task<string?> TryCreateAsync<T>(this Container container, T item, string partition, CancellationToken cancellationToken)
    {
        using var response = await WithinBudgetAsync(token => container.CreateItemStreamAsync(Serialize(item), new PartitionKey(partition), NoContent, token), cancellationToken);
        return response.StatusCode == HttpStatusCode.Conflict ? null : response.EnsureSuccessStatusCode().Headers.ETag;
    }

    /// <summary>Writes the document, whether there is one of its id or not.</summary>
    public static async Task WriteAsync<T>(this Container container, T item, string partition, CancellationToken cancellationToken)
    {
        using var response = await WithinBudgetAsync(token => container.UpsertItemStreamAsync(Serialize(item), new PartitionKey(partition), NoContent, token), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Replaces the document if it is still the one that was read. The new ETag, or null if it changed or went meanwhile.</summary>
    public static async Task<string?> TryReplaceAsync<T>(this Container container, T item, string id, string partition, string etag, CancellationToken cancellationToken)
    {
        var options = new ItemRequestOptions { EnableContentResponseOnWrite = false, IfMatchEtag = etag };
        using var response = await WithinBudgetAsync(token => container.ReplaceItemStreamAsync(Serialize(item), id, new PartitionKey(partition), options, token), cancellationToken);
        return IsDone(response) ? response.Headers.ETag : null;
    }

    // Each failed try means that somebody else wrote the document. More in a row than this is no coincidence.
    private const int MaxTries = 16;

    /// <summary>Reads a document, changes it and writes it back under the ETag it was read with. It starts again if somebody else was faster, so no change is lost.</summary>
    /// <param name="container">Its container.</param>
    /// <param name="id">Its id.</param>
    /// <param name="partition">Its partition key.</param>
    /// <param name="change">Receives the document, or <paramref name="absent"/> if there is none, and may run several times. It returns the new document, or a refusal. A missing document is
    /// created; an unchanged one is not written.</param>
    /// <param name="busy">The refusal if others were faster every time.</param>
    /// <param name="known">The document, if already read.</param>
    /// <param name="written">Runs after a change was written, with the document before and after.</param>
    /// <param name="absent">Stands in for a missing document.</param>
    /// <param name="replace">Writes a change (the document before and after, its ETag) if more than the document changes; false if somebody else was faster.</param>
    /// <returns>The document as it is now.</returns>
    public static Task<Outcome<T>> ChangeAsync<T>(
        this Container container,
        string id,
        string partition,
        Func<T?, Task<Outcome<T>>> change,
        Refusal busy,
        CancellationToken cancellationToken,
        Versioned<T>? known = null,
        Func<T?, T, Task>? written = null,
        T? absent = null,
        Func<T, T, string, Task<bool>>? replace = null)
        where T : class => AgainAsync<T>(
            busy,
            async () =>
            {
                var found = known ?? await container.FindAsync<T>(id, partition, cancellationToken);
                known = null;
                var before = found?.Value ?? absent;
                var outcome = await change(before);
                if (!outcome.Is(out var changed, out _) || changed.Equals(before))
                {
                    return outcome;
                }

                var isWritten = found is null ? await container.TryCreateAsync(changed, partition, cancellationToken) is not null
                    : replace is null ? await container.TryReplaceAsync(changed, id, partition, found.ETag, cancellationToken) is not null
                    : await replace(found.Value, changed, found.ETag);
                if (!isWritten)
                {
                    return null;
                }

                await (written?.Invoke(before, changed) ?? Task.CompletedTask);
                return outcome;
            },
            cancellationToken);

    /// <summary>The same for a change to several documents. It repeats the attempt until the answer is not null; null means that somebody else was faster. Random waits keep writers from colliding
    /// again.</summary>
    public static async Task<Outcome<T>> AgainAsync<T>(Refusal busy, Func<Task<Outcome<T>?>> attempt, CancellationToken cancellationToken)
        where T : class
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (tries > 0)
            {
                await Task.Delay(Random.Shared.Next(1, 4 << Math.Min(tries, 5)), cancellationToken);
            }

            if (await attempt() is { } outcome)
            {
                return outcome;
            }
        }

        return busy;
    }

    /// <summary>Deletes the document if it is still the one that was read; false if it changed or went meanwhile.</summary>
    public static async Task<bool> TryDeleteAsync(this Container container, string id, string partition, string etag, CancellationToken cancellationToken)
    {
        using var response = await WithinBudgetAsync(token => container.DeleteItemStreamAsync(id, new PartitionKey(partition), new ItemRequestOptions { IfMatchEtag = etag }, token), cancellationToken);
        return IsDone(response);
    }

    /// <summary>Deletes all documents of a partition, or those whose ids the query gives, even if others change them meanwhile.</summary>
    public static async Task EmptyPartitionAsync(this Container container, string partition, CancellationToken cancellationToken, string ids = "SELECT VALUE c.id FROM c")
    {
        while (await container.ListAsync<string>(new QueryDefinition(ids), partition, PageRequest.MaxSize, cancellationToken) is { Count: > 0 } left)
        {
            foreach (var id in left)
            {
                using var response = await WithinBudgetAsync(token => container.DeleteItemStreamAsync(id, new PartitionKey(partition), cancellationToken: token), cancellationToken);
                _ = IsDone(response);
            }
        }
    }

    /// <summary>Patches the document under <paramref name="condition"/> (<c>FROM c WHERE ...</c>). False if the condition does not hold or the document does not exist.</summary>
    public static async Task<bool> TryPatchAsync(
        this Container container, string id, string partition, IReadOnlyList<PatchOperation> operations, string? condition, CancellationToken cancellationToken)
    {
        var options = new PatchItemRequestOptions { EnableContentResponseOnWrite = false, FilterPredicate = condition };
        using var response = await WithinBudgetAsync(token => container.PatchItemStreamAsync(id, new PartitionKey(partition), operations, options, token), cancellationToken);
        return IsDone(response);
    }

    /// <summary>The same, but returns the patched document, or null if the condition does not hold or the document does not exist.</summary>
    public static async Task<T?> TryPatchAsync<T>(
        this Container container, string id, string partition, IReadOnlyList<PatchOperation> operations, string condition, CancellationToken cancellationToken)
        where T : class
    {
        var options = new PatchItemRequestOptions { FilterPredicate = condition };
        using var response = await WithinBudgetAsync(token => container.PatchItemStreamAsync(id, new PartitionKey(partition), operations, options, token), cancellationToken);
        return IsDone(response) ? Deserialize<T>(response.Content) : null;
    }

    /// <summary>One page of a query. A bad continuation token does not throw: see <c>Refusal</c>.</summary>
    public static async Task<(Page<T> Page, Refusal? Refusal)> PageAsync<T>(
        this Container container, QueryDefinition query, string? partition, PageRequest request, CancellationToken cancellationToken, ConsistencyLevel? consistency = null)
    {
        var options = new QueryRequestOptions { ConsistencyLevel = consistency, MaxItemCount = request.Size, PartitionKey = partition is null ? null : new PartitionKey(partition) };
        try
        {
            using var iterator = container.GetItemQueryIterator<T>(query, request.Token, options);
            var page = await WithinBudgetAsync(iterator.ReadNextAsync, cancellationToken);
            return (new Page<T>([.. page], PageRequest.Encode(page.ContinuationToken)), null);
        }
        catch (CosmosException e) when (e.StatusCode == HttpStatusCode.BadRequest && request.Token is not null)
        {
            return (new Page<T>([], null), Invalid.Field("continuationToken", "Not a continuation token of this list."));
        }
    }

    /// <summary>All rows of a query, at most <paramref name="limit"/>.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this Container container, QueryDefinition query, string? partition, int limit, CancellationToken cancellationToken, ConsistencyLevel? consistency = null) =>
        await container.ReadAsync<T>(query, partition, Math.Min(limit, 1000), cancellationToken, consistency).Take(limit).ToListAsync(cancellationToken);

    /// <summary>All rows of a query, read <paramref name="atOnce"/> at a time.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        this Container container,
        QueryDefinition query,
        string? partition,
        int atOnce,
        [EnumeratorCancellation] CancellationToken cancellationToken,
        ConsistencyLevel? consistency = null)
    {
        var options = new QueryRequestOptions { ConsistencyLevel = consistency, MaxItemCount = atOnce, PartitionKey = partition is null ? null : new PartitionKey(partition) };
        using var iterator = container.GetItemQueryIterator<T>(query, null, options);
        while (iterator.HasMoreResults)
        {
            foreach (var row in await WithinBudgetAsync(iterator.ReadNextAsync, cancellationToken))
            {
                yield return row;
            }
        }
    }

    /// <summary>Executes a batch within the budget of a call. If the response has the status 404, a document is missing, not the container.</summary>
    public static async Task<TransactionalBatchResponse> RunAsync(this TransactionalBatch batch, CancellationToken cancellationToken)
    {
        var response = await WithinBudgetAsync(batch.ExecuteAsync, cancellationToken);
        return response.StatusCode != HttpStatusCode.NotFound || IsMissing(response.StatusCode, response.Headers) ? response : throw response.Failure();
    }

    /// <summary>For a response that nobody expects.</summary>
    public static CosmosException Failure(this TransactionalBatchResponse response) =>
        new($"A batch could not be written: {response.ErrorMessage}", response.StatusCode, 0, response.ActivityId, response.RequestCharge);

    /// <summary>Fails an operation that exceeds its <see cref="CallBudget"/> as the database itself does: with status 408. The client alone would look for an unreachable database for half a
    /// minute or more.</summary>
    private static async Task<T> WithinBudgetAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await CallBudget.CallAsync(call, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new CosmosException(e.Message, HttpStatusCode.RequestTimeout, 0, "", 0);
        }
    }

    public static Stream Serialize<T>(T item) => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(item, Json.Options), writable: false);

    private static T Deserialize<T>(Stream content)
    {
        using (content)
        {
            return JsonSerializer.Deserialize<T>(content, Json.Options) ?? throw new InvalidDataException($"A document that is not a {typeof(T).Name}.");
        }
    }

    /// <summary>False if the document changed or went meanwhile.</summary>
    private static bool IsDone(ResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.PreconditionFailed || IsMissing(response.StatusCode, response.Headers))
        {
            return false;
        }

        response.EnsureSuccessStatusCode();
        return true;
    }

    /// <summary>There is no such document. A 404 with a sub-status says nothing of the document: its container is missing (1003), or a replica lags behind the session (1002).
    /// Source: Exceptions.md of Azure/azure-cosmos-dotnet-v3.</summary>
    private static bool IsMissing(HttpStatusCode status, Headers headers) => status == HttpStatusCode.NotFound && headers["x-ms-substatus"] is null or "0";
}
