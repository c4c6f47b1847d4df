using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mall.Functions.Tests.Architecture;
using Microsoft.OpenApi;

namespace Mall.Functions.Tests.OpenApi;

/// <summary>docs/openapi.yaml is written by hand; these tests keep it true. The end-to-end tests hold every answer against it.</summary>
public sealed partial class OpenApiTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf(ApiContract.RelativePath));
    private static readonly ApiContract Contract = ApiContract.Parse(Text);

    [Fact]
    public void Document_AsItIs_IsWithoutComplaint() => AssertNone(Complaints(Contract));

    [Theory]
    [InlineData("\"the id in the list, or the message id\"", "the id in the list, or the message id", "or the message id is not a valid property")]
    [InlineData("\"the sale moved all the time, so the sums could not be compared; each ticket was\"", "the sale moved all the time, so it was not compared", "so it was not compared is no keyword of a schema")]
    [InlineData("schemas/Profile", "schemas/Person", "#/components/schemas/Person")]
    [InlineData("  license: { name: MIT, identifier: MIT }\n", "  license: { identifier: MIT }\n", "'name'")]
    public void Document_BrokenCopy_IsComplainedAbout(string old, string broken, string expected)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);

        Assert.Contains(Complaints(ApiContract.Parse(Text.Replace(old, broken, StringComparison.Ordinal))), complaint => complaint.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Functions_OverHttp_AreDescribed() => AssertNone(FunctionRoutes().Except(DescribedRoutes()));

    [Fact]
    public void Descriptions_AreOfFunctionsThatThereAre() => AssertNone(DescribedRoutes().Except(FunctionRoutes()));

    [Fact]
    public void Operations_Ids_AreTheNamesOfTheFunctions() => AssertNone(
        Contract.Operations.Select(operation => operation.Operation.OperationId!)
            .Except(FunctionCatalog.All.Select(function => JsonNamingPolicy.CamelCase.ConvertName(function.Name))));

    [Fact]
    public void Operations_HaveSummaryTagAndTheProblemForAllElse() => AssertNone(
        from operation in Contract.Operations
        where operation.Operation.Summary is null || operation.Operation.Tags?.Count != 1 || !operation.Operation.Responses!.ContainsKey("default")
        select $"{operation.Method} {operation.Path}");

    /// <summary>What every operation of its kind can answer; that none answers with another, the end-to-end tests see.</summary>
    [Fact]
    public void Operations_FaultsOfTheCaller_AreNamed() => AssertNone(
        from operation in Contract.Operations
        let described = operation.Operation
        from status in (string[])[
            "429",
            .. described.RequestBody is null ? (string[])[] : ["400", "413"],
            .. described.Parameters is { Count: > 0 } ? (string[])["400"] : [],
            .. described.Security is { Count: 0 } ? (string[])[] : ["401"],
            .. described.Summary!.StartsWith("Administrators", StringComparison.Ordinal) ? (string[])["403"] : []]
        where !described.Responses!.ContainsKey(status)
        select $"{operation.Method} {operation.Path}: {status}");

    [Fact]
    public void Operations_Callers_AreThoseOfTheFunctions() => AssertNone(
        from operation in Contract.Operations
        let described = operation.Operation
        let says = described.Summary!.StartsWith("Administrators", StringComparison.Ordinal) ? nameof(AdministratorAttribute)
            : described.Security is null or [{ Count: > 0 }] ? nameof(ShopperAttribute)
            : nameof(AnyoneAttribute)
        let function = FunctionCatalog.All.Single(function => JsonNamingPolicy.CamelCase.ConvertName(function.Name) == described.OperationId)
        let who = function.Method.GetCustomAttribute<WhoMayCallAttribute>()?.GetType().Name
        where who != says
        select $"{operation.Method} {operation.Path}: {says}, but the function {who}");

    [Fact]
    public void Operations_ThatTakeAnIdempotencyKey_AreThoseOfTheFunctions() => Assert.Equal(
        from function in FunctionCatalog.All
        where function.Method.IsDefined(typeof(TakesIdempotencyKeyAttribute))
        select JsonNamingPolicy.CamelCase.ConvertName(function.Name),
        from operation in Contract.Operations
        where operation.Operation.Parameters?.Any(parameter => parameter.Name == "Idempotency-Key") == true
        orderby operation.Operation.OperationId
        select operation.Operation.OperationId);

    [Fact]
    public void Parameters_InThePath_AreDescribed() => AssertNone(
        from path in Contract.Document.Paths
        from name in Parameter().Matches(path.Key).Select(match => match.Groups[1].Value)
        where path.Value.Parameters?.Any(parameter => parameter.Name == name) != true
        select $"{path.Key}: {name}");

    [Fact]
    public void Examples_AreAsTheirSchemasSay()
    {
        var examples = new Examples();
        new OpenApiWalker(examples).Walk(Contract.Document);

        Assert.True(examples.Found.Count > 30);
        AssertNone(
            from example in examples.Found
            let fault = Contract.Fault(JsonSerializer.SerializeToElement(example.Value), example.Schema)
            where fault is not null
            select $"{example.Path}: {fault}");
    }

    /// <summary>Of the reader and its rules; and words in schemas that mean nothing to it, which it takes for extensions.</summary>
    private static IEnumerable<string> Complaints(ApiContract contract)
    {
        var keywords = new Keywords();
        new OpenApiWalker(keywords).Walk(contract.Document);
        return contract.Complaints.Concat(keywords.Unknown);
    }

    private static IEnumerable<string> FunctionRoutes() =>
        from function in FunctionCatalog.All
        where function.Trigger is HttpTriggerAttribute
        let http = (HttpTriggerAttribute)function.Trigger
        from method in http.Methods ?? []
        where method != "head" // It is as GET, on every route.
        select $"{method.ToUpperInvariant()} /{Constraint().Replace(http.Route!, "{$1}")}";

    private static IEnumerable<string> DescribedRoutes() => Contract.Operations.Select(operation => $"{operation.Method} {operation.Path}");

    private sealed class Keywords : OpenApiVisitorBase
    {
        public List<string> Unknown { get; } = [];

        public override void Visit(IOpenApiSchema schema)
        {
            // A reference is visited where it leads.
            if (schema is OpenApiSchema { UnrecognizedKeywords: { } keywords })
            {
                Unknown.AddRange(keywords.Keys.Select(keyword => $"{PathString}: {keyword} is no keyword of a schema"));
            }
        }
    }

    private sealed class Examples : OpenApiVisitorBase
    {
        public List<(string Path, JsonNode Value, IOpenApiSchema Schema)> Found { get; } = [];

        public override void Visit(IOpenApiMediaType mediaType) => Add(mediaType.Example, mediaType.Schema);

        public override void Visit(IOpenApiParameter parameter) => Add(parameter.Example, parameter.Schema);

        private void Add(JsonNode? value, IOpenApiSchema? schema)
        {
            if (value is not null && schema is not null)
            {
                Found.Add((PathString, value, schema));
            }
        }
    }

    [GeneratedRegex(@"\{\*?([^}:?]+)[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();
}
