using System.Text.Json;

namespace Mall.Functions.Ledger;

/// <summary>Reads stored heads.</summary>
internal static class SignedHeadJson
{
    private static readonly JsonSerializerOptions Complete = new(Json.Options) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Throws <see cref="InvalidDataException"/> if it is none.</summary>
    public static SignedHead Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedHead>(json.Span, Complete) ?? throw new InvalidDataException("A signed head is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("A signed head cannot be read.", e);
        }
    }
}
