using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Items;

internal static class DocumentId
{
    private const int MaxBytes = 1023;

    /// <summary>Refuses ids that the service refuses, and ids that the SDK can create but not read again, because they become part of a URL.</summary>
    public static void Check(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty)
        {
            throw CosmosError.BadRequest("The input content is invalid because the property 'id' is empty.");
        }

        if (id.Length > MaxBytes)
        {
            throw CosmosError.BadRequest("The property 'id' may have at most 1023 bytes.");
        }

        if (id.IndexOfAny("/\\?#"u8) >= 0)
        {
            throw CosmosError.BadRequest("The property 'id' must not contain any of the characters / \\ ? #.");
        }
    }
}
