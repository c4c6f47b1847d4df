using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Items;

internal static class PatchJson
{
    public static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 128 };

    /// <summary>What was not touched keeps its characters; nothing is escaped that need not be.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };
}
