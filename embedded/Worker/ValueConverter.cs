using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mall.Embedded.Worker;

/// <summary>The worker's input converters, in its order: assignable, Guid, dates, bytes, text, JSON, arrays. JSON handles every target that is not text,
/// so an <c>int</c> is read as a JSON literal.</summary>
internal static class ValueConverter
{
    /// <exception cref="FormatException">The value is there but is none of that type.</exception>
    /// <exception cref="JsonException">The same, for what is read as JSON.</exception>
    public static object? Convert(object source, Type target, JsonSerializerOptions json)
    {
        if (target.IsInstanceOfType(source))
        {
            return source;
        }

        Type bare = Nullable.GetUnderlyingType(target) ?? target;
        if (bare.IsInstanceOfType(source))
        {
            return source;
        }

        if (source is string text)
        {
            return FromText(text, bare, json);
        }

        if (AsBytes(source) is { } bytes)
        {
            return FromBytes(bytes, bare, json);
        }

        if (bare.IsArray && source is IEnumerable<string> or IEnumerable<byte[]> or IEnumerable<ReadOnlyMemory<byte>>)
        {
            return ToArray((System.Collections.IEnumerable)source, bare.GetElementType()!, json);
        }

        byte[] serialized = JsonSerializer.SerializeToUtf8Bytes(source, source.GetType(), json);
        return bare == typeof(string) ? Encoding.UTF8.GetString(serialized) : JsonSerializer.Deserialize(serialized, target, json);
    }

    private static object? FromText(string text, Type target, JsonSerializerOptions json)
    {
        if (target == typeof(Guid))
        {
            return Guid.Parse(text);
        }

        if (target == typeof(DateTimeOffset))
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        }

        if (target == typeof(DateTime))
        {
            return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        }

        if (target == typeof(byte[]))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        if (target == typeof(ReadOnlyMemory<byte>))
        {
            return new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text));
        }

        return JsonSerializer.Deserialize(text, target, json);
    }

    private static object? FromBytes(ReadOnlyMemory<byte> bytes, Type target, JsonSerializerOptions json)
    {
        if (target == typeof(string))
        {
            return Encoding.UTF8.GetString(bytes.Span);
        }

        if (target == typeof(byte[]))
        {
            return bytes.ToArray();
        }

        if (target == typeof(ReadOnlyMemory<byte>))
        {
            return bytes;
        }

        return JsonSerializer.Deserialize(bytes.Span, target, json);
    }

    private static Array ToArray(System.Collections.IEnumerable source, Type element, JsonSerializerOptions json)
    {
        var values = new List<object?>();
        foreach (object value in source)
        {
            values.Add(Convert(value, element, json));
        }

        var array = Array.CreateInstance(element, values.Count);
        for (int i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }

        return array;
    }

    private static ReadOnlyMemory<byte>? AsBytes(object source) => source switch
    {
        byte[] bytes => bytes,
        ReadOnlyMemory<byte> memory => memory,
        _ => default(ReadOnlyMemory<byte>?),
    };
}
