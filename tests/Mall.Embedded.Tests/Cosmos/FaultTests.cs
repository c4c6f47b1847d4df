using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly Account _account = new();
    private Container _container = null!;

    public async Task InitializeAsync()
    {
        _container = await _account.ContainerAsync();
        await _container.CreateItemAsync(new Thing { Id = "1" });
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task TooManyRequests_Twice_TheSdkTriesAgainAndSucceeds()
    {
        _account.Handler.Faults.FailNext(2, 429);

        await _container.ReadItemAsync<Thing>("1", new PartitionKey("p"));

        Assert.Equal(2, _account.Handler.Faults.Injected);
    }

    [Fact]
    public async Task TooManyRequests_MoreOftenThanTheSdkTries_ReachesTheCaller()
    {
        _account.Handler.Faults.FailNext(4, 429);

        await Account.FailsAsync(HttpStatusCode.TooManyRequests, () => _container.ReadItemAsync<Thing>("1", new PartitionKey("p")));
    }

    [Fact]
    public async Task Unavailable_ReachesTheCallerOnce()
    {
        _account.Handler.Faults.FailNext(1, 503);

        await Account.FailsAsync(HttpStatusCode.ServiceUnavailable, () => _container.CreateItemAsync(new Thing { Id = "2" }));
        await Account.FailsAsync(HttpStatusCode.NotFound, () => _container.ReadItemAsync<Thing>("2", new PartitionKey("p")));
    }
}
