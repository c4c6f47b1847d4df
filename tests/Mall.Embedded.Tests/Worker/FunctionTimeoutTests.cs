using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Worker;

public class FunctionTimeoutTests
{
    private const string Short = """{ "version": "2.0", "functionTimeout": "00:00:00.100", "extensions": { "http": { "routePrefix": "" } } }""";

    [Fact]
    public async Task Invocation_ThatTakesTooLong_IsCancelledAndFails()
    {
        var calls = new Calls();
        await using TestHost host = await StartAsync(calls, Short);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => calls.Source.FireAsync("Waits", new InvocationInput()));

        Assert.Equal("Timeout value of 00:00:00.1000000 was exceeded by function: Waits.", failure.Message);
        await calls.Cancelled.Task.WaitAsync(HangGuard.Time);
    }

    [Fact]
    public async Task Invocation_ThatDoesNotLookAtItsToken_FailsAllTheSame()
    {
        var calls = new Calls();
        await using TestHost host = await StartAsync(calls, Short);

        await Assert.ThrowsAsync<TimeoutException>(() => calls.Source.FireAsync("Deaf", new InvocationInput()).WaitAsync(HangGuard.Time));

        calls.GoOn.SetResult();
    }

    [Theory]
    [InlineData("00:05:00")]
    [InlineData("-1")]
    public async Task Invocation_WithinTheLimit_AnswersAsEver(string limit)
    {
        var calls = new Calls();
        await using TestHost host = await StartAsync(calls, $$"""{ "version": "2.0", "functionTimeout": "{{limit}}" }""");
        calls.GoOn.SetResult();

        Assert.Equal("done", await calls.Source.FireAsync("Deaf", new InvocationInput()));
    }

    [Fact]
    public async Task Invocation_ToldToStop_IsNotATimeout()
    {
        var calls = new Calls();
        await using TestHost host = await StartAsync(calls, """{ "version": "2.0", "functionTimeout": "00:05:00" }""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls.Source.FireAsync("Waits", new InvocationInput(), new CancellationToken(true)));
    }

    [Fact]
    public async Task Request_ThatTakesTooLong_IsCancelledAndTheConnectionBreaks()
    {
        var calls = new Calls();
        await using TestHost host = await StartAsync(calls, Short);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.GetAsync("waits"));

        await calls.Cancelled.Task.WaitAsync(HangGuard.Time);
        await host.Errors.SaysAsync("Timeout value of 00:00:00.1000000 was exceeded by function: Request.");
    }

    [Theory]
    [InlineData("\"00:00:00\"", "host.json: functionTimeout must be between 0 and 24 days, or \"-1\" for no limit, not \"00:00:00\".")]
    [InlineData("\"-00:01:00\"", "host.json: functionTimeout must be between 0 and 24 days, or \"-1\" for no limit, not \"-00:01:00\".")]
    [InlineData("\"soon\"", "host.json: functionTimeout must be a duration such as \"00:05:00\", not \"soon\".")]
    [InlineData("5", "host.json: functionTimeout must be a string, not 5.")]
    public void Limit_ThatIsNone_IsOneSentence(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<StartupException>(() => FunctionTimeout.Read(HostJson.Parse($$"""{ "functionTimeout": {{json}} }"""))).Message);

    private static Task<TestHost> StartAsync(Calls calls, string hostJson) =>
        TestHost.StartAsync<Functions>(builder => builder.Services.AddSingleton(calls), hostJson, TestSource.Add(calls.Source));

    internal sealed class Calls
    {
        public TestSource Source { get; } = new();

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Cancelled.TrySetResult();
                throw;
            }
        }
    }

    internal sealed class Functions(Calls calls)
    {
        [Function("Waits")]
        public Task Waits([TestTrigger] object? input, CancellationToken cancellationToken) => calls.WaitAsync(cancellationToken);

        [Function("Deaf")]
        public async Task<string> Deaf([TestTrigger] object? input)
        {
            await calls.GoOn.Task;
            return "done";
        }

        [Function("Request")]
        public async Task<IResult> Request([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, CancellationToken cancellationToken)
        {
            await calls.WaitAsync(cancellationToken);
            return Results.Ok();
        }
    }
}
