using System.Net;
using Mall.Embedded.Http;
using Mall.Embedded.Storage;
using Mall.Embedded.Tests.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Http;

public class RouteTests
{
    [Theory]
    [InlineData("""{ "version": "2.0" }""", "api/things/5")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "things/5")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1/shop" } } }""", "v1/shop/things/5")]
    public async Task Prefix_OfHostJson_IsApiUnlessGiven(string hostJson, string path)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(hostJson: hostJson);

        Assert.Equal("thing 5", await host.GetAsync(path));
    }

    [Theory]
    [InlineData("GET", "things/5", 200)]
    [InlineData("GET", "THINGS/5", 200)]
    [InlineData("GET", "things/five", 404)]
    [InlineData("POST", "things/5", 404)]
    [InlineData("HEAD", "things/5", 404)]
    [InlineData("OPTIONS", "things/5", 404)]
    [InlineData("GET", "nowhere", 404)]
    [InlineData("GET", "", 404)]
    [InlineData("DELETE", "Unrouted", 200)]
    [InlineData("GET", "files/a/b/c.txt", 200)]
    public async Task Request_MatchesByRouteConstraintAndMethod_ElseEmpty404(string method, string path, int status)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/" + path));

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 404)
        {
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
            Assert.Empty(response.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task CatchAll_BindsTheRestOfThePath()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        Assert.Equal("file a/b/c.txt", await host.GetAsync("files/a/b/c.txt"));
    }

    [Fact]
    public async Task SameRoute_WithDifferentMethods_AreTwoFunctions()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        Assert.Equal("read", await host.GetAsync("shared"));
        Assert.Equal("written", await (await host.Client.PutAsync("shared", null)).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(typeof(Admin), "the route 'admin/things' begins with 'admin', which is reserved for the host.")]
    [InlineData(typeof(Runtime), "the route 'runtime' begins with 'runtime', which is reserved for the host.")]
    [InlineData(typeof(Conflict), "Functions 'First' and 'Second' have the same route 'x/{number:int}' and a method in common.")]
    [InlineData(typeof(AllMethodsConflict), "Functions 'Every' and 'Some' have the same route 'y' and a method in common.")]
    [InlineData(typeof(Broken), "Function 'Broken': the route 'x/{' is no route template")]
    [InlineData(typeof(TakesContext), "Function 'TakesContext': the HTTP trigger binds HttpRequest, not HttpContext.")]
    [InlineData(typeof(TakesPoco), "Function 'TakesPoco': the HTTP trigger binds HttpRequest, not String.")]
    public async Task Start_FunctionThatCannotBeRouted_IsRefused(Type functions, string expected)
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => TestHost.StartAsync([functions]));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_OfOtherPieces_AreServed_AlsoUnderReservedRoutes()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(
            pieces: pieces => pieces.Services.AddSingleton<IEndpointContributor, Contributor>());

        Assert.Equal("managed", await host.GetAsync("runtime/webhooks/test"));
    }

    private sealed class Contributor : IEndpointContributor
    {
        public void Map(IEndpointRouteBuilder endpoints) =>
            endpoints.MapGet("runtime/webhooks/test", (HttpContext context) => context.Response.WriteAsync("managed"));
    }

    internal sealed class Functions
    {
        [Function("Thing")]
        public static IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request, int id) => Results.Text($"thing {id}");

        [Function("File")]
        public static IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) => Results.Text($"file {path}");

        [Function("Unrouted")]
        public static IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();

        [Function("Read")]
        public static IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared")] HttpRequest request) => Results.Text("read");

        [Function("Write")]
        public static IResult Write([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "shared")] HttpRequest request) => Results.Text("written");
    }

    internal sealed class Admin
    {
        [Function("Reserved")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "admin/things")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Runtime
    {
        [Function("Reserved")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "runtime")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Conflict
    {
        [Function("First")]
        public static IResult First([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "X/{id:int}")] HttpRequest request) => Results.Ok();

        [Function("Second")]
        public static IResult Second([HttpTrigger(AuthorizationLevel.Anonymous, "POST", Route = "x/{number:int}")] HttpRequest request) => Results.Ok();
    }

    internal sealed class AllMethodsConflict
    {
        [Function("Every")]
        public static IResult Every([HttpTrigger(AuthorizationLevel.Anonymous, Route = "y")] HttpRequest request) => Results.Ok();

        [Function("Some")]
        public static IResult Some([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "y")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Broken
    {
        [Function("Broken")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{")] HttpRequest request) => Results.Ok();
    }

    internal sealed class TakesContext
    {
        [Function("TakesContext")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpContext context) => Results.Ok(context.TraceIdentifier);
    }

    internal sealed class TakesPoco
    {
        [Function("TakesPoco")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] string body) => Results.Ok(body);
    }
}
