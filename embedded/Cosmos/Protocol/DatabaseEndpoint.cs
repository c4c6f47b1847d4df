using System.Text.Json;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos.Protocol;

internal sealed class DatabaseEndpoint(CosmosStore store)
{
    /// <summary><c>/dbs</c></summary>
    public async ValueTask<HttpResponseMessage> FeedAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
        if (request.IsQuery)
        {
            throw CosmosError.Unsupported("queries over databases");
        }

        if (request.Method == HttpMethod.Post)
        {
            return await CreateAsync(request, cancellationToken);
        }

        if (request.Method != HttpMethod.Get)
        {
            return Answer.Error(request, 405, "Databases can be listed and created.");
        }

        Database[] databases;
        lock (store.Sync)
        {
            databases = [.. store.Databases.Values.OrderBy(database => database.Number)];
        }

        await store.MetadataWrittenAsync();
        HttpResponseMessage response = Answer.Create(request, 200, MetadataJson.Feed("", "Databases", databases, MetadataJson.Write));
        response.Headers.TryAddWithoutValidation("x-ms-item-count", databases.Length.ToString());
        return response;
    }

    /// <summary><c>/dbs/{db}</c></summary>
    public async ValueTask<HttpResponseMessage> OneAsync(CosmosRequest request, string name)
    {
        bool delete = request.Method == HttpMethod.Delete;
        if (!delete && request.Method != HttpMethod.Get)
        {
            return Answer.Error(request, 405, "A database can be read and deleted.");
        }

        Database database;
        JournalPosition position;
        lock (store.Sync)
        {
            database = store.FindDatabase(name) ?? throw new CosmosError(404, $"The database '{name}' does not exist.");
            position = delete ? store.DeleteDatabase(database) : database.Position;
        }

        await store.Log.WrittenAsync(position);
        return delete
            ? Answer.Create(request, 204)
            : Answer.Create(request, 200, MetadataJson.One(writer => MetadataJson.Write(writer, database))).WithETag(MetadataJson.ETagOf(database));
    }

    private async ValueTask<HttpResponseMessage> CreateAsync(CosmosRequest request, CancellationToken cancellationToken)
    {
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

        await store.Log.WrittenAsync(created.Position);
        return Answer.Create(request, 201, MetadataJson.One(writer => MetadataJson.Write(writer, created))).WithETag(MetadataJson.ETagOf(created));
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
