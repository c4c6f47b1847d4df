using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Settings;

/// <summary>The sources of settings, lowest first: embedded.settings.json, values that the host supplies, local.settings.json, the environment, the command line.</summary>
internal sealed class HostSettings
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string CollectorProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string StatePlaceholder = "${state}";
    private const string UrlPlaceholder = "${url}";
    private const string RandomPrefix = "${random:";

    private static readonly string[] ConsistencyLevels = ["Strong", "BoundedStaleness", "Session", "ConsistentPrefix", "Eventual"];

    private readonly Dictionary<string, string?> _embedded;
    private readonly Dictionary<string, string?> _local;
    private readonly IReadOnlyList<string> _arguments;
    private Dictionary<string, string?> _defaults = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="appFolder">The app's folder; null for the one that <c>--worker</c> names.</param>
    /// <exception cref="StartupException">An argument is wrong, or a file cannot be read.</exception>
    public HostSettings(IReadOnlyList<string> arguments, string? appFolder)
    {
        _arguments = CommandLine.Complete(arguments);
        CommandLine.Check(_arguments);
        _embedded = _local = new(StringComparer.OrdinalIgnoreCase);
        Load();
        AppFolder = appFolder ?? FolderOfWorker();
        _embedded = ReadValues(Named("Embedded:Settings") ?? Path.Combine(AppFolder, "embedded.settings.json"));
        _local = ReadValues(Path.Combine(AppFolder, "local.settings.json"));
        Load();
    }

    /// <summary>Absolute path.</summary>
    public string AppFolder { get; }

    /// <summary>All sources together. The host reads its own settings from here.</summary>
    public ConfigurationManager Configuration { get; } = new();

    /// <summary>Settings for the app, to go below its own sources. Names have colons.</summary>
    public IReadOnlyDictionary<string, string?> Below => ((IEnumerable<Dictionary<string, string?>>)[_embedded, _defaults, _local])
        .SelectMany(values => values).GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(values => values.Key, values => values.Last().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The app's settings on the command line.</summary>
    public IReadOnlyDictionary<string, string?> Above => new ConfigurationBuilder().AddCommandLine([.. _arguments], Switches).Build().AsEnumerable()
        .Where(value => value.Value is not null && !value.Key.StartsWith("Embedded", StringComparison.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> Switches => CommandLine.Switches.ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartupException">A value is invalid.</exception>
    public EmbeddedOptions ReadOptions()
    {
        string? port = Configuration["Embedded:Port"];
        int number = 7071;
        if (port is not null && (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > 65535))
        {
            throw new StartupException($"Embedded__Port must be a port between 0 and 65535, not '{port}'.");
        }

        string? fsync = Configuration["Embedded:Fsync"];
        FsyncPolicy policy = fsync?.ToLowerInvariant() switch
        {
            null or "interval" => FsyncPolicy.Interval,
            "always" => FsyncPolicy.Always,
            _ => throw new StartupException($"Embedded__Fsync must be 'always' or 'interval', not '{fsync}'."),
        };

        string state = Configuration["Embedded:State"] ?? ".mall";
        if (string.IsNullOrWhiteSpace(state))
        {
            throw new StartupException("Embedded__State must name a folder.");
        }

        string? instances = Configuration["Embedded:Instances"];
        int count = 1;
        if (instances is not null && (!int.TryParse(instances, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > 64))
        {
            throw new StartupException($"Embedded__Instances must be between 1 and 64, not '{instances}'.");
        }

        string consistency = Configuration["Embedded:CosmosConsistency"] ?? "Session";
        if (!ConsistencyLevels.Contains(consistency, StringComparer.Ordinal))
        {
            throw new StartupException($"Embedded__CosmosConsistency must be one of {string.Join(", ", ConsistencyLevels)}, not '{consistency}'.");
        }

        string? probe = Configuration["Embedded:Probe"];
        TimeSpan? every = null;
        if (probe is not null)
        {
            every = TimeSpan.TryParse(probe, CultureInfo.InvariantCulture, out TimeSpan time) && time >= TimeSpan.FromSeconds(1) && time <= TimeSpan.FromDays(1)
                ? time
                : throw new StartupException($"Embedded__Probe (--probe) must be a time between 00:00:01 and 1.00:00:00, not '{probe}'.");
        }

        return new EmbeddedOptions { ProbeEvery = every, Port = number == 0 ? LoopbackPort.Choose() : number, Instances = count, State = Path.GetFullPath(state), Fsync = policy, CosmosConsistency = consistency, AppFolder = AppFolder, Entities = Named("Embedded:Entities") ?? Path.Combine(AppFolder, "servicebus-emulator.json") };
    }

    /// <summary>Replaces placeholders: <c>${state}</c> by the path of the state folder, <c>${url}</c> by the host's address, and <c>${random:32}</c> by a secret of 32 bytes in base64.
    /// A secret is made once and kept in the state folder; one that another source overrides is not made.</summary>
    public void ResolvePlaceholders(Secrets secrets, EmbeddedOptions options)
    {
        foreach ((string key, string? value) in _embedded.ToArray())
        {
            bool isRandom = value is not null && value.StartsWith(RandomPrefix, StringComparison.Ordinal) && value.EndsWith('}');
            if (isRandom && Configuration[key] == value)
            {
                string size = value![RandomPrefix.Length..^1];
                if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int bytes) || bytes is < 1 or > 1024)
                {
                    throw new StartupException($"embedded.settings.json: {key.Replace(":", "__", StringComparison.Ordinal)} asks for a random value of '{size}' bytes; ask for 1 to 1024 bytes.");
                }

                _embedded[key] = secrets.GetOrCreate(key, bytes);
            }
            else
            {
                _embedded[key] = value?.Replace(StatePlaceholder, options.State, StringComparison.Ordinal).Replace(UrlPlaceholder, options.Url, StringComparison.Ordinal);
            }
        }

        Load();
    }

    public void SetDefaults(IEnumerable<KeyValuePair<string, string?>> defaults)
    {
        _defaults = defaults.ToDictionary(value => Key(value.Key), value => value.Value, StringComparer.OrdinalIgnoreCase);
        if (Configuration[Collector] is { Length: > 0 } address)
        {
            // Collectors listen for gRPC on port 4317, and for HTTP on others.
            _defaults[CollectorProtocol] = Address(address).Port == 4317 ? "grpc" : "http/protobuf";
        }

        Load();
    }

    /// <summary>The file that a setting names; it must exist.</summary>
    private string? Named(string key) => Configuration[key] switch
    {
        null => null,
        var file when File.Exists(file) => Path.GetFullPath(file),
        var file => throw new StartupException($"There is no file {file}; {key.Replace(":", "__", StringComparison.Ordinal)} names it."),
    };

    /// <summary>A host that is attached to an app is one process with it.</summary>
    /// <exception cref="StartupException">Workers are asked for.</exception>
    public void RefuseWorkers()
    {
        if (Configuration["Embedded:Worker"] is not null || Configuration["Embedded:Instances"] is not null)
        {
            throw new StartupException("--worker and --instances are for the host as a program of its own, with a published app: dotnet Mall.Embedded.dll --worker FOLDER --instances N (embedded/README.md).");
        }
    }

    private string FolderOfWorker()
    {
        if (Configuration["Embedded:Worker"] is not { Length: > 0 } folder)
        {
            throw new StartupException("Name the folder of a published app: --worker FOLDER [--instances N] [--settings FILE] [--entities FILE] [--port N] [--state FOLDER].");
        }

        folder = Path.GetFullPath(folder);
        return File.Exists(Path.Combine(folder, "worker.config.json"))
            ? folder
            : throw new StartupException($"{folder} is not the folder of a published app: it has no worker.config.json.");
    }

    private static Uri Address(string collector) => Uri.TryCreate(collector, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new StartupException($"{Collector} (--otlp) must be the address of a collector, such as {CommandLine.DefaultCollector}, not '{collector}'.");

    private void Load()
    {
        ((IConfigurationBuilder)Configuration).Sources.Clear();
        Configuration.AddInMemoryCollection(Below);
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine([.. _arguments], Switches);
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

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
