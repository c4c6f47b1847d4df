using System.Text.Json;
using Mall.Functions.Tests.Architecture.Infra.Bicep;
using Xunit;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>The files of a deployment as texts, so that a test can check a broken copy of them.</summary>
internal sealed class InfraFolder
{
    private readonly Dictionary<string, string> _texts;
    private readonly Lazy<IReadOnlyList<BicepFile>> _bicep;

    private InfraFolder(Dictionary<string, string> texts)
    {
        _texts = texts;
        _bicep = new(() => [.. from text in _texts
                               where text.Key.EndsWith(".bicep", StringComparison.Ordinal) || text.Key.EndsWith(".bicepparam", StringComparison.Ordinal)
                               orderby text.Key
                               select BicepParser.Parse(text.Key, text.Value)]);
    }

    /// <summary>What lies in infra/ now, and host.json; made by azd, main.bicepparam is no source.</summary>
    public static InfraFolder Real { get; } = new(
        Directory.EnumerateFiles(Repository.PathOf("infra"), "*", SearchOption.AllDirectories)
            .Append(Repository.PathOf("host.json"))
            .Select(file => (File: file, Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(file => file.Path != "infra/main.bicepparam")
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.File)));

    public IReadOnlyList<BicepFile> Bicep => _bicep.Value;

    public IEnumerable<BicepFile> Templates => Bicep.Where(file => file.Path.EndsWith(".bicep", StringComparison.Ordinal));

    public IEnumerable<BicepFile> ParameterFiles => Bicep.Where(file => file.Path.EndsWith(".bicepparam", StringComparison.Ordinal));

    public BicepFile this[string path] => Bicep.Single(file => file.Path == $"infra/{path}");

    public string Text(string path) => _texts[path];

    public bool Has(string path) => _texts.ContainsKey(path);

    public JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(_texts[path]);
        return json.RootElement.Clone();
    }

    /// <summary>A copy in which one text stands for another, every time it is there.</summary>
    public InfraFolder With(string path, string old, string replacement)
    {
        Assert.Contains(old, _texts[path], StringComparison.Ordinal);
        return new(new Dictionary<string, string>(_texts) { [path] = _texts[path].Replace(old, replacement, StringComparison.Ordinal) });
    }

    public InfraFolder WithFile(string path, string text) => new(new Dictionary<string, string>(_texts) { [path] = text });

    public InfraFolder Without(string path) => new(_texts.Where(text => text.Key != path).ToDictionary());

    /// <summary>A path as a file of the folder writes it, relative to the root of the repository.</summary>
    public static string Resolve(BicepFile file, string relative) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, relative))).Replace('\\', '/');
}
