using System.Text;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos.Protocol;

internal sealed class ContainerEndpoint(CosmosStore store)
{
    private const string RangesETag = "\"0\"";

    /// <summary><c>/dbs/{db}/colls</c></summary>
    public async ValueTask<HttpResponseMessage> FeedAsync(CosmosRequest request, string databaseName, CancellationToken cancellationToken)
    {
        if (request.IsQuery)
        {
            throw CosmosError.Unsupported("queries over containers");
        }

        if (request.Method == HttpMethod.Post)
        {
            return await CreateAsync(request, databaseName, cancellationToken);
        }

        if (request.Method != HttpMethod.Get)
        {
            return Answer.Error(request, 405, "Containers can be listed and created.");
        }

        Container[] containers;
        string rid;
        lock (store.Sync)
        {
            Database database = store.FindDatabase(databaseName) ?? throw NoDatabase(databaseName);
            rid = database.Rid;
            containers = [.. database.Containers.Values.OrderBy(container => container.Number)];
        }

        await store.MetadataWrittenAsync();
        HttpResponseMessage response = Answer.Create(request, 200, MetadataJson.Feed(rid, "DocumentCollections", containers, MetadataJson.Write));
        response.Headers.TryAddWithoutValidation("x-ms-item-count", containers.Length.ToString());
        return response;
    }

    /// <summary><c>/dbs/{db}/colls/{c}</c></summary>
    public async ValueTask<HttpResponseMessage> OneAsync(CosmosRequest request, string databaseName, string name, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Put)
        {
            return await ReplaceAsync(request, databaseName, name, cancellationToken);
        }

        if (request.Method == HttpMethod.Delete)
        {
            JournalPosition position;
            lock (store.Sync)
            {
                position = store.DeleteContainer(Find(databaseName, name));
            }

            await store.Log.WrittenAsync(position);
            return Answer.Create(request, 204);
        }

        if (request.Method != HttpMethod.Get)
        {
            return Answer.Error(request, 405, "A container can be read, replaced and deleted.");
        }

        return await DescribeAsync(request, 200, () => Find(databaseName, name));
    }

    /// <summary><c>/dbs/{db}/colls/{c}/pkranges</c>: always one range for all hashes. The SDK asks again until it gets 304 for the ETag.</summary>
    public ValueTask<HttpResponseMessage> RangesAsync(CosmosRequest request, string databaseName, string name)
    {
        Container container;
        lock (store.Sync)
        {
            container = Find(databaseName, name);
        }

        if (request.Method != HttpMethod.Get)
        {
            return ValueTask.FromResult(Answer.Error(request, 405, "Partition key ranges can only be read."));
        }

        if (request.IfNoneMatch == RangesETag)
        {
            return ValueTask.FromResult(Answer.Create(request, 304).WithETag(RangesETag));
        }

        string body = $$"""
            {"_rid":"{{container.Rid}}","PartitionKeyRanges":[{"id":"0","minInclusive":"","maxExclusive":"FF",
             "_rid":"{{container.Rid}}","_etag":"\"0\"","status":"online","parents":[],"ridPrefix":0,"throughputFraction":1,
             "_self":"dbs/{{container.Database.Rid}}/colls/{{container.Rid}}/pkranges/0/","_ts":1,"lsn":1}],"_count":1}
            """;
        HttpResponseMessage response = Answer.Create(request, 200, Encoding.UTF8.GetBytes(body)).WithETag(RangesETag);
        response.Headers.TryAddWithoutValidation("x-ms-item-count", "1");
        return ValueTask.FromResult(response);
    }

    private async ValueTask<HttpResponseMessage> CreateAsync(CosmosRequest request, string databaseName, CancellationToken cancellationToken)
    {
        ContainerSettings settings = await ReadSettingsAsync(request, cancellationToken);
        return await DescribeAsync(request, 201, () =>
            store.CreateContainer(store.FindDatabase(databaseName) ?? throw NoDatabase(databaseName), settings)
            ?? throw new CosmosError(409, $"A container with the id '{settings.Id}' already exists."));
    }

    private async ValueTask<HttpResponseMessage> ReplaceAsync(CosmosRequest request, string databaseName, string name, CancellationToken cancellationToken)
    {
        ContainerSettings settings = await ReadSettingsAsync(request, cancellationToken);
        return await DescribeAsync(request, 200, () =>
        {
            Container container = Find(databaseName, name);
            if (settings.Id != container.Settings.Id || !settings.PartitionKey.SameAs(container.Settings.PartitionKey))
            {
                throw CosmosError.BadRequest("The id and the partition key of a container cannot be changed.");
            }

            if (request.IfMatch is { } tag && !ETag.Matches(tag, container.Number, container.Version, container.Timestamp))
            {
                throw new CosmosError(412, "One of the specified pre-condition is not met.");
            }

            store.ReplaceContainer(container, settings);
            return container;
        });
    }

    private async ValueTask<HttpResponseMessage> DescribeAsync(CosmosRequest request, int status, Func<Container> act)
    {
        byte[] body;
        string etag;
        JournalPosition position;
        lock (store.Sync)
        {
            Container container = act();
            body = MetadataJson.One(writer => MetadataJson.Write(writer, container));
            etag = MetadataJson.ETagOf(container);
            position = container.LastPosition;
        }

        await store.Log.WrittenAsync(position);
        return Answer.Create(request, status, body).WithETag(etag);
    }

    private static async ValueTask<ContainerSettings> ReadSettingsAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        using RequestBody body = await request.ReadBodyAsync(cancellationToken);
        return ContainerSettings.Parse(body.Span);
    }

    private Container Find(string databaseName, string name) =>
        store.FindContainer(databaseName, name) ?? throw new CosmosError(404, $"The container '{name}' does not exist.");

    private static CosmosError NoDatabase(string name) => new(404, $"The database '{name}' does not exist.");
}
