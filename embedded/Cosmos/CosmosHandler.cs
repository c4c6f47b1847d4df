using Mall.Embedded.Cosmos.Items;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos;

/// <summary>
/// Answers the requests of the unmodified Cosmos SDK in gateway mode from a <see cref="CosmosStore"/>, without a network. Thread-safe and long-lived: one
/// instance is one account. Requests are told apart by method, path and flag headers, never by their content type (the SDK sends none for items).
/// </summary>
internal sealed class CosmosHandler : HttpMessageHandler
{
    private readonly CosmosStore _store;
    private readonly DatabaseEndpoint _databases;
    private readonly ContainerEndpoint _containers;
    private readonly ItemEndpoint _items;

    public CosmosHandler(CosmosStore store)
    {
        _store = store;
        _databases = new DatabaseEndpoint(store);
        _containers = new ContainerEndpoint(store);
        _items = new ItemEndpoint(store);
    }

    /// <summary>The host name that is answered; every other one is unknown.</summary>
    public const string Host = "cosmos.embedded";

    /// <summary>Makes requests for documents fail; for tests.</summary>
    public FaultInjection Faults { get; } = new();

    public Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // At its start the SDK asks the metadata service of a virtual machine, through the same handler.
        if (message.RequestUri is not { } uri || !uri.Host.Equals(Host, StringComparison.OrdinalIgnoreCase))
        {
            return new HttpResponseMessage(System.Net.HttpStatusCode.NotFound) { RequestMessage = message };
        }

        try
        {
            return await AnswerAsync(message, uri, cancellationToken);
        }
        catch (Exception closing) when (closing is JournalFailedException or ObjectDisposedException)
        {
            // The disk is full, or the host is stopping: nothing was acknowledged.
            return Answer.Error(new CosmosRequest { Message = message }, 503, closing.Message);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage message, Uri uri, CancellationToken cancellationToken)
    {
        CosmosRequest? request = null;
        try
        {
            request = CosmosRequest.From(message);
            if (request.Unsupported is { } unsupported)
            {
                throw CosmosError.Unsupported(unsupported);
            }

            return await RouteAsync(request, uri, cancellationToken);
        }
        catch (CosmosError error)
        {
            // It may say that a database or container is there already, or is gone.
            await _store.MetadataWrittenAsync();
            return Answer.Error(request ?? new CosmosRequest { Message = message }, error.Status, error.Message, error.SubStatus);
        }
    }

    private ValueTask<HttpResponseMessage> RouteAsync(CosmosRequest request, Uri uri, CancellationToken cancellationToken)
    {
        var path = new ResourcePath(uri.AbsolutePath);
        if (path.Count == 0)
        {
            return ValueTask.FromResult(AccountEndpoint.Read(request, uri));
        }

        if (path.Raw(0) is "offers")
        {
            return ValueTask.FromResult(AccountEndpoint.NoOffers(request));
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
                return _containers.OneAsync(request, path.Decoded(1), path.Decoded(3), cancellationToken);
            case 5 when path.Raw(2) is "colls" && path.Raw(4) is "pkranges":
                return _containers.RangesAsync(request, path.Decoded(1), path.Decoded(3));
            case 5 or 6 when path.Raw(2) is "colls" && path.Raw(4) is "docs":
                return Faults.Take() is { } fault
                    ? ValueTask.FromResult(fault.Answer(request))
                    : _items.AnswerAsync(request, path, cancellationToken);
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
