namespace Mall.Embedded.Settings;

/// <summary>The arguments of the process. .NET's own reader silently ignores arguments that it does not understand, so a mistyped one would have no effect.
/// Here it stops the start.</summary>
internal static class CommandLine
{
    public static readonly IReadOnlyDictionary<string, string> Switches = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--port"] = "Embedded:Port",
        ["--state"] = "Embedded:State",
        ["--fsync"] = "Embedded:Fsync",
        ["--worker"] = "Embedded:Worker",
        ["--instances"] = "Embedded:Instances",
        [Settings] = "Embedded:Settings",
        ["--entities"] = "Embedded:Entities",
        [Otlp] = "OTEL_EXPORTER_OTLP_ENDPOINT",
        [Probe] = "Embedded:Probe",
    };

    /// <summary>Address of a collector on this machine for OTLP over HTTP.</summary>
    public const string DefaultCollector = "http://127.0.0.1:4318";

    private const string Otlp = "--otlp";
    private const string Probe = "--probe";
    private const string Settings = "--settings";

    private const string Known = "known are --port, --state, --fsync, --otlp, --probe, --worker, --instances, --settings, --entities, and settings as --Section:Key value or --Key=value";

    /// <summary>Values of the arguments that may stand without one.</summary>
    private static readonly Dictionary<string, string> Optional = new(StringComparer.OrdinalIgnoreCase) { [Otlp] = DefaultCollector, [Probe] = "00:01:00" };

    /// <summary>Adds the default value to an argument that may stand without one.</summary>
    public static IReadOnlyList<string> Complete(IReadOnlyList<string> arguments)
    {
        var complete = new List<string>(arguments.Count + 1);
        for (int at = 0; at < arguments.Count; at++)
        {
            complete.Add(arguments[at]);
            bool isLast = at + 1 == arguments.Count || arguments[at + 1].StartsWith("--", StringComparison.Ordinal);
            if (isLast && Optional.TryGetValue(arguments[at], out string? value))
            {
                complete.Add(value);
            }
        }

        return complete;
    }

    /// <exception cref="StartupException">An argument is unknown or lacks its value.</exception>
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
