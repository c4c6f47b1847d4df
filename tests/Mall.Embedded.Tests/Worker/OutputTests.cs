using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

public class OutputTests
{
    [Fact]
    public async Task MethodOutput_SendsTheReturnValue_AndLeavesNoResult()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(pieces: TestSource.Add(source));

        Assert.Null(await source.FireAsync("One", new InvocationInput { TriggerValue = "x" }));
        Assert.Equal(["queue: x!"], source.Sent);
    }

    [Fact]
    public async Task PropertyOutputs_NullProperty_SendsNothing()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(pieces: TestSource.Add(source));

        await source.FireAsync("Many", new InvocationInput { TriggerValue = "x" });
        await source.FireAsync("Many", new InvocationInput { TriggerValue = string.Empty });

        Assert.Equal(["first: x", "second: 1", "second: 0"], source.Sent);
    }

    [Fact]
    public async Task Outputs_AreSentAfterTheMiddleware()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(
            builder => builder.UseMiddleware(async (_, next) =>
            {
                await next();
                source.Log.Add("middleware done");
            }), pieces: TestSource.Add(source));

        await source.FireAsync("One", new InvocationInput { TriggerValue = "x" });

        Assert.Equal(["source started", "middleware done", "sent"], source.Log);
    }

    [Fact]
    public async Task Outputs_OfAFailedFunction_AreNotSent()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(pieces: TestSource.Add(source));

        await Assert.ThrowsAsync<InvalidOperationException>(() => source.FireAsync("One", new InvocationInput { TriggerValue = "fail" }));

        Assert.Empty(source.Sent);
    }

    [Fact]
    public async Task HttpResult_BesideAnotherOutput_IsAnswered()
    {
        var source = new TestSource();
        await using TestHost host = await TestHost.StartAsync<Functions>(pieces: TestSource.Add(source));

        HttpResponseMessage response = await host.Client.PostAsync("both", null);

        Assert.Equal(202, (int)response.StatusCode);
        Assert.Equal(["queue: event"], source.Sent);
    }

    [Theory]
    [InlineData(typeof(Unmarked), "property Response of its result needs [HttpResult]")]
    [InlineData(typeof(Unknown), "the embedded host does not support [UnknownOutput].")]
    public async Task Outputs_ThatNobodySends_StopTheStart(Type functions, string expected)
    {
        var exception = await Assert.ThrowsAsync<StartupException>(() => TestHost.StartAsync([functions], pieces: TestSource.Add(new TestSource())));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class UnknownOutputAttribute : OutputBindingAttribute;

    internal sealed class Several
    {
        [TestOutput(To = "first")]
        public string? First { get; init; }

        [TestOutput(To = "second")]
        public int Second { get; init; }
    }

    internal sealed class Both
    {
        [HttpResult]
        public IActionResult? Response { get; init; }

        [TestOutput(To = "queue")]
        public string? Event { get; init; }
    }

    internal sealed class Forgotten
    {
        public IActionResult? Response { get; init; }

        [TestOutput(To = "queue")]
        public string? Event { get; init; }
    }

    internal sealed class Functions
    {
        [Function("One")]
        [TestOutput(To = "queue")]
        public static string One([TestTrigger] string value) => value == "fail" ? throw new InvalidOperationException() : value + "!";

        [Function("Many")]
        public static async Task<Several> Many([TestTrigger] string value)
        {
            await Task.Yield();
            return new Several { First = value.Length == 0 ? null : value, Second = value.Length };
        }

        [Function("Both")]
        public static Both Both([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "both")] HttpRequest request) =>
            new() { Response = new AcceptedResult(), Event = "event" };
    }

    internal static class Unmarked
    {
        [Function("Unmarked")]
        public static Forgotten Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => new();
    }

    internal static class Unknown
    {
        [Function("Unknown")]
        [UnknownOutput]
        public static string Run([TestTrigger] string value) => value;
    }
}
