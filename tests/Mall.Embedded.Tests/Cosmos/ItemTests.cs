using System.Net;
using Microsoft.Azure.Cosmos;
using Newtonsoft.Json.Linq;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class ItemTests : IAsyncLifetime
{
    private readonly Account _account = new();
    private Container _container = null!;

    public async Task InitializeAsync() => _container = await _account.ContainerAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task Create_NewItem_Returns201WithTheDocumentAndItsETag()
    {
        ItemResponse<Thing> created = await _container.CreateItemAsync(new Thing { Id = "1", Count = 5 }, new PartitionKey("p"));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(5, created.Resource.Count);
        Assert.Equal(created.ETag, created.Resource.ETag);
        Assert.StartsWith("\"", created.ETag, StringComparison.Ordinal);
        Assert.True(created.RequestCharge > 1);
        Assert.StartsWith("0:-1#", created.Headers.Session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithoutKeyArgument_TakesItFromTheDocument()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "other" });

        Assert.Equal("other", (await _container.ReadItemAsync<Thing>("1", new PartitionKey("other"))).Resource.Pk);
    }

    [Fact]
    public async Task Create_SameIdInThePartition_409()
    {
        await _container.CreateItemAsync(new Thing { Id = "1" });

        await Account.FailsAsync(HttpStatusCode.Conflict, () => _container.CreateItemAsync(new Thing { Id = "1" }));
    }

    [Fact]
    public async Task Create_SameIdInAnotherPartition_IsAnotherItem()
    {
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "a", Count = 1 });
        await _container.CreateItemAsync(new Thing { Id = "1", Pk = "b", Count = 2 });

        Assert.Equal(1, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("a"))).Resource.Count);
        Assert.Equal(2, (await _container.ReadItemAsync<Thing>("1", new PartitionKey("b"))).Resource.Count);
    }
}
