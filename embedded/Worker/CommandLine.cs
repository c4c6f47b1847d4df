using Mall.Embedded.Journal;

namespace Mall.Embedded.Worker;

/// <summary>The arguments of the process. .NET's own reader passes over in silence what it does not understand, so that a mistyped one changes nothing and nobody is told;
/// here it stops the start.</summary>
internal static class CommandLine
{
    public static readonly IReadOnlyDictionary<string, string> Switches = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = "Embedded:Port",
        ["--state"] = "Embedded:State",
        ["--fsync"] = "Embedded:Fsync",
    };

    private const string Known = "known are --port, --state, --fsync, and settings as --Section:Key value or --Key=value";

    /// <exception cref="StartupException">One is unknown, or lacks its value.</exception>
    public static void Check(IReadOnlyList<string> arguments)
    {
        for (int at = 0; at < arguments.Count; at++)
        {
            string argument = arguments[at];
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? argument : argument[..equals];
            string key = name.StartsWith("--", StringComparison.Ordinal) ? name[2..] : string.Empty;
            if (key.Length == 0 || (equals < 0 && !Switches.ContainsKey(name) && !key.Contains(':', StringComparison.Ordinal)))
            {
                throw new StartupException($"The argument '{name}' is unknown; {Known}.");
            }

            if (key.Contains("__", StringComparison.Ordinal))
            {
                throw new StartupException($"The argument '{name}' is unknown; on the command line that setting is --{key.Replace("__", ":", StringComparison.Ordinal)}.");
            }

            if (equals >= 0)
            {
                continue;
            }

            at++;
            if (at == arguments.Count || arguments[at].StartsWith("--", StringComparison.Ordinal))
            {
                throw new StartupException($"The argument '{name}' needs a value.");
            }
        }
    }
}
