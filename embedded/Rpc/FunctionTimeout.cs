using Mall.Embedded.Settings;

namespace Mall.Embedded.Rpc;

/// <summary><c>functionTimeout</c> of host.json: an invocation that takes longer has its token cancelled and fails. The real host then ends the worker's process. Here, code that
/// ignores its token runs on, and nobody waits for it.</summary>
internal static class FunctionTimeout
{
    private const string Name = "functionTimeout";

    /// <summary>Null for no limit: absent or -1.</summary>
    /// <exception cref="StartupException">The value is not a duration above 0 and up to 24 days.</exception>
    public static TimeSpan? Read(HostJson hostJson)
    {
        if (hostJson.GetString(Name) is null or "-1")
        {
            return null;
        }

        var limit = hostJson.GetTimeSpan(Name)!.Value;
        return limit > TimeSpan.Zero && limit <= TimeSpan.FromDays(24)
            ? limit
            : throw new StartupException($"host.json: {Name} must be between 0 and 24 days, or \"-1\" for no limit, not \"{hostJson.GetString(Name)}\".");
    }
}
