using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Cosmos;

/// <summary>
/// Answers requests of the unmodified Cosmos SDK in gateway mode from a <see cref="CosmosStore"/>. Thread-safe and long-lived: one instance is one account.
/// Method, path and flag headers tell requests apart, never the content type (the SDK sends none for items).
/// </summary>
internal sealed class CosmosAccount : IDisposable
{
    public const string DefaultConsistency = "Session";

    private readonly CosmosStore _store;
    private readonly DatabaseEndpoint _databases;
    private readonly ContainerEndpoint _containers;
    private readonly FaultyItems _items;
    private readonly string _consistency;

    /// <param name="store">The store that holds the data.</param>
    /// <param name="faults">Faults for its requests; null for none.</param>
    /// <param name="consistency">The account's consistency level, named as in the service.</param>
    public CosmosAccount(CosmosStore store, Faults? faults = null, string consistency = DefaultConsistency)
    {
        _store = store;
        _consistency = consistency;
        faults ??= new Faults();
        _databases = new DatabaseEndpoint(store);
        _containers = new ContainerEndpoint(store);
        _items = new FaultyItems(new ItemEndpoint(store, Statistics, faults, consistency), faults);
    }

    /// <summary>Counts of requests.</summary>
    public CosmosStatistics Statistics { get; } = new();

    public async ValueTask<HttpResponseMessage> AnswerAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        try
        {
            request.ReadHeaders();
            return request.Unsupported is { } unsupported ? throw CosmosError.Unsupported(unsupported) : await RouteAsync(request, cancellationToken);
        }
        catch (CosmosError error)
        {
            return await RefuseAsync(request, error);
        }
        catch (Exception closing) when (closing is JournalFailedException or ObjectDisposedException)
        {
            return Closing(request, closing);
        }
    }

    public void Dispose() => Statistics.Dispose();

    private async ValueTask<HttpResponseMessage> RefuseAsync(CosmosRequest request, CosmosError error)
    {
        try
        {
            // It may reveal that a container was created or deleted: write that first.
            await _store.MetadataWrittenAsync();
            return Answer.Error(request, error.Status, error.Message, error.SubStatus);
        }
        catch (Exception closing) when (closing is JournalFailedException or ObjectDisposedException)
        {
            return Closing(request, closing);
        }
    }

    /// <summary>Disk full, or the host is stopping: nothing was acknowledged.</summary>
    private static HttpResponseMessage Closing(CosmosRequest request, Exception closing) => Answer.Error(request, 503, closing.Message);

    private ValueTask<HttpResponseMessage> RouteAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        var path = new ResourcePath(request.Path);
        if (path.Count == 0)
        {
            return ValueTask.FromResult(AccountEndpoint.Read(request, _consistency));
        }

        if (path.Raw(0) is "offers")
        {
            throw CosmosError.Unsupported("throughput");
        }

        if (path.Raw(0) is not "dbs")
        {
            throw Unknown(path);
        }

        switch (path.Count)
        {
            case 1:
                return _databases.FeedAsync(request, cancellationToken);
            case 2:
                return _databases.OneAsync(request, path.Decoded(1));
            case 3 when path.Raw(2) is "colls":
                return _containers.FeedAsync(request, path.Decoded(1), cancellationToken);
            case 4 when path.Raw(2) is "colls":
                return _containers.OneAsync(request, path.Decoded(1), path.Decoded(3));
            case 5 when path.Raw(2) is "colls" && path.Raw(4) is "pkranges":
                return _containers.RangesAsync(request, path.Decoded(1), path.Decoded(3));
            case 5 or 6 when path.Raw(2) is "colls" && path.Raw(4) is "docs":
                return _items.AnswerAsync(request, path, cancellationToken);
            default:
                throw Unknown(path);
        }
    }

    private static CosmosError Unknown(ResourcePath path)
    {
        for (int i = 0; i < Math.Min(path.Count, 6); i++)
        {
            string? what = path.Raw(i) switch
            {
                "sprocs" => "stored procedures",
                "triggers" => "triggers",
                "udfs" => "user-defined functions",
                "users" or "permissions" => "users and permissions",
                "clientencryptionkeys" => "client encryption",
                "conflicts" => "conflict feeds",
                _ => null,
            };
            if (what is not null && i is 2 or 4)
            {
                return CosmosError.Unsupported(what);
            }
        }

        return new CosmosError(404, "There is no such resource.");
    }
}
