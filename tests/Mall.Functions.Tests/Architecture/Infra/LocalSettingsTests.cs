using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>local.settings.sample.json is what a developer copies: all settings, each understood, and no key that is not published.</summary>
public sealed partial class LocalSettingsTests
{
    /// <summary>Keys of the emulators, as their documentation prints them, and the ones of this sample, which are good for nothing else.</summary>
    private static readonly string[] Published =
    [
        "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
        "SAS_KEY_VALUE",
        "bG9jYWwtZGV2ZWxvcG1lbnQtb25seS1rZXktMzItYnl0ZXMh",
        "bGVkZ2VyLWtleS1mb3ItZGV2ZWxvcG1lbnQtb25seSE=",
        "admin-of-the-demo",
    ];

    /// <summary>Here a developer wants something else than the default.</summary>
    private static readonly string[] Chosen =
    [
        "Cosmos__ConnectionString", "Cosmos__ConnectionMode", "Cosmos__CreateContainers", "Redis__ConnectionString", "Jwt__SigningKey", "Payments__CallbackSecret",
        "Payments__Simulated__Enabled", "Payments__SimulatedCallbackUrl", "Ledger__SigningKey", "Ledger__HeadsFile", "Admin__Email", "Admin__Password", "Demo__Seed", "Notifications__Outbox", "Notifications__OperatorsEmail",
    ];

    private static readonly Dictionary<string, string> Values = Read();

    /// <summary>Dictionaries have no name to be listed under.</summary>
    [Fact]
    public void Sample_SettingsOfTheCode_AreAllThere() =>
        AssertNone(AppSettings.OfTheCode.Where(name => !name.EndsWith("__", StringComparison.Ordinal) && !Values.ContainsKey(name)).Select(name => $"\"{name}\": \"{Default(name)}\","));

    [Fact]
    public void Sample_Settings_AreAllRead() => AssertNone(Values.Keys.Where(name => !AppSettings.IsKnown(name)));

    [Fact]
    public void Sample_Values_AreTheDefaultsUnlessChosen() =>
        AssertNone(AppSettings.OfTheCode.Where(Values.ContainsKey).Except(Chosen).Where(name => Values[name] != Default(name)).Select(name => $"\"{name}\": \"{Default(name)}\","));

    [Fact]
    public void Chosen_Names_AreInTheSample() => AssertNone(Chosen.Except(Values.Keys));

    [Fact]
    public void Sample_Values_StartTheApp()
    {
        var services = Wiring.Registered();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Values.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":"), (string?)value.Value))).Build());
        using var provider = services.BuildServiceProvider();

        foreach (var type in AppSettings.OptionsTypes)
        {
            var options = provider.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));

            // Reading it validates it.
            Assert.NotNull(options.GetType().GetProperty("Value")!.GetValue(options));
        }
    }

    [Fact]
    public void Sample_Keys_ArePublishedOnes() =>
        AssertNone(Values.Where(value => SecretName().IsMatch(value.Key) && value.Value.Length > 0 && !Published.Contains(value.Value)).Select(value => value.Key)
            .Concat(Values.Values.SelectMany(value => KeyInText().Matches(value)).Select(match => match.Groups[1].Value).Where(key => !Published.Contains(key))));

    /// <summary>What the documentation lists is what there is.</summary>
    [Fact]
    public void Documentation_Settings_AreAllThere()
    {
        var text = File.ReadAllText(Repository.PathOf("docs/settings.md"));

        AssertNone(AppSettings.OfTheCode.Where(name => !IsDocumented(text, name.TrimEnd('_'))));
    }

    /// <summary>Written in full, or after its group as <c>__Name</c>.</summary>
    private static bool IsDocumented(string text, string name)
    {
        var at = name.LastIndexOf("__", StringComparison.Ordinal);
        return Regex.IsMatch(text, $"`{name}(`|__<)") || Regex.IsMatch(text, $"`{name[..at]}__[A-Za-z]+`[^|\n]*`{name[at..]}`");
    }

    private static string Default(string name)
    {
        foreach (var type in AppSettings.OptionsTypes)
        {
            var options = Activator.CreateInstance(type);
            foreach (var property in type.GetProperties().Where(property => AppSettings.NameOf(type, property) == name))
            {
                return property.GetValue(options) switch
                {
                    null => "",
                    bool value => value ? "true" : "false",
                    IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                    var value => value.ToString()!,
                };
            }
        }

        throw new ArgumentException($"No setting {name}.");
    }

    private static Dictionary<string, string> Read()
    {
        // Without the leniency for comments: other tools read the file, too.
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("local.settings.sample.json")));
        return json.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);
    }

    [GeneratedRegex("(?i)(password|secret|key)$")]
    private static partial Regex SecretName();

    [GeneratedRegex("(?:AccountKey|SharedAccessKey|Password|password)=([^;]+)")]
    private static partial Regex KeyInText();
}
