using System.Text.RegularExpressions;
using Mall.EndToEnd.Tests.Support.OpenApi;
using Xunit;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>What the files in requests/ send is in the API.</summary>
public sealed partial class RequestFilesTests
{
    private static readonly Dictionary<string, HashSet<string>> Api = YamlFile.Read(Repository.PathOf("docs/openapi.yaml"))["paths"]!.AsObject()
        .ToDictionary(path => path.Key, path => path.Value!.AsObject().Select(member => member.Key.ToUpperInvariant()).ToHashSet());

    [Theory]
    [InlineData("requests/shop.http")]
    [InlineData("requests/operations.http")]
    public void Requests_Routes_AreInTheApi(string path)
    {
        var requests = Request().Matches(File.ReadAllText(Repository.PathOf(path)));

        Assert.True(requests.Count > 5);
        Assert.All(requests, request => Assert.True(IsKnown(request.Groups["method"].Value, request.Groups["path"].Value), request.Value));
    }

    [Theory]
    [InlineData("GET", "/orders/{{order.response.body.id}}", true)]
    [InlineData("DELETE", "/orders/7", false)]
    [InlineData("GET", "/baskets", false)]
    public void IsKnown_RouteAndMethod_BothCount(string method, string path, bool expected) => Assert.Equal(expected, IsKnown(method, $"{{{{mall}}}}{path}"));

    private static bool IsKnown(string method, string address)
    {
        var path = address.Replace("{{mall}}", "/api/v1", StringComparison.Ordinal).Replace("http://localhost:7071", "", StringComparison.Ordinal);
        return Api.Any(route => route.Value.Contains(method) && Regex.IsMatch(path, $"^{Regex.Replace(route.Key, @"\{[^}]+\}", "[^/]+")}$"));
    }

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|PATCH|DELETE) (?<path>[^\s?]+)", RegexOptions.Multiline)]
    private static partial Regex Request();
}
