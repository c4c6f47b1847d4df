using System.Text;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Protocol;

internal sealed class ContainerEndpoint(CosmosStore store)
{
    private const string RangesETag = "\"0\"";

    /// <summary><c>/dbs/{db}/colls</c></summary>
    public async ValueTask<HttpResponseMessage> FeedAsync(CosmosRequest request, string databaseName, CancellationToken cancellationToken)
    {
        if (request.IsQuery || request.Method != HttpMethod.Post)
        {
            throw CosmosError.Unsupported("listing containers");
        }

        ContainerSettings settings;
        using (RequestBody body = await request.ReadBodyAsync(cancellationToken))
        {
            settings = ContainerSettings.Parse(body.Span);
        }

        return await DescribeAsync(request, 201, () =>
        {
            Database database = store.FindDatabase(databaseName) ?? throw new CosmosError(404, $"The database '{databaseName}' does not exist.");
            return store.CreateContainer(database, settings) ?? throw new CosmosError(409, $"A container with the id '{settings.Id}' already exists.");
        });
    }

    /// <summary><c>/dbs/{db}/colls/{c}</c></summary>
    public ValueTask<HttpResponseMessage> OneAsync(CosmosRequest request, string databaseName, string name) =>
        request.Method == HttpMethod.Get
            ? DescribeAsync(request, 200, () => Find(databaseName, name))
            : throw CosmosError.Unsupported("replacing and deleting containers");

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

    private Container Find(string databaseName, string name) =>
        store.FindContainer(databaseName, name) ?? throw new CosmosError(404, $"The container '{name}' does not exist.");
}
