using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Items;

internal static class PatchJson
{
    public static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 128 };

    /// <summary>Escapes as little as possible, so that untouched text keeps its characters.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };
}
