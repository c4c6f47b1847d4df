using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask;

/// <summary>Every durable value goes through here, with the app's serializer options: written by its runtime type; null stays null.</summary>
internal sealed class DurableJson(JsonSerializerOptions options) : DataConverter
{
    /// <summary>Three of them (input, output, custom status) and a failure fit into one record of the journal.</summary>
    public const int MaxValueBytes = 20 << 20;

    public override string? Serialize(object? value) => ToText(ToBytes(value))!;

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);

    /// <exception cref="ArgumentException">Larger than <see cref="MaxValueBytes"/>.</exception>
    public byte[]? ToBytes(object? value)
    {
        if (value is null)
        {
            return null;
        }

        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
        return bytes.Length <= MaxValueBytes
            ? bytes
            : throw new ArgumentException($"A durable value of {bytes.Length} bytes of JSON is larger than the {MaxValueBytes} bytes that the embedded host takes; keep it elsewhere and pass its name.");
    }

    public T? Deserialize<T>(byte[]? data) => data is null ? default : JsonSerializer.Deserialize<T>(data, options);

    public object? Deserialize(byte[]? data, Type type) => data is null ? null : JsonSerializer.Deserialize(data, type, options);

    public static string? ToText(byte[]? data) => data is null ? null : Encoding.UTF8.GetString(data);
}
