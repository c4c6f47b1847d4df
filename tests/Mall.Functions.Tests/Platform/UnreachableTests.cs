using System.Diagnostics;
using System.Net.Sockets;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Operations;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Platform;

/// <summary>The real clients, and nothing at the other end: nobody listens, or somebody who never says a word. Alone, since the time that a call took is looked at.</summary>
[CollectionDefinition(nameof(UnreachableTests), DisableParallelization = true)]
[Collection(nameof(UnreachableTests))]
public sealed class UnreachableTests : IDisposable
{
    /// <summary>A call has 1.2 s; the clients alone would go on for 11 s and more. What is between is for a machine that does other things.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);

    public UnreachableTests()
    {
        _silent.Start();
        CallBudget.BeginRequest(new CallBudgetOptions().CallTimeout);
    }

    public void Dispose() => _silent.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Database_ThatDoesNotAnswer_IsSaidSoInTime(bool isSilent)
    {
        using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        var options = new CosmosOptions { ConnectionString = $"AccountEndpoint=http://127.0.0.1:{Port(isSilent)}/;AccountKey={Convert.ToBase64String(new byte[64])}", ConnectionMode = ConnectionMode.Gateway };
        using var database = new CosmosDatabase(Options.Create(options), services.GetRequiredService<IHttpClientFactory>());
        var orders = database.Container("orders");

        await FailsInTimeAsync(() => orders.FindAsync<Order>("a", "a", default));
        await FailsInTimeAsync(() => orders.ListAsync<Order>(new QueryDefinition("SELECT * FROM c ORDER BY c.x"), null, 10, default));
        await FailsInTimeAsync(() => orders.CreateTransactionalBatch(new PartitionKey("a")).ReadItem("a").RunAsync(default));
        await FailsInTimeAsync(() => orders.TryPatchAsync("a", "a", [PatchOperation.Set("/x", 1)], null, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ServiceBus_ThatDoesNotAnswer_IsSaidSoInTime(bool isSilent)
    {
        await using var client = new ServiceBusClient($"Endpoint=sb://127.0.0.1:{Port(isSilent)};SharedAccessKeyName=a;SharedAccessKey=b;UseDevelopmentEmulator=true");
        await using var publisher = new EventPublisher(client);
        await using var letters = new DeadLetters(client);
        await using var ages = new QueueAges(client, TimeProvider.System);

        await FailsInTimeAsync(() => publisher.PublishAsync(AnOrder.Pending().Outbox!, default));
        await FailsInTimeAsync(() => letters.PeekAsync(DeadLetterEntity.All[0], 0, 1, default));
        await FailsInTimeAsync(() => ages.OfAsync(DeadLetterEntity.All[0], default));
        await FailsInTimeAsync(() => letters.ReplayAsync(DeadLetterEntity.All[0], "1", default));
    }

    /// <summary>A send of a request has one second in all; the event is in its outbox.</summary>
    [Fact]
    public async Task Change_WhileServiceBusDoesNotAnswer_IsDoneInTimeAndTheOutboxHasTheEvent()
    {
        await using var client = new ServiceBusClient($"Endpoint=sb://127.0.0.1:{Port(true)};SharedAccessKeyName=a;SharedAccessKey=b;UseDevelopmentEmulator=true");
        await using var shop = await TestShop.OpenAsync(client);
        var order = await shop.WrittenAsync();
        var watch = Stopwatch.StartNew();

        await shop.Get<OrderStore>().RelayAsync(order, default);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
        Assert.NotNull((await shop.ReadAsync(order)).Value.Outbox);
    }

    private int Port(bool isSilent)
    {
        var port = ((IPEndPoint)_silent.LocalEndpoint).Port;
        if (!isSilent)
        {
            _silent.Stop();
        }

        return port;
    }

    private static async Task FailsInTimeAsync(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        var e = await Record.ExceptionAsync(() => call().WaitAsync(HangGuard.Time));

        Assert.True(e is CosmosException { StatusCode: HttpStatusCode.RequestTimeout } or HttpRequestException or TimeoutException or ServiceBusException { IsTransient: true } or SocketException, $"{e}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }
}
