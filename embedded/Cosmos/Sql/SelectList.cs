using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A select list, which makes an object of each row. Undefined members are omitted.</summary>
internal sealed class SelectList((string Name, Expression Value)[] members)
{
    private readonly (JsonEncodedText Name, Expression Value)[] _members =
        [.. members.Select(member => (JsonEncodedText.Encode(member.Name, SqlValue.WriterOptions.Encoder), member.Value))];

    public void Write(Row row, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((JsonEncodedText name, Expression member) in _members)
        {
            SqlValue value = member.Evaluate(row);
            if (value.IsDefined)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
