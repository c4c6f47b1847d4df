using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What the files in requests/ send is in the API, and all of the API is sent by one of them. The end-to-end tests send it.</summary>
public sealed partial class RequestFilesTests
{
    private static readonly ApiContract Api = ApiContract.Find()!;

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Repository.PathOf("requests"), "*.http").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Requests_Routes_AreInTheApi(string file)
    {
        var requests = RequestsOf(file);

        Assert.True(requests.Length > 5);
        Assert.All(requests, request => Assert.True(Api.Operations.Any(operation => IsOf(operation, request)), $"{request.Method} {request.Path}"));
    }

    [Fact]
    public void Api_EveryRoute_IsInOneOfTheFiles()
    {
        var requests = Names.SelectMany(RequestsOf).ToArray();

        var missing = Api.Operations.Where(operation => !requests.Any(request => IsOf(operation, request))).Select(operation => $"{operation.Method} {operation.Path}");

        Assert.True(!missing.Any(), $"No file in requests/ has:\n{string.Join('\n', missing)}");
    }

    private static (string Method, string Path)[] RequestsOf(string file) =>
    [
        .. Request().Matches(File.ReadAllText(Repository.PathOf($"requests/{file}"))).Select(request => (
            request.Groups["method"].Value,
            request.Groups["path"].Value.Replace("{{mall}}", "/api/v1", StringComparison.Ordinal).Replace("http://localhost:7071", "", StringComparison.Ordinal))),
    ];

    /// <summary>A parameter that is the whole path may have slashes in it; files of the web page are not in the API.</summary>
    private static bool IsOf((string Method, string Path, OpenApiOperation Operation) operation, (string Method, string Path) request) =>
        operation.Method == request.Method
        && Regex.IsMatch(request.Path, operation.Path == "/{path}" ? operation.Method == "GET" ? "^/(?!api/)" : "." : $"^{Regex.Replace(operation.Path, @"\{[^}]+\}", "[^/]+")}$");

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|PATCH|DELETE|OPTIONS) (?<path>[^\s?]+)", RegexOptions.Multiline)]
    private static partial Regex Request();
}
