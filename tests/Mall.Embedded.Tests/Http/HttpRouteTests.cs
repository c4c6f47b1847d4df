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

    [Fact]
    public void Route_Broken_IsRefused() =>
        Assert.StartsWith("Function 'A': the route 'x/{' is not a valid route template: ", Assert.Throws<StartupException>(() => Route("A", "x/{")).Message, StringComparison.Ordinal);

    private static HttpRoute Route(string function, string? route, string prefix = "api")
    {
        var properties = JsonSerializer.SerializeToElement(new { route });
        return HttpRoute.Create(new FunctionEntry { Id = function, Name = function, Bindings = [new FunctionBinding("request", "httpTrigger", properties)] }, prefix);
    }
}
