using System.Text.Json;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Protocol;

internal sealed class DatabaseEndpoint(CosmosStore store)
{
    /// <summary><c>/dbs</c></summary>
    public async ValueTask<HttpResponseMessage> FeedAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        if (request.IsQuery || request.Method != HttpMethod.Post)
        {
            throw CosmosError.Unsupported("listing databases");
        }

        string id;
        using (RequestBody body = await request.ReadBodyAsync(cancellationToken))
        {
            id = ReadId(body.Span);
        }

        Database created;
        lock (store.Sync)
        {
            created = store.CreateDatabase(id) ?? throw new CosmosError(409, $"A database with the id '{id}' already exists.");
        }

        return await DescribeAsync(request, 201, created);
    }

    /// <summary><c>/dbs/{db}</c></summary>
    public async ValueTask<HttpResponseMessage> OneAsync(CosmosRequest request, string name)
    {
        if (request.Method != HttpMethod.Get)
        {
            throw CosmosError.Unsupported("deleting databases");
        }

        Database database;
        lock (store.Sync)
        {
            database = store.FindDatabase(name) ?? throw new CosmosError(404, $"The database '{name}' does not exist.");
        }

        return await DescribeAsync(request, 200, database);
    }

    private async ValueTask<HttpResponseMessage> DescribeAsync(CosmosRequest request, int status, Database database)
    {
        await store.Log.WrittenAsync(database.Position);
        return Answer.Create(request, status, MetadataJson.One(writer => MetadataJson.Write(writer, database))).WithETag(MetadataJson.ETagOf(database));
    }

    private static string ReadId(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String)
            {
                ResourceName.Check(id.GetString()!);
                return id.GetString()!;
            }
        }
        catch (JsonException)
        {
            throw CosmosError.BadRequest("The database is not valid JSON.");
        }

        throw CosmosError.BadRequest("The input content is invalid because the required property 'id' is missing.");
    }
}
