using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mall.EndToEnd.Tests.Support.OpenApi;

/// <summary>docs/openapi.yaml, and whether an answer is one that it promises.</summary>
internal sealed class OpenApiDocument
{
    public const string RelativePath = "docs/openapi.yaml";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    private readonly (string[] Segments, JsonObject Item)[] _paths;

    private OpenApiDocument(JsonNode root)
    {
        Root = root;
        Schema = new JsonSchema(root);

        // A path with fewer parameters is the more exact one.
        _paths = [.. root["paths"]!.AsObject().OrderBy(path => path.Key.Count(c => c == '{')).Select(path => (path.Key.Split('/'), path.Value!.AsObject()))];
    }

    public JsonNode Root { get; }

    public JsonSchema Schema { get; }

    /// <summary>Method and path of everything that is described.</summary>
    public IEnumerable<(string Method, string Path, JsonObject Operation)> Operations =>
        from path in _paths
        from operation in path.Item
        where Methods.Contains(operation.Key)
        select (operation.Key.ToUpperInvariant(), string.Join('/', path.Segments), operation.Value!.AsObject());

    public static OpenApiDocument Read(string path) => new(YamlFile.Read(path));

    /// <summary>The file of the repository that these tests were built in; null when there is none.</summary>
    public static OpenApiDocument? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mall.Functions.sln")))
            {
                var file = Path.Combine(folder.FullName, RelativePath);
                return File.Exists(file) ? Read(file) : null;
            }
        }

        return null;
    }

    /// <summary>Throws when the answer is not one that the document promises. Answers of routes that it does not describe are not judged: tests ask for those on purpose.</summary>
    public void Check(string method, string url, int status, string? contentType, JsonElement body)
    {
        var segments = url.Split('?')[0].Split('/');
        var item = Array.Find(_paths, path => Matches(path.Segments, segments)).Item;
        if (item?[method.ToLowerInvariant()] is { } operation && FaultOf(operation, status, contentType, body) is { } fault)
        {
            throw new InvalidOperationException($"{method} {url} answered {status}, which is not as {RelativePath} says: {fault}. The body: {body}");
        }
    }

    private static bool Matches(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First == pair.Second || (pair.First is ['{', ..] && pair.Second.Length > 0));

    private string? FaultOf(JsonNode operation, int status, string? contentType, JsonElement body)
    {
        var responses = operation["responses"]!;
        var described = responses[status.ToString(CultureInfo.InvariantCulture)] ?? (status >= 400 ? responses["default"] : null);
        if (Schema.Resolve(described) is not { } response)
        {
            return "there is no such status";
        }

        if (response["content"] is not JsonObject content)
        {
            return body.ValueKind == JsonValueKind.Undefined ? null : "there is no body";
        }

        return contentType is null || content[contentType] is not { } media
            ? $"the content type is {contentType ?? "missing"}, expected {string.Join(" or ", content.Select(type => type.Key))}"
            : Schema.Fault(body, media["schema"]);
    }
}
