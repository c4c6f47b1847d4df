using System.Text.Json;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>Writes databases and containers as JSON.</summary>
internal static class MetadataJson
{
    public static byte[] One(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, Database database)
    {
        writer.WriteStartObject();
        writer.WriteString("id", database.Id);
        writer.WriteString("_rid", database.Rid);
        writer.WriteString("_self", $"dbs/{database.Rid}/");
        writer.WriteString("_etag", ETagOf(database));
        writer.WriteString("_colls", "colls/");
        writer.WriteString("_users", "users/");
        writer.WriteNumber("_ts", database.Timestamp);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Container container)
    {
        writer.WriteStartObject();
        using (JsonDocument settings = JsonDocument.Parse(container.Settings.Json))
        {
            foreach (JsonProperty property in settings.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }
        }

        writer.WriteString("_rid", container.Rid);
        writer.WriteString("_self", $"dbs/{container.Database.Rid}/colls/{container.Rid}/");
        writer.WriteString("_etag", ETagOf(container));
        writer.WriteString("_docs", "docs/");
        writer.WriteString("_sprocs", "sprocs/");
        writer.WriteString("_triggers", "triggers/");
        writer.WriteString("_udfs", "udfs/");
        writer.WriteString("_conflicts", "conflicts/");
        writer.WriteNumber("_ts", container.Timestamp);
        writer.WriteEndObject();
    }

    public static string ETagOf(Database database) => ETag.Text(0, database.Number, database.Timestamp);

    public static string ETagOf(Container container) => ETag.Text(container.Number, 1, container.Timestamp);
}
