using System.Net;
using System.Text;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public class BindingTests
{
    [Theory]
    [InlineData("text/abc", "abc")]
    [InlineData("text/a%20b", "a b")]
    [InlineData("guid/6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("int/5", "5")]
    [InlineData("bool/true", "True")]
    [InlineData("date/2026-11-20T08:00:00Z", "2026-11-20T08:00:00.0000000Z")]
    [InlineData("optional", "none")]
    [InlineData("optional/7", "7")]
    [InlineData("default", "ten")]
    [InlineData("default?name=eleven", "eleven")]
    [InlineData("nothing", "null null")]
    public async Task RouteAndQueryValues_ByParameterName_AreConverted(string path, string expected)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        Assert.Equal(expected, await host.GetAsync(path));
    }

    [Fact]
    public async Task Parameters_ThatCannotBeConverted_AreAllNamedInOneException()
    {
        Exception? seen = null;
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => Observe(builder, exception => seen = exception));

        HttpResponseMessage response = await host.Client.GetAsync("two?first=x&second=y");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.IsType<FunctionInputConverterException>(seen);
        Assert.StartsWith("Error converting 2 input parameters for Function 'Two'", seen.Message, StringComparison.Ordinal);
        Assert.Contains("'first'", seen.Message, StringComparison.Ordinal);
        Assert.Contains("'second'", seen.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValueParameter_WithoutAValue_FailsTheInvocation()
    {
        Exception? seen = null;
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => Observe(builder, exception => seen = exception));

        HttpResponseMessage response = await host.Client.GetAsync("two?first=1");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Could not populate the value for 'second' parameter", seen!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"", typeof(string), "\"text\"")]
    [InlineData("{\"name\":\"a\"}", typeof(Poco), "a")]
    [InlineData("5", typeof(int), "5")]
    public async Task TriggerValue_Text_IsConvertedToTheParameter(string value, Type type, string expected)
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Triggered>(pieces: TestSource.Add(source));

        Assert.Equal(expected, await source.FireAsync("On" + type.Name, new InvocationInput { TriggerValue = value }));
        Assert.Equal(expected, await source.FireAsync("On" + type.Name, new InvocationInput { TriggerValue = Encoding.UTF8.GetBytes(value) }));
    }

    [Fact]
    public async Task TriggerValue_ListOfTexts_FillsAnArray()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Triggered>(pieces: TestSource.Add(source));

        object? result = await source.FireAsync("OnMany", new InvocationInput { TriggerValue = new[] { """{"Name":"a"}""", """{"Name":"b"}""" } });

        Assert.Equal("a,b", result);
    }

    [Fact]
    public async Task BindingData_ByName_IgnoresCaseAndKeepsTypes()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Triggered>(pieces: TestSource.Add(source));

        var input = new InvocationInput
        {
            TriggerValue = "x",
            BindingData = new Dictionary<string, object?> { ["MessageId"] = "m1", ["DeliveryCount"] = 3 },
        };

        Assert.Equal("m1 3 3", await source.FireAsync("OnData", input));
    }

    [Fact]
    public async Task FunctionContextAndToken_AreBound()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Triggered>(pieces: TestSource.Add(source));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Equal("OnContext True True", await source.FireAsync("OnContext", new InvocationInput { TriggerValue = "x" }, cancelled.Token));
    }

    [Fact]
    public async Task Context_WithACause_GoesOnWithItsTrace()
    {
        const string Cause = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Triggered>(pieces: TestSource.Add(source));

        var trace = (string?)await source.FireAsync("OnTrace", new InvocationInput { TriggerValue = "x", TraceParent = Cause });

        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definition_NamesBindingsAsTheRealWorkerDoes()
    {
        FunctionDefinition? definition = null;
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.UseMiddleware((context, next) =>
        {
            definition = context.FunctionDefinition;
            return next();
        }));

        await host.GetAsync("text/x");

        Assert.Equal("Text", definition!.Name);
        Assert.Equal($"{typeof(Functions).FullName}.Text", definition.EntryPoint);
        Assert.Equal("httpTrigger", definition.InputBindings["request"].Type);
        Assert.Equal(BindingDirection.In, definition.InputBindings["request"].Direction);
        Assert.Equal("http", definition.OutputBindings["$return"].Type);
        Assert.Equal(["request", "value"], definition.Parameters.Select(parameter => parameter.Name));
    }

    private static void Observe(FunctionsApplicationBuilder builder, Action<Exception> observe) => builder.UseMiddleware(async (_, next) =>
    {
        try
        {
            await next();
        }
        catch (Exception exception)
        {
            observe(exception);
            throw;
        }
    });

    internal sealed record Poco(string Name);

    internal sealed class Functions
    {
        [Function("Text")]
        public static IResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "text/{value}")] HttpRequest request, string value) => Results.Text(value);

        [Function("Guid")]
        public static IResult Identity([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guid/{value}")] HttpRequest request, Guid value) => Results.Text(value.ToString());

        [Function("Int")]
        public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "int/{value}")] HttpRequest request, int value) => Results.Text($"{value}");

        [Function("Bool")]
        public static IResult Truth([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bool/{value}")] HttpRequest request, bool value) => Results.Text($"{value}");

        [Function("Date")]
        public static IResult Date([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "date/{value}")] HttpRequest request, DateTime value) => Results.Text(value.ToString("O"));

        [Function("Optional")]
        public static IResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{value?}")] HttpRequest request, int? value) =>
            Results.Text(value?.ToString() ?? "none");

        [Function("Default")]
        public static IResult Default([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "default")] HttpRequest request, string name = "ten") => Results.Text(name);

        [Function("Nothing")]
        public static IResult Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request, string? text, Guid? id) =>
            Results.Text($"{text ?? "null"} {id?.ToString() ?? "null"}");

        [Function("Two")]
        public static IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "two")] HttpRequest request, int first, int second) =>
            Results.Text($"{first + second}");
    }

    internal sealed class Triggered
    {
        [Function("OnString")]
        public static string OnString([TestTrigger] string value) => value;

        [Function("OnPoco")]
        public static Task<string> OnPoco([TestTrigger] Poco value) => Task.FromResult(value.Name);

        [Function("OnInt32")]
        public static string OnNumber([TestTrigger] int value) => $"{value}";

        [Function("OnMany")]
        public static string OnMany([TestTrigger] Poco[] values) => string.Join(',', values.Select(value => value.Name));

        [Function("OnData")]
        public static string OnData([TestTrigger] string value, string messageId, int deliveryCount, long DeliveryCount) => $"{messageId} {deliveryCount} {DeliveryCount}";

        [Function("OnContext")]
        public static async Task<string> OnContext([TestTrigger] string value, FunctionContext context, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return $"{context.FunctionDefinition.Name} {cancellationToken.IsCancellationRequested} {context.CancellationToken == cancellationToken}";
        }

        [Function("OnTrace")]
        public static string OnTrace([TestTrigger] string value, FunctionContext context) => context.TraceContext.TraceParent;
    }
}
