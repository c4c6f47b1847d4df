using System.Net;
using Mall.Embedded.Http;
using Mall.Embedded.Tests.Worker;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Http;

public class LimitTests
{
    [Fact]
    public async Task MaxOutstandingRequests_OneMore_Is429()
    {
        var gates = new Gates();
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.Services.AddSingleton(gates), Limits("\"maxOutstandingRequests\": 2"));
        Task<HttpResponseMessage>[] running = [host.Client.GetAsync("hold"), host.Client.GetAsync("hold")];
        await gates.WaitForEntriesAsync(2);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.Client.GetAsync("hold")).StatusCode);

        gates.Open();
        Assert.All(await Task.WhenAll(running), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("hold")).StatusCode);
    }

    [Fact]
    public async Task MaxConcurrentRequests_OneMore_WaitsForItsTurn()
    {
        var gates = new Gates();
        await using TestHost host = await TestHost.StartAsync<Functions>(builder => builder.Services.AddSingleton(gates), Limits("\"maxConcurrentRequests\": 1"));
        Task<HttpResponseMessage> first = host.Client.GetAsync("hold");
        await gates.WaitForEntriesAsync(1);
        Task<HttpResponseMessage> second = host.Client.GetAsync("hold");
        Task<HttpResponseMessage> third = host.Client.GetAsync("hold");

        Assert.Equal(1, gates.Entries);
        gates.Open();

        Assert.All(await Task.WhenAll(first, second, third), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, gates.MostAtOnce);
    }

    [Fact]
    public async Task MaxConcurrentRequests_ClientThatGivesUpWaiting_LeavesItsPlace()
    {
        var gates = new Gates();
        await using TestHost host = await TestHost.StartAsync<Functions>(
            builder => builder.Services.AddSingleton(gates), Limits("\"maxConcurrentRequests\": 1, \"maxOutstandingRequests\": 2"));
        Task<HttpResponseMessage> first = host.Client.GetAsync("hold");
        await gates.WaitForEntriesAsync(1);
        using var impatient = new CancellationTokenSource();

        // There is one place to wait in: who of the two comes second is told so, and the other one is waiting.
        Task<HttpResponseMessage> second = host.Client.GetAsync("hold", impatient.Token);
        Task<HttpResponseMessage> third = host.Client.GetAsync("hold", impatient.Token);
        Task<HttpResponseMessage> refused = await Task.WhenAny(second, third);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await refused).StatusCode);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => refused == second ? third : second);
        gates.Open();

        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        await WaitUntilAsync(async () => (await host.Client.GetAsync("hold")).StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("1234", 200)]
    [InlineData("12345", 413)]
    public async Task BodyLimit_BiggerBody_Is413(string body, int status)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.Services.AddSingleton(new Gates());
            builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 4);
        });

        Assert.Equal(status, (int)(await host.Client.PostAsync("length", new StringContent(body))).StatusCode);
    }

    [Theory]
    [InlineData(null, 104_857_600)]
    [InlineData("1024", 1024)]
    public void BodyLimit_IsThatOfCoreTools_UnlessTheSettingSaysOtherwise(string? setting, long expected)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", setting)]).Build();

        Assert.Equal(expected, HttpOptions.Read(HostJson.Empty, configuration).MaxRequestBodySize);
    }

    private static string Limits(string limits) => $$"""{ "extensions": { "http": { "routePrefix": "", {{limits}} } } }""";

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var timeout = new CancellationTokenSource(HangGuard.Time);
        while (!await condition())
        {
            timeout.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    internal sealed class Gates
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _entered = new(0);
        private int _entries;
        private int _inside;

        public int Entries => Volatile.Read(ref _entries);

        public int MostAtOnce { get; private set; }

        public void Open() => _open.TrySetResult();

        public async Task WaitForEntriesAsync(int count)
        {
            for (int i = 0; i < count; i++)
            {
                Assert.True(await _entered.WaitAsync(HangGuard.Time));
            }
        }

        public async Task PassAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _entries);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            _entered.Release();
            try
            {
                await _open.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _inside);
            }
        }
    }

    internal sealed class Functions(Gates gates)
    {
        [Function("Hold")]
        public async Task<IResult> Hold([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hold")] HttpRequest request, CancellationToken cancellationToken)
        {
            await gates.PassAsync(cancellationToken);
            return Results.Ok();
        }

        [Function("Length")]
        public async Task<IResult> Length([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text($"{(await reader.ReadToEndAsync()).Length}");
        }
    }
}
