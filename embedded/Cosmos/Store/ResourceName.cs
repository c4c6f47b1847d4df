using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Store;

internal static class ResourceName
{
    /// <summary>Names of databases and containers: at most 255 characters, none of / \ ? #.</summary>
    public static void Check(string name)
    {
        if (name.Length is 0 or > 255 || name.AsSpan().IndexOfAny("/\\?#") >= 0 || name[^1] == ' ')
        {
            throw CosmosError.BadRequest($"'{name}' is not a name for a database or container; use 1 to 255 characters without / \\ ? # and without a blank at the end.");
        }
    }
}
