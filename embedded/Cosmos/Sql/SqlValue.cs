using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The types of values, in the order in which ORDER BY and MIN rank them.</summary>
internal enum SqlKind : byte
{
    Undefined,
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>
/// A value during the evaluation of a query. It usually points into its document, so reading a property allocates nothing.
/// Numbers are doubles, as in the service.
/// </summary>
internal readonly struct SqlValue
{
    public static readonly JsonSerializerOptions RelaxedJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const double LargestExactInteger = 9007199254740992;

    private SqlValue(SqlKind kind, double number, ReadOnlyMemory<byte> bytes)
    {
        Kind = kind;
        Number = number;
        Bytes = bytes;
    }

    public static SqlValue Undefined => default;

    public static SqlValue Null => new(SqlKind.Null, 0, default);

    public static SqlValue True => new(SqlKind.Boolean, 1, default);

    public static SqlValue False => new(SqlKind.Boolean, 0, default);

    public SqlKind Kind { get; }

    /// <summary>The number; 1 for true and 0 for false.</summary>
    public double Number { get; }

    /// <summary>A string's characters in UTF-8 without quotes and escapes; an array's or object's JSON.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public bool IsDefined => Kind != SqlKind.Undefined;

    public bool IsTrue => Kind == SqlKind.Boolean && Number != 0;

    public static SqlValue Of(bool value) => value ? True : False;

    /// <summary>A number; undefined if JSON cannot write it (a division by zero).</summary>
    public static SqlValue Of(double value) => double.IsFinite(value) ? new(SqlKind.Number, value, default) : default;

    public static SqlValue Of(string value) => new(SqlKind.String, 0, Encoding.UTF8.GetBytes(value));

    public static SqlValue OfString(ReadOnlyMemory<byte> utf8) => new(SqlKind.String, 0, utf8);

    public static SqlValue OfContainer(SqlKind kind, ReadOnlyMemory<byte> json) => new(kind, 0, json);

    public static SqlValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Number => Of(element.GetDouble()),
        JsonValueKind.String => Of(element.GetString()!),
        JsonValueKind.Array => OfContainer(SqlKind.Array, Encoding.UTF8.GetBytes(element.GetRawText())),
        JsonValueKind.Object => OfContainer(SqlKind.Object, Encoding.UTF8.GetBytes(element.GetRawText())),
        _ => Undefined,
    };

    /// <summary>Reads the value at the reader's position and leaves the reader at the value's last token.</summary>
    public static SqlValue Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadString(ref reader, json);
            case JsonTokenType.Number:
                return Of(reader.GetDouble());
            case JsonTokenType.True:
                return True;
            case JsonTokenType.False:
                return False;
            case JsonTokenType.Null:
                return Null;
            default:
                SqlKind kind = reader.TokenType == JsonTokenType.StartArray ? SqlKind.Array : SqlKind.Object;
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return OfContainer(kind, json[start..(int)reader.BytesConsumed]);
        }
    }

    /// <summary>Reads a whole JSON text.</summary>
    public static SqlValue Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        return Read(ref reader, json);
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case SqlKind.Null:
                writer.WriteNullValue();
                break;
            case SqlKind.Boolean:
                writer.WriteBooleanValue(Number != 0);
                break;
            case SqlKind.Number when Math.Abs(Number) < LargestExactInteger && Number == Math.Truncate(Number):
                writer.WriteNumberValue((long)Number);
                break;
            case SqlKind.Number:
                writer.WriteNumberValue(Number);
                break;
            case SqlKind.String:
                writer.WriteStringValue(Bytes.Span);
                break;
            case SqlKind.Array or SqlKind.Object:
                writer.WriteRawValue(Bytes.Span, skipInputValidation: true);
                break;
            default:
                throw new InvalidOperationException("An undefined value has no JSON.");
        }
    }

    private static SqlValue ReadString(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        int length = reader.ValueSpan.Length;
        if (!reader.ValueIsEscaped)
        {
            return OfString(json.Slice((int)reader.TokenStartIndex + 1, length));
        }

        byte[] plain = new byte[length];
        return OfString(plain.AsMemory(0, reader.CopyString(plain)));
    }
}
