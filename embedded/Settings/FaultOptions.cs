using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Settings;

/// <summary>The settings <c>Embedded__Faults__*</c>. Without one, no fault happens on purpose.</summary>
internal sealed record FaultOptions
{
    private const string Section = "Embedded:Faults";
    private const string All = "All";

    /// <summary>0 to 1. A fault that is missing never happens.</summary>
    public IReadOnlyDictionary<Fault, double> Probabilities { get; init; } = new Dictionary<Fault, double>();

    /// <summary>Seed of the decisions: the same operations in the same order meet the same faults.</summary>
    public int Seed { get; init; }

    /// <summary>Longest delay of late answers and messages, and the lag of a replica.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads the settings. <c>All</c> is the probability of each fault without its own.</summary>
    /// <exception cref="StartupException">A name is unknown, or a value is out of range.</exception>
    public static FaultOptions Read(IConfiguration configuration)
    {
        var options = new FaultOptions();
        double everything = 0;
        var named = new Dictionary<Fault, double>();
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (Is(setting, nameof(Seed)))
            {
                options = options with { Seed = int.TryParse(setting.Value, CultureInfo.InvariantCulture, out int seed) ? seed : throw Wrong(setting, "a whole number") };
            }
            else if (Is(setting, nameof(LongestDelay)))
            {
                options = options with { LongestDelay = Delay(setting) };
            }
            else if (Is(setting, All))
            {
                everything = Probability(setting);
            }
            else if (Enum.GetNames<Fault>().Contains(setting.Key, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(setting.Key, ignoreCase: true, out Fault fault))
            {
                named[fault] = Probability(setting);
            }
            else
            {
                throw new StartupException($"The setting Embedded__Faults__{setting.Key} is unknown; known are {All}, {nameof(Seed)}, {nameof(LongestDelay)}, {string.Join(", ", Enum.GetNames<Fault>())}.");
            }
        }

        return options with { Probabilities = Enum.GetValues<Fault>().ToDictionary(fault => fault, fault => named.GetValueOrDefault(fault, everything)) };
    }

    private static bool Is(IConfigurationSection setting, string name) => string.Equals(setting.Key, name, StringComparison.OrdinalIgnoreCase);

    private static double Probability(IConfigurationSection setting) =>
        double.TryParse(setting.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value <= 1 ? value : throw Wrong(setting, "a probability between 0 and 1");

    private static TimeSpan Delay(IConfigurationSection setting) =>
        TimeSpan.TryParse(setting.Value, CultureInfo.InvariantCulture, out var delay) && delay >= TimeSpan.FromMilliseconds(1) && delay <= TimeSpan.FromMinutes(1)
            ? delay
            : throw Wrong(setting, "between 00:00:00.001 and 00:01:00");

    private static StartupException Wrong(IConfigurationSection setting, string expected) => new($"Embedded__Faults__{setting.Key} must be {expected}, not '{setting.Value}'.");
}
