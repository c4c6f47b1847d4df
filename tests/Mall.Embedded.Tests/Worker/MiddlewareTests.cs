using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public class MiddlewareTests
{
    [Fact]
    public async Task Middleware_RunsInTheOrderOfRegistration()
    {
        var log = new List<string>();
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.UseMiddleware(Note("a"));
            builder.UseMiddleware(Note("b"));
        });

        await host.GetAsync("hello");

        Assert.Equal(["a in", "b in", "b out", "a out"], log);

        Func<FunctionContext, Func<Task>, Task> Note(string name) => async (_, next) =>
        {
            log.Add(name + " in");
            await next();
            log.Add(name + " out");
        };
    }

    [Fact]
    public async Task Middleware_ThatDoesNotCallNext_AnswersInPlaceOfTheFunction()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.UseMiddleware(
            (context, _) => context.GetHttpContext()!.Response.WriteAsync("instead")));

        Assert.Equal("instead", await host.GetAsync("boom"));
    }

    [Fact]
    public async Task Middleware_CatchingTheFunctionsException_CanSetTheResult()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidOperationException exception)
            {
                context.GetInvocationResult().Value = new ObjectResult(exception.Message) { StatusCode = 409 };
            }
        }));

        HttpResponseMessage response = await host.Client.GetAsync("boom");

        Assert.Equal(409, (int)response.StatusCode);
        Assert.Equal("boom", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task UseWhen_RunsOnlyWhereThePredicateHolds()
    {
        var seen = new List<string>();
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.UseWhen(context => context.FunctionDefinition.Name == "Hello", (context, next) =>
            {
                seen.Add(context.FunctionDefinition.Name);
                return next();
            });
            builder.UseWhen<Counting>(context => context.FunctionDefinition.Name == "Other");
        });

        await host.GetAsync("hello");
        await host.GetAsync("other");

        Assert.Equal(["Hello"], seen);
        Assert.Equal(1, host.Services.GetRequiredService<Counting>().Calls);
    }

    [Fact]
    public async Task ClassMiddleware_RegisteredOtherwiseByTheApp_IsResolvedPerInvocation()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.UseMiddleware<Counting>();
            builder.Services.AddTransient<Counting>();
        });

        await host.GetAsync("hello");
        await host.GetAsync("hello");

        Assert.Equal(0, host.Services.GetRequiredService<Counting>().Calls);
    }

    [Fact]
    public async Task Items_AndFeatures_AreSharedByMiddlewareAndFunction()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.UseMiddleware((context, next) =>
        {
            context.Items["who"] = "middleware";
            context.Features.Set(new Note("feature"));
            return next();
        }));

        Assert.Equal("middleware feature", await host.GetAsync("shared"));
    }

    [Fact]
    public async Task Middleware_RunsForEveryKindOfTrigger()
    {
        var seen = new List<string>();
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync([typeof(Functions), typeof(BindingTests.Triggered)], builder => builder.UseMiddleware((context, next) =>
        {
            seen.Add($"{context.FunctionDefinition.Name} {context.GetHttpContext() is null}");
            return next();
        }), pieces: TestSource.Add(source));

        await source.FireAsync("OnString", new InvocationInput { TriggerValue = "x" });
        await host.GetAsync("hello");

        Assert.Equal(["OnString True", "Hello False"], seen);
    }

    internal sealed record Note(string Text);

    internal sealed class Counting : IFunctionsWorkerMiddleware
    {
        public int Calls { get; private set; }

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Calls++;
            return next(context);
        }
    }

    internal sealed class Functions
    {
        [Function("Hello")]
        public static IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) => Results.Text("hello");

        [Function("Other")]
        public static IResult Other([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "other")] HttpRequest request) => Results.Text("other");

        [Function("Boom")]
        public static IResult Boom([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "boom")] HttpRequest request) => throw new InvalidOperationException("boom");

        [Function("Shared")]
        public static IResult Shared([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{context.Items["who"]} {context.Features.Get<Note>()!.Text}");
    }
}
