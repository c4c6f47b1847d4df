using Mall.Embedded.Http;
using Mall.Embedded.Rpc;

namespace Mall.Embedded.Tests.Http;

public sealed class HttpRouteTests
{
    [Theory]
    [InlineData("things/{id}", "api", "api/things/{id}")]
    [InlineData("/things", "", "things")]
    [InlineData(null, "v1/shop", "v1/shop/A")]
    public void Template_IsPrefixAndRoute_OrTheNameOfTheFunction(string? route, string prefix, string expected) =>
        Assert.Equal(expected, Route("A", route, prefix).Template);

    [Theory]
    [InlineData("admin/things", "Function 'A': the route 'admin/things' begins with 'admin', which is reserved for the host.")]
    [InlineData("Runtime", "Function 'A': the route 'Runtime' begins with 'runtime', which is reserved for the host.")]
    [InlineData("x/{", "Function 'A': the route 'x/{' is not a valid route template: ")]
    public void Route_ReservedOrBroken_IsRefused(string route, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<StartupException>(() => Route("A", route)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("X/{id:int}", "get,post", "x/{number:int}", "POST", true)]
    [InlineData("y", "", "y", "get", true)]
    [InlineData("y", "put", "y", "get", false)]
    [InlineData("x/{id:int}", "get", "x/{id}", "get", false)]
    public void Routes_ThatAnswerTheSameRequest_AreRefused(string first, string firstMethods, string second, string secondMethods, bool isRefused)
    {
        HttpRoute[] routes = [Route("A", first, methods: firstMethods), Route("B", second, methods: secondMethods)];

        var refusal = Record.Exception(() => HttpRoute.RefuseConflicts(routes));

        Assert.Equal(isRefused ? $"Functions 'A' and 'B' have the same route 'api/{second}' and a method in common." : null, refusal?.Message);
    }

    private static HttpRoute Route(string function, string? route, string prefix = "api", string methods = "")
    {
        var properties = JsonSerializer.SerializeToElement(new { route, methods = methods.Length == 0 ? null : methods.Split(',') });
        return HttpRoute.Create(new FunctionEntry { Id = function, Name = function, Bindings = [new FunctionBinding("request", "httpTrigger", properties)] }, prefix);
    }
}
