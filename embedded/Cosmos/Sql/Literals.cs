using System.Buffers;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary><c>{"a": c.x}</c> and the select list. Undefined members are omitted.</summary>
internal sealed class ObjectExpression((string Name, Expression Value)[] members) : Expression
{
    private readonly (JsonEncodedText Name, Expression Value)[] _members =
        [.. members.Select(m => (JsonEncodedText.Encode(m.Name, SqlValue.WriterOptions.Encoder), m.Value))];

    public override SqlValue Evaluate(Row row)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, SqlValue.WriterOptions))
        {
            Write(row, writer);
        }

        return SqlValue.OfContainer(SqlKind.Object, buffer.WrittenMemory);
    }

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

/// <summary><c>[c.a, 1]</c>. Undefined elements are omitted.</summary>
internal sealed class ArrayExpression(Expression[] elements) : Expression
{
    public override SqlValue Evaluate(Row row)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer, SqlValue.WriterOptions))
        {
            writer.WriteStartArray();
            foreach (Expression element in elements)
            {
                SqlValue value = element.Evaluate(row);
                if (value.IsDefined)
                {
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndArray();
        }

        return SqlValue.OfContainer(SqlKind.Array, buffer.WrittenMemory);
    }
}
