using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Ledger;

/// <summary>One entry: a line of a transaction with its place in the ledger. Amounts are in minor units of <see cref="Currency"/>.</summary>
public sealed record LedgerEntry(
    long Index,
    DateTimeOffset At,
    string Transaction,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OrderId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reference,
    string Account,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Debit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Credit,
    string Currency,
    string EventId)
{
    /// <summary>The bytes that are hashed: the entry as JSON in the canonical form of RFC 8785 (members in the order of their names, no white space). Its texts need no escapes, its numbers are
    /// whole and below 2^53.</summary>
    public byte[] CanonicalBytes()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("account", Account);
            json.WriteString("at", CanonicalTime.Of(At));
            WriteNumber(json, "credit", Credit);
            json.WriteString("currency", Currency);
            WriteNumber(json, "debit", Debit);
            json.WriteString("eventId", EventId);
            json.WriteNumber("index", Index);
            json.WriteString("kind", Kind);
            WriteText(json, "orderId", OrderId);
            WriteText(json, "reference", Reference);

            json.WriteString("transaction", Transaction);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
