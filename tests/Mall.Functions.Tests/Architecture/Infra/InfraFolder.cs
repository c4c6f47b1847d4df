using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Mall.Functions.Tests.Support;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The files of a deployment as texts, so that a test can check a broken copy of them.</summary>
internal sealed class InfraFolder
{
    /// <summary>Each has a file of parameters.</summary>
    public static readonly string[] Environments = ["dev", "prod", "sale-day"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Lazy<Task<(InfraFolder Compiled, string[] Complaints)>> OfTheCompiler = new(() => Real!.CompileAsync(BicepCompiler.Everything));

    private readonly Dictionary<string, string> _texts;
    private readonly Lazy<JsonObject> _main;

    private InfraFolder(Dictionary<string, string> texts)
    {
        _texts = texts;
        _main = new(() => JsonNode.Parse(Text("infra/main.json"))!.AsObject());
    }

    /// <summary>What lies in infra/ now, and host.json; made by azd, main.bicepparam is no source.</summary>
    public static InfraFolder Real { get; } = new(Read(Repository.Root, Repository.PathOf("host.json")));

    /// <summary>The same, with what the compiler makes of it: infra/main.json, and a JSON file for each file of parameters. It runs once for all tests.</summary>
    public static InfraFolder Compiled => OfTheCompiler.Value.GetAwaiter().GetResult().Compiled;

    public static string[] Complaints => OfTheCompiler.Value.GetAwaiter().GetResult().Complaints;

    /// <summary>The templates as they are written.</summary>
    public IEnumerable<string> Sources => _texts.Keys.Where(path => path.EndsWith(".bicep", StringComparison.Ordinal));

    public IEnumerable<string> ParameterFiles => _texts.Keys.Where(path => path.EndsWith(".bicepparam", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path));

    public string Text(string path) => _texts[path];

    public JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(_texts[path]);
        return json.RootElement.Clone();
    }

    /// <summary>The template of a module as Azure gets it, by the symbols on the way from main.bicep: <c>serviceBus/topics</c>; of main.bicep itself: nothing.</summary>
    public JsonObject? Template(string modules) => Templates().FirstOrDefault(template => template.Modules == modules).Template;

    /// <summary>All templates, with the symbols on the way to each.</summary>
    public IEnumerable<(string Modules, JsonObject Template)> Templates()
    {
        return Within("", _main.Value);

        static IEnumerable<(string, JsonObject)> Within(string modules, JsonObject template) =>
            (from module in Resources(template)
             where At(module.Definition, "properties.template") is JsonObject
             from inner in Within($"{modules}/{module.Symbol}", At(module.Definition, "properties.template")!.AsObject())
             select inner).Prepend((modules.TrimStart('/'), template));
    }

    /// <summary>The resources of a template; the compiler keeps symbols only where a template needs them.</summary>
    public static IEnumerable<(string Symbol, JsonObject Definition)> Resources(JsonObject template) => template["resources"] switch
    {
        JsonObject named => named.Select(resource => (resource.Key, resource.Value!.AsObject())),
        var list => list!.AsArray().Select(resource => (resource!["copy"]?["name"]?.ToString() ?? "", resource.AsObject())),
    };

    /// <summary>What a node says, with the apostrophes of Azure's expressions as they are.</summary>
    public static string Say(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.ToString(),
        _ => node.ToJsonString(Readable),
    };

    public static string Say(JsonNode? node, string path) => Say(At(node, path));

    /// <summary>A copy in which one text stands for another, every time it is there.</summary>
    public InfraFolder With(string path, string old, string replacement)
    {
        Assert.Contains(old, _texts[path], StringComparison.Ordinal);
        return new(new Dictionary<string, string>(_texts) { [path] = _texts[path].Replace(old, replacement, StringComparison.Ordinal) });
    }

    public InfraFolder WithFile(string path, string text) => new(new Dictionary<string, string>(_texts) { [path] = text });

    /// <returns>The folder with the JSON that was made, and what was complained about, a line each.</returns>
    public async Task<(InfraFolder Compiled, string[] Complaints)> CompileAsync(params string[] commands)
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in _texts)
        {
            var file = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        var complaints = await Task.WhenAll(commands.Select(command => BicepCompiler.RunAsync(folder.Path, command)));
        return (new(Read(folder.Path)), [.. complaints.SelectMany(lines => lines).Distinct()]);
    }

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (inner, name) => (inner as JsonObject)?[name]);

    private static Dictionary<string, string> Read(string root, params string[] more) =>
        Directory.EnumerateFiles(Path.Combine(root, "infra"), "*", SearchOption.AllDirectories).Concat(more)
            .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Where(file => file.Path != "infra/main.bicepparam")
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.File));
}
