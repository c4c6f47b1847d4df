using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Ledger;

/// <summary>Container <c>payment-ledger</c>: appends transactions and reads them. Each append is one transactional batch with the head, so entries get their indices, without a gap, from whoever
/// replaced the head; a crash leaves all of a batch or nothing.</summary>
internal sealed class LedgerStore(CosmosDatabase database, IOptions<LedgerOptions> options, TimeProvider time) : IDisposable
{
    // Shorter than the host renews the locks of messages.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A batch takes 100 operations: the head, these, and the nodes that their entries complete: at most three of level 8, one of level 16 and one of level 24.
    private const int TransactionsAtOnce = 94;

    // A query may have 512 KB.
    private const int IdsAtOnce = 1000;

    private static readonly JsonSerializerOptions Complete = new(Json.Options) { RespectNullableAnnotations = true };

    // One after the other: two appends of one process would only be in each other's way.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Versioned<LedgerHead>? _head;

    private Container Ledger => database.Container(LedgerNames.Container);

    /// <summary>Appends what is not there yet, in this order. Throws when the database does not take it; what was appended by then stays, and a repetition skips it.</summary>
    public async Task AppendAsync(IReadOnlyCollection<Posting> postings, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var some in postings.DistinctBy(posting => posting.EventId).Chunk(TransactionsAtOnce))
            {
                await AppendAtOnceAsync(some, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The head as it is now.</summary>
    public async Task<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken) => (await FindHeadAsync(cancellationToken)).Value;

    /// <summary>The transactions with entries from <paramref name="from"/> to before <paramref name="to"/>, in order, page by page. Throws <see cref="JsonException"/> at a damaged one.</summary>
    public async IAsyncEnumerable<LedgerTransaction> ReadAsync(long from, long to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The transaction that holds the first entry may begin before it.
        var query = new QueryDefinition("SELECT * FROM c WHERE c.firstIndex > @after AND c.firstIndex < @to ORDER BY c.firstIndex")
            .WithParameter("@after", from - Posting.MaxLines).WithParameter("@to", to);
        await foreach (var transaction in ReadAsync(query, cancellationToken))
        {
            if (transaction.FirstIndex + transaction.Lines.Count > from)
            {
                yield return transaction;
            }
        }
    }

    /// <summary>The transactions of what happened within a time, page by page. Throws <see cref="JsonException"/> at a damaged one.</summary>
    public IAsyncEnumerable<LedgerTransaction> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        ReadAsync(new QueryDefinition("SELECT * FROM c WHERE c.at >= @from AND c.at < @to").WithParameter("@from", from).WithParameter("@to", to), cancellationToken);

    /// <summary>Those of these events that are written.</summary>
    public async Task<IReadOnlyList<LedgerTransaction>> FindAsync(IEnumerable<string> eventIds, CancellationToken cancellationToken)
    {
        var found = new List<LedgerTransaction>();
        foreach (var some in eventIds.Chunk(IdsAtOnce))
        {
            await foreach (var transaction in ReadAsync(new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(@ids, c.id)").WithParameter("@ids", some), cancellationToken))
            {
                found.Add(transaction);
            }
        }

        return found;
    }

    /// <summary>The stored roots of complete subtrees of one level, those that are there.</summary>
    public Task<List<LedgerNode>> ReadNodesAsync(int level, long from, long to, CancellationToken cancellationToken) => Ledger.ListAsync<LedgerNode>(
        new QueryDefinition("SELECT * FROM c WHERE c.level = @level AND c.number >= @from AND c.number < @to")
            .WithParameter("@level", level).WithParameter("@from", from).WithParameter("@to", to),
        null,
        int.MaxValue,
        cancellationToken);

    /// <summary>What the background has verified so far.</summary>
    public Task<Versioned<VerificationState>?> FindVerificationAsync(CancellationToken cancellationToken) =>
        Ledger.FindAsync<VerificationState>(VerificationState.DocumentId, LedgerHead.First.Stream, cancellationToken);

    /// <summary>False: another instance wrote it meanwhile.</summary>
    public async Task<bool> TryWriteVerificationAsync(VerificationState state, string? etag, CancellationToken cancellationToken) => (etag is null
        ? await Ledger.TryCreateAsync(state, state.Stream, cancellationToken)
        : await Ledger.TryReplaceAsync(state, state.Id, state.Stream, etag, cancellationToken)) is not null;

    public void Dispose() => _turn.Dispose();

    private async IAsyncEnumerable<LedgerTransaction> ReadAsync(QueryDefinition query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in Ledger.ReadAsync<JsonElement>(query, null, atOnce: 1000, cancellationToken))
        {
            yield return document.Deserialize<LedgerTransaction>(Complete)!;
        }
    }

    private async Task AppendAtOnceAsync(IReadOnlyList<Posting> postings, CancellationToken cancellationToken)
    {
        var left = postings;
        var since = time.GetTimestamp();
        Refusal? refusal;
        do
        {
            // Where many instances append, one may find another faster many times in a row. That is no fault of the messages, which would count it as one.
            refusal = (await TryAppendAsync()).Refusal;
        }
        while (refusal is not null && time.GetElapsedTime(since) < Patience);

        if (refusal is not null)
        {
            throw new TimeoutException(refusal.Detail);
        }

        Task<Outcome<LedgerHead>> TryAppendAsync() => CosmosItems.AgainAsync<LedgerHead>(
            LedgerErrors.Busy,
            async () =>
            {
                var head = _head ??= await FindHeadAsync(cancellationToken);
                left = await WithoutEarlierAsync(left, LedgerHead.NumberOf(head.Value.Stream), cancellationToken);
                if (left.Count == 0)
                {
                    return head.Value;
                }

                if (head.Value.Size - head.Value.Start >= options.Value.EntriesPerStream)
                {
                    // Nobody can append here after that; FindHeadAsync goes on to the next stream.
                    await Ledger.TryReplaceAsync(head.Value with { IsSealed = true }, LedgerHead.DocumentId, head.Value.Stream, head.ETag, cancellationToken);
                    _head = null;
                    return null;
                }

                var (appended, batch) = BatchOf(head, left);
                using var response = await batch.RunAsync(cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    _head = new Versioned<LedgerHead>(appended, response[0].ETag);
                    return appended;
                }

                _head = null;
                if (response.Any(result => result.StatusCode == HttpStatusCode.Conflict))
                {
                    left = await WithoutExistingAsync(left, head.Value.Stream, cancellationToken);
                    return null;
                }

                return response.Count > 0 && response[0].StatusCode == HttpStatusCode.PreconditionFailed
                    ? null
                    : throw response.Failure();
            },
            cancellationToken);
    }

    private (LedgerHead Head, TransactionalBatch Batch) BatchOf(Versioned<LedgerHead> head, IReadOnlyList<Posting> postings)
    {
        var stream = head.Value.Stream;
        var tree = head.Value.Tree();
        var documents = new List<Stream>(postings.Count + 4);
        foreach (var posting in postings)
        {
            var transaction = LedgerTransaction.Of(posting, stream, tree.Size);
            documents.Add(CosmosItems.Serialize(transaction));
            foreach (var line in transaction.Lines)
            {
                tree.Append(Convert.FromHexString(line.LeafHash), (level, number, hash) =>
                {
                    if (level % LedgerNode.LevelsApart == 0)
                    {
                        documents.Add(CosmosItems.Serialize(LedgerNode.Of(stream, level, number, hash)));
                    }
                });
            }
        }

        var appended = head.Value with { Size = tree.Size, Frontier = tree.Subtrees };
        var batch = Ledger.CreateTransactionalBatch(new PartitionKey(stream))
            .ReplaceItemStream(LedgerHead.DocumentId, CosmosItems.Serialize(appended), new TransactionalBatchItemRequestOptions { IfMatchEtag = head.ETag, EnableContentResponseOnWrite = false });
        foreach (var document in documents)
        {
            batch.CreateItemStream(document, new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false });
        }

        return (appended, batch);
    }

    /// <summary>The head of the stream that is appended to. It is made if there is none: in an empty ledger, or after a crash between the seal of a stream and the next one's head.</summary>
    private async Task<Versioned<LedgerHead>> FindHeadAsync(CancellationToken cancellationToken)
    {
        var next = LedgerHead.First;
        while (true)
        {
            if (await Ledger.FindAsync<LedgerHead>(LedgerHead.DocumentId, next.Stream, cancellationToken) is not { } head)
            {
                await Ledger.TryCreateAsync(next, next.Stream, cancellationToken);
            }
            else if (head.Value.IsSealed)
            {
                next = head.Value.Next();
            }
            else
            {
                return head;
            }
        }
    }

    private async Task<IReadOnlyList<Posting>> WithoutEarlierAsync(IReadOnlyList<Posting> postings, int stream, CancellationToken cancellationToken)
    {
        for (var earlier = 0; earlier < stream && postings.Count > 0; earlier++)
        {
            postings = await WithoutExistingAsync(postings, LedgerHead.NameOf(earlier), cancellationToken);
        }

        return postings;
    }

    private async Task<IReadOnlyList<Posting>> WithoutExistingAsync(IReadOnlyList<Posting> postings, string stream, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(@ids, c.id)").WithParameter("@ids", postings.Select(posting => posting.EventId));
        var existing = (await Ledger.ListAsync<string>(query, stream, int.MaxValue, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return existing.Count == 0 ? postings : [.. postings.Where(posting => !existing.Contains(posting.EventId))];
    }
}
