using System.Globalization;
using System.Text.Json;
using Mall.Embedded.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace Mall.Embedded.Settings;

/// <summary>The sources of settings, lowest first: embedded.settings.json, what the pieces of the host supply, appsettings.json, local.settings.json,
/// the environment, the command line.</summary>
internal sealed class HostSettings
{
    private const string StatePlaceholder = "${state}";
    private const string RandomPrefix = "${random:";

    private readonly ConfigurationManager _configuration;
    private readonly MemoryConfigurationSource _embedded = new();
    private readonly MemoryConfigurationSource _defaults = new();

    /// <exception cref="StartupException">An argument or a file that cannot be read.</exception>
    public HostSettings(ConfigurationManager configuration, IReadOnlyList<string> arguments, string appFolder)
    {
        arguments = CommandLine.Complete(arguments);
        CommandLine.Check(arguments);
        _configuration = configuration;
        _embedded.InitialData = ReadValues(Path.Combine(appFolder, "embedded.settings.json"));

        IConfigurationBuilder sources = configuration;
        sources.Add(_embedded);
        sources.Add(_defaults);
        configuration.AddJsonFile(Path.Combine(appFolder, "appsettings.json"), optional: true);
        configuration.AddInMemoryCollection(ReadValues(Path.Combine(appFolder, "local.settings.json")));
        configuration.AddInMemoryCollection(ReadVariables());
        configuration.AddCommandLine([.. arguments], CommandLine.Switches.ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <exception cref="StartupException">A value that cannot be read.</exception>
    public EmbeddedOptions ReadOptions(string appFolder)
    {
        string? port = _configuration["Embedded:Port"];
        int number = 7071;
        if (port is not null && (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > 65535))
        {
            throw new StartupException($"Embedded__Port must be a port between 0 and 65535, not '{port}'.");
        }

        string? fsync = _configuration["Embedded:Fsync"];
        FsyncPolicy policy = fsync?.ToLowerInvariant() switch
        {
            null or "interval" => FsyncPolicy.Interval,
            "always" => FsyncPolicy.Always,
            _ => throw new StartupException($"Embedded__Fsync must be 'always' or 'interval', not '{fsync}'."),
        };

        string state = _configuration["Embedded:State"] ?? ".mall";
        if (string.IsNullOrWhiteSpace(state))
        {
            throw new StartupException("Embedded__State must name a folder.");
        }

        return new EmbeddedOptions { Port = number, State = Path.GetFullPath(state), Fsync = policy, AppFolder = appFolder };
    }

    /// <summary>Replaces <c>${state}</c> by the path of the state folder, and <c>${random:32}</c> by a secret of 32 bytes, base64, that is made once and kept in the state folder. One that another source
    /// overrides is not made.</summary>
    public void ResolvePlaceholders(Secrets secrets, string state)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string key, string? value) in _embedded.InitialData!)
        {
            bool isRandom = value is not null && value.StartsWith(RandomPrefix, StringComparison.Ordinal) && value.EndsWith('}');
            if (isRandom && _configuration[key] == value)
            {
                string size = value![RandomPrefix.Length..^1];
                if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int bytes) || bytes is < 1 or > 1024)
                {
                    throw new StartupException($"embedded.settings.json: {key.Replace(":", "__", StringComparison.Ordinal)} asks for a random value of '{size}' bytes; between 1 and 1024 can be had.");
                }

                values[key] = secrets.GetOrCreate(key, bytes);
            }
            else
            {
                values[key] = value?.Replace(StatePlaceholder, state, StringComparison.Ordinal);
            }
        }

        _embedded.InitialData = values;
        Reload();
    }

    public void SetDefaults(IEnumerable<KeyValuePair<string, string?>> defaults)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string? value) in defaults)
        {
            values[Key(name)] = value;
        }

        _defaults.InitialData = values;
        Reload();
    }

    /// <summary>Putting the first source in its own place again makes the manager rebuild its providers: memory sources do not notice new data by themselves.</summary>
    private void Reload()
    {
        IList<IConfigurationSource> sources = ((IConfigurationBuilder)_configuration).Sources;
        int index = sources.IndexOf(_embedded);
        sources[index] = _embedded;
    }

    private static Dictionary<string, string?> ReadValues(string file)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(file))
        {
            return values;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(
                File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new StartupException($"{file} must hold a JSON object.");
            }

            foreach (JsonProperty section in document.RootElement.EnumerateObject())
            {
                if (string.Equals(section.Name, "Values", StringComparison.OrdinalIgnoreCase))
                {
                    ReadSection(file, section.Value, values);
                }
            }
        }
        catch (JsonException cause)
        {
            throw new StartupException($"{file} is not valid JSON: {cause.Message.TrimEnd('.')}.", cause);
        }

        return values;
    }

    private static void ReadSection(string file, JsonElement section, Dictionary<string, string?> values)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            throw new StartupException($"{file}: Values must be an object.");
        }

        foreach (JsonProperty value in section.EnumerateObject())
        {
            values[Key(value.Name)] = value.Value.ValueKind switch
            {
                JsonValueKind.String => value.Value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.Value.GetRawText(),
                _ => throw new StartupException($"{file}: Values.{value.Name} must be a string."),
            };
        }
    }

    private static Dictionary<string, string?> ReadVariables()
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            values[Key((string)variable.Key)] = (string?)variable.Value;
        }

        return values;
    }

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
