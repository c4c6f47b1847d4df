namespace Mall.Functions.Platform;

/// <summary>Time-ordered ids: UUIDv7 in 32 lower-case hex digits, so that sorting by id is sorting by creation.</summary>
public static class Ids
{
    public static string New() => Guid.CreateVersion7().ToString("N");

    /// <summary>Whether a text may be an id of ours, so that nonsense never reaches the database.</summary>
    public static bool IsPlausible(string? id) => id is { Length: > 0 and <= 100 } && id.AsSpan().IndexOfAnyExcept(Allowed) < 0;

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");
}
