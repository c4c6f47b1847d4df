using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mall.EndToEnd.Tests.Support.OpenApi;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Bodies that are nearly what an operation wants: its example, with some values replaced, taken away, doubled or added.</summary>
internal sealed class FuzzBody(OpenApiDocument document)
{
    private static readonly string[] Unwanted = ["id", "userId", "isAdmin", "roles", "role", "status", "total", "price", "amount", "payment", "_etag", "ttl", "schemaVersion", "outbox", "type", "__proto__"];

    /// <summary>As the operation describes it; null when it has no body.</summary>
    public JsonNode? Template(JsonObject operation)
    {
        var media = document.Schema.Resolve(operation["requestBody"])?["content"]?["application/json"];
        return media is null ? null : media["example"] ?? Sample(media["schema"], 0);
    }

    /// <param name="ids">Values of members with these names: what there really is.</param>
    public byte[] Make(Random random, JsonNode? template, IReadOnlyDictionary<string, string[]> ids)
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

    private JsonNode? Sample(JsonNode? schema, int depth)
    {
        if (document.Schema.Resolve(schema) is not JsonObject rules || depth > 6)
        {
            return null;
        }

        if (rules["enum"] is JsonArray { Count: > 0 } words)
        {
            return words[0]!.DeepClone();
        }

        var type = rules["type"] is JsonArray several ? several[0] : rules["type"];
        return type?.GetValue<string>() switch
        {
            "object" => new JsonObject((document.Schema.Resolve(rules["properties"]) as JsonObject ?? []).Select(member => KeyValuePair.Create(member.Key, Sample(member.Value, depth + 1)))),
            "array" => new JsonArray(Sample(rules["items"], depth + 1)),
            "integer" or "number" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(true),
            _ => JsonValue.Create(rules["format"]?.GetValue<string>() == "date-time" ? "2026-11-11T00:00:00Z" : "text"),
        };
    }
}
