using System.Text.Json.Nodes;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;

namespace Mall.EndToEnd.Tests.Support.OpenApi;

/// <summary>Reads YAML as the JSON that it stands for.</summary>
internal static class YamlFile
{
    public static JsonNode Read(string path) => Parse(File.ReadAllText(path));

    public static JsonNode Parse(string text)
    {
        using var reader = new StringReader(text);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].ToJsonNode();
    }
}
