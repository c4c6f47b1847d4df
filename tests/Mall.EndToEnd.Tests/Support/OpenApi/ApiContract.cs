extern alias JsonSchemaNet;

using System.Collections.Concurrent;
using System.Globalization;
using JsonSchemaNet::Json.Schema;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Mall.EndToEnd.Tests.Support.OpenApi;

/// <summary>docs/openapi.yaml, and whether an answer is one that it promises. Members that a schema does not name are allowed: answers may grow.</summary>
internal sealed class ApiContract
{
    public const string RelativePath = "docs/openapi.yaml";

    private const string Address = "https://mall.example/openapi.json";

    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly BuildOptions _build = new() { SchemaRegistry = new() };
    private readonly ConcurrentDictionary<IOpenApiSchema, JsonSchema> _schemas = new(ReferenceEqualityComparer.Instance);
    private readonly (string[] Segments, IOpenApiPathItem Item)[] _paths;

    private ApiContract(string yaml)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var read = OpenApiDocument.Parse(yaml, OpenApiConstants.Yaml, settings);
        Document = read.Document!;
        Complaints = [.. read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(complaint => $"{complaint.Pointer}: {complaint.Message}")];
        using var json = JsonDocument.Parse(Json(Document));
        _build.SchemaRegistry.Register(new JsonElementBaseDocument(json.RootElement.Clone(), new Uri(Address)));

        // A path with fewer parameters is the more exact one.
        _paths = [.. Document.Paths.OrderBy(path => path.Key.Count(c => c == '{')).Select(path => (path.Key.Split('/'), path.Value))];
    }

    public OpenApiDocument Document { get; }

    /// <summary>What the reader and its rules find wrong with the document.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>Method and path of everything that is described.</summary>
    public IEnumerable<(string Method, string Path, OpenApiOperation Operation)> Operations =>
        from path in _paths
        from operation in path.Item.Operations ?? []
        select (operation.Key.Method, string.Join('/', path.Segments), operation.Value);

    public static ApiContract Parse(string yaml) => new(yaml);

    /// <summary>The file of the repository that these tests were built in; null when there is none.</summary>
    public static ApiContract? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mall.Functions.sln")))
            {
                var file = Path.Combine(folder.FullName, RelativePath);
                return File.Exists(file) ? Parse(File.ReadAllText(file)) : null;
            }
        }

        return null;
    }

    /// <summary>Throws when the answer is not one that the document promises. Answers of routes that it does not describe are not judged: tests ask for those on purpose.</summary>
    public void Check(string method, string url, int status, string? contentType, JsonElement body)
    {
        var segments = url.Split('?')[0].Split('/');
        var item = Array.Find(_paths, path => Matches(path.Segments, segments)).Item;
        if (item?.Operations is { } operations && operations.TryGetValue(HttpMethod.Parse(method), out var operation) && FaultOf(operation, status, contentType, body) is { } fault)
        {
            throw new InvalidOperationException($"{method} {url} answered {status}, which is not as {RelativePath} says: {fault}. The body: {body}");
        }
    }

    /// <summary>What is wrong with a value, and where; null when it is as the schema says.</summary>
    public string? Fault(JsonElement value, IOpenApiSchema schema)
    {
        // The schema's references lead into the document.
        var built = _schemas.GetOrAdd(schema, _ => JsonSchema.FromText(Json(schema).Replace("\"#/", $"\"{Address}#/", StringComparison.Ordinal), _build));
        var results = built.Evaluate(value, Strict);
        return results.IsValid
            ? null
            : string.Join("; ", (results.Details ?? []).Prepend(results).Where(part => part.Errors is not null).SelectMany(part => part.Errors!.Select(error => $"{part.InstanceLocation} {error.Value}".Trim())));
    }

    private static string Json(IOpenApiSerializable part)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private static bool Matches(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First == pair.Second || (pair.First is ['{', ..] && pair.Second.Length > 0));

    private string? FaultOf(OpenApiOperation operation, int status, string? contentType, JsonElement body)
    {
        // Every operation names the answers that are its caller's fault.
        var responses = operation.Responses!;
        if ((responses.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture)) ?? (status >= 500 ? responses.GetValueOrDefault("default") : null)) is not { } response)
        {
            return "there is no such status";
        }

        if (response.Content is not { Count: > 0 } content)
        {
            return body.ValueKind == JsonValueKind.Undefined ? null : "there is no body";
        }

        return contentType is null || !content.TryGetValue(contentType, out var media) || media.Schema is not { } schema
            ? $"the content type is {contentType ?? "missing"}, expected {string.Join(" or ", content.Keys)}"
            : Fault(body, schema);
    }
}
