using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Bodies that are nearly what an operation wants: its example, with some values replaced, taken away, doubled or added.</summary>
internal static class FuzzBody
{
    private static readonly string[] Unwanted = ["id", "userId", "isAdmin", "roles", "role", "status", "total", "price", "amount", "payment", "_etag", "ttl", "schemaVersion", "outbox", "type", "__proto__"];

    /// <summary>As the operation describes it; null when it has no body.</summary>
    public static JsonNode? Template(OpenApiOperation operation) =>
        operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var media) ? media.Example ?? Sample(media.Schema, 0) : null;

    /// <param name="ids">Values of members with these names: what there really is.</param>
    public static byte[] Make(Random random, JsonNode? template, IReadOnlyDictionary<string, string[]> ids)
    {
        switch (random.Next(30))
        {
            case 0:
                return [];
            case 1:
                return NastyValues.Bytes(random, 3_000);
            case 2:
                return Encoding.UTF8.GetBytes(NastyValues.OfJson(random));
            case 3:
                return new byte[random.Next(60_000, 300_000)];
        }

        var text = new StringBuilder();
        var rate = random.Next(4) == 0 ? 0 : random.NextDouble() * 0.5;
        Write(random, template ?? new JsonObject(), "", rate, ids, text);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return random.Next(25) switch
        {
            0 => bytes[..random.Next(bytes.Length + 1)],
            1 => [0xEF, 0xBB, 0xBF, .. bytes],
            2 => Encoding.Unicode.GetBytes(text.ToString()),
            3 => [.. bytes, .. bytes],
            4 => WithNoise(random, bytes),
            _ => bytes,
        };
    }

    private static void Write(Random random, JsonNode? node, string name, double rate, IReadOnlyDictionary<string, string[]> ids, StringBuilder text)
    {
        if (random.NextDouble() < rate)
        {
            text.Append(NastyValues.OfJson(random));
            return;
        }

        switch (node)
        {
            case JsonObject map:
                WriteObject(random, map, rate, ids, text);
                break;
            case JsonArray list:
                text.Append('[');
                var times = random.NextDouble() < rate ? random.Next(0, 200) : 1;
                text.AppendJoin(',', Enumerable.Repeat(list, times).SelectMany(items => items).Select(item =>
                {
                    var one = new StringBuilder();
                    Write(random, item, name, rate, ids, one);
                    return one.ToString();
                }));
                text.Append(']');
                break;
            default:
                text.Append(ids.TryGetValue(name, out var real) ? JsonSerializer.Serialize(NastyValues.Pick(random, real)) : node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteObject(Random random, JsonObject map, double rate, IReadOnlyDictionary<string, string[]> ids, StringBuilder text)
    {
        var members = map.Select(member => (member.Key, member.Value)).ToList();
        if (members.Count > 0 && random.NextDouble() < rate)
        {
            members.RemoveAt(random.Next(members.Count));
        }

        if (members.Count > 0 && random.NextDouble() < rate / 2)
        {
            members.Add(NastyValues.Pick(random, members));
        }

        if (random.NextDouble() < rate)
        {
            members.Add((NastyValues.Pick(random, Unwanted), JsonValue.Create(random.Next(2) == 0 ? "admin" : "0")));
        }

        text.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(JsonSerializer.Serialize(members[i].Key)).Append(':');
            Write(random, members[i].Value, members[i].Key, rate, ids, text);
        }

        text.Append('}');
    }

    private static byte[] WithNoise(Random random, byte[] bytes)
    {
        for (var i = random.Next(1, 5); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static JsonNode? Sample(IOpenApiSchema? schema, int depth) => schema switch
    {
        null => null,
        _ when depth > 6 => null,
        { Enum: [var first, ..] } => first.DeepClone(),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Object) =>
            new JsonObject((schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(member => KeyValuePair.Create(member.Key, Sample(member.Value, depth + 1)))),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Array) => new JsonArray(Sample(schema.Items, depth + 1)),
        { Type: { } type } when (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0 => JsonValue.Create(1),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Boolean) => JsonValue.Create(true),
        _ => JsonValue.Create(schema.Format == "date-time" ? "2026-11-11T00:00:00Z" : "text"),
    };
}
