using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public class ScopeTests
{
    [Fact]
    public async Task Scope_IsOnePerInvocation_SharedByMiddlewareFunctionAndRequest()
    {
        Scoped? inMiddleware = null;
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.Services.AddScoped<Scoped>();
            builder.UseMiddleware((context, next) =>
            {
                inMiddleware = context.InstanceServices.GetRequiredService<Scoped>();
                return next();
            });
        });

        string first = await host.GetAsync("scoped");
        Assert.Equal($"{inMiddleware!.Id} {inMiddleware.Id}", first);
        Assert.NotEqual(first, await host.GetAsync("scoped"));
    }

    [Fact]
    public async Task Scope_IsDisposedAtTheEnd_AlsoAfterAFailure()
    {
        var source = new TestSource();
        var disposed = new List<string>();
        await using TestHost host = await TestHost.StartAsync<Triggered>(
            builder => builder.Services.AddScoped(_ => new Tracked(disposed)), pieces: TestSource.Add(source));

        await source.FireAsync("UsesTracked", new InvocationInput { TriggerValue = "fine" });
        Assert.Equal(["fine", "disposed"], disposed);

        await Assert.ThrowsAsync<InvalidOperationException>(() => source.FireAsync("UsesTracked", new InvocationInput { TriggerValue = "fail" }));
        Assert.Equal(["fine", "disposed", "fail", "disposed"], disposed);
    }

    [Fact]
    public async Task Scope_NobodyAsksFor_IsNotMade()
    {
        var source = new TestSource();
        bool? hasScope = null;
        await using TestHost host = await TestHost.StartAsync<Triggered>(
            builder => builder.UseMiddleware(async (context, next) =>
            {
                await next();
                hasScope = ((EmbeddedFunctionContext)context).HasScope;
            }), pieces: TestSource.Add(source));

        await source.FireAsync("Static", new InvocationInput { TriggerValue = "x" });

        Assert.False(hasScope);
    }

    internal sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    internal sealed class Tracked(List<string> log) : IAsyncDisposable
    {
        public void Note(string text) => log.Add(text);

        public ValueTask DisposeAsync()
        {
            log.Add("disposed");
            return default;
        }
    }

    internal sealed class Functions(Scoped scoped)
    {
        [Function("Scoped")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scoped")] HttpRequest request) =>
            Results.Text($"{scoped.Id} {request.HttpContext.RequestServices.GetRequiredService<Scoped>().Id}");
    }

    internal sealed class Triggered
    {
        [Function("UsesTracked")]
        public static async Task UsesTracked([TestTrigger] string value, FunctionContext context)
        {
            context.InstanceServices.GetRequiredService<Tracked>().Note(value);
            await Task.Yield();
            if (value == "fail")
            {
                throw new InvalidOperationException(value);
            }
        }

        [Function("Static")]
        public static void Static([TestTrigger] string value) => _ = value;
    }
}
