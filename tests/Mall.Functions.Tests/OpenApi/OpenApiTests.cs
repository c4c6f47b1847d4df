using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.OpenApi;
using Mall.Functions.Tests.Architecture;
using Microsoft.Azure.Functions.Worker;
using Xunit;

namespace Mall.Functions.Tests.OpenApi;

/// <summary>docs/openapi.yaml is written by hand; these tests keep it true. The end-to-end tests hold every answer against it.</summary>
public sealed partial class OpenApiTests
{
    private static readonly OpenApiDocument Document = OpenApiDocument.Read(Repository.PathOf(OpenApiDocument.RelativePath));

    [Fact]
    public void Functions_OverHttp_AreDescribed() => AssertNone(FunctionRoutes().Except(DescribedRoutes()));

    [Fact]
    public void Descriptions_AreOfFunctionsThatThereAre() => AssertNone(DescribedRoutes().Except(FunctionRoutes()));

    [Fact]
    public void Operations_Ids_AreTheNamesOfTheFunctions() => AssertNone(
        Document.Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>())
            .Except(FunctionCatalog.All.Select(function => JsonNamingPolicy.CamelCase.ConvertName(function.Name))));

    [Fact]
    public void Operations_HaveSummaryTagAndTheProblemForAllElse() => AssertNone(
        from operation in Document.Operations
        where operation.Operation["summary"] is null || operation.Operation["tags"] is not JsonArray { Count: 1 } || operation.Operation["responses"]!["default"] is null
        select $"{operation.Method} {operation.Path}");

    [Fact]
    public void Parameters_InThePath_AreDescribed() => AssertNone(
        from path in Document.Root["paths"]!.AsObject()
        from name in Parameter().Matches(path.Key).Select(match => match.Groups[1].Value)
        let described = (path.Value!["parameters"] as JsonArray ?? []).Select(parameter => Document.Schema.Resolve(parameter)!["name"]!.GetValue<string>())
        where !described.Contains(name)
        select $"{path.Key}: {name}");

    [Fact]
    public void References_LeadSomewhere()
    {
        Follow(Document.Root);

        static void Follow(JsonNode? node)
        {
            Document.Schema.Resolve(node);
            foreach (var child in node is JsonObject map ? map.Select(member => member.Value) : node is JsonArray list ? list : Enumerable.Empty<JsonNode?>())
            {
                Follow(child);
            }
        }
    }

    [Fact]
    public void Examples_AreAsTheirSchemasSay()
    {
        var faults = new List<string>();
        Visit(Document.Root, "");
        AssertNone(faults);

        void Visit(JsonNode? node, string path)
        {
            if (node is JsonObject map)
            {
                if (map["example"] is { } example && map["schema"] is { } schema
                    && Document.Schema.Fault(JsonSerializer.SerializeToElement(example), schema) is { } fault)
                {
                    faults.Add($"{path}: {fault}");
                }

                foreach (var (name, value) in map)
                {
                    Visit(value, $"{path}/{name}");
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"items":[],"total":{"amount":1,"currency":"CNY"}}""", null)]
    [InlineData("""{"items":[],"total":{"amount":1,"currency":"CNY"},"more":1}""", null)]
    [InlineData("""{"items":[]}""", "$.total is missing")]
    [InlineData("""{"items":[],"total":{"amount":"1","currency":"CNY"}}""", "$.total.amount is String, expected \"integer\"")]
    [InlineData("""{"items":{},"total":{"amount":1,"currency":"CNY"}}""", "$.items is Object, expected \"array\"")]
    [InlineData("""[]""", "$ is Array, expected \"object\"")]
    public void Check_OfAnAnswer_NamesThePath(string body, string? fault) =>
        Assert.Equal(fault, Document.Schema.Fault(JsonDocument.Parse(body).RootElement, Document.Root["components"]!["schemas"]!["Cart"]));

    [Fact]
    public void Check_OfAnotherStatusOrType_Fails()
    {
        var health = JsonDocument.Parse("""{"status":"ok"}""").RootElement;

        Document.Check("GET", "/health?x=1", 200, "application/json", health);
        Document.Check("GET", "/nowhere", 418, null, default);
        Assert.Throws<InvalidOperationException>(() => Document.Check("GET", "/health", 201, "application/json", health));
        Assert.Throws<InvalidOperationException>(() => Document.Check("GET", "/health", 200, "text/plain", health));
        Assert.Throws<InvalidOperationException>(() => Document.Check("GET", "/health", 200, "application/json", JsonDocument.Parse("""{"status":"no"}""").RootElement));
        Assert.Throws<InvalidOperationException>(() => Document.Check("GET", "/health", 404, null, default));
    }

    private static IEnumerable<string> FunctionRoutes() =>
        from function in FunctionCatalog.All
        where function.Trigger is HttpTriggerAttribute
        let http = (HttpTriggerAttribute)function.Trigger
        from method in http.Methods ?? []
        select $"{method.ToUpperInvariant()} /{Constraint().Replace(http.Route!, "{$1}")}";

    private static IEnumerable<string> DescribedRoutes() => Document.Operations.Select(operation => $"{operation.Method} {operation.Path}");

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }

    [GeneratedRegex(@"\{\*?([^}:?]+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();
}
