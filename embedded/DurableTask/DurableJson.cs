using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask;

/// <summary>Every durable value goes through here, with the app's serializer options: written by its runtime type; null stays null.</summary>
internal sealed class DurableJson(JsonSerializerOptions options) : DataConverter
{
    public override string? Serialize(object? value) => ToText(ToBytes(value))!;

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, options);

    public byte[]? ToBytes(object? value) => value is null ? null : JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);

    public T? Deserialize<T>(byte[]? data) => data is null ? default : JsonSerializer.Deserialize<T>(data, options);

    public object? Deserialize(byte[]? data, Type type) => data is null ? null : JsonSerializer.Deserialize(data, type, options);

    public static string? ToText(byte[]? data) => data is null ? null : Encoding.UTF8.GetString(data);
}
