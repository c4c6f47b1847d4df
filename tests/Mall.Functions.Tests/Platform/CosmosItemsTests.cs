using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Platform;

public sealed class CosmosItemsTests(SharedShop shared) : IClassFixture<SharedShop>
{
    /// <summary>The account is strongly consistent, which costs twice as much for a read.</summary>
    [Fact]
    public async Task Reads_OfPagesThatMayBeOld_AskForLessThanStrong()
    {
        await using var shop = await TestShop.OpenAsync();
        var asked = new List<string?>();
        shop.BeforeRequest = request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal) && !request.Headers.Contains("x-ms-cosmos-is-query-plan-request"))
            {
                asked.Add(request.Headers.TryGetValues("x-ms-consistency-level", out var level) ? level.Single() : null);
            }

            return Task.CompletedTask;
        };
        var products = shop.Get<ProductStore>();
        var filter = new ProductFilter(null, null, null, null, false, ProductSort.Newest);

        await products.FindForPageAsync("tea", mayBeOld: true, default);
        await shop.Get<ProductSearch>().PageAsync(filter, new PageRequest(20, null), counts: false, default);
        Assert.All(asked, level => Assert.Equal("Eventual", level));

        asked.Clear();
        await products.FindAsync("tea", default);
        await products.FindForPageAsync("tea", mayBeOld: false, default);
        Assert.All(asked, Assert.Null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    [InlineData(1003)]
    [InlineData(2000)]
    public async Task List_OfMoreRowsThanTheLimit_IsAtMostTheLimit(int limit)
    {
        var carts = shared.Shop.Get<CosmosDatabase>().Container(CartsNames.Carts);
        if (await carts.FindAsync<Cart>("cart-0", "cart-0", default) is null)
        {
            await Parallel.ForAsync(0, 1004, async (i, _) => await carts.TryCreateAsync(Cart.Empty($"cart-{i}"), $"cart-{i}", default));
        }

        var rows = await carts.ListAsync<string>(new QueryDefinition("SELECT VALUE c.id FROM c"), null, limit, default);

        Assert.Equal(Math.Min(limit, 1004), rows.Distinct().Count());
    }

    /// <summary>A release whose Bicep has not run must not take what it cannot find for deleted.</summary>
    [Fact]
    public async Task Access_ToAContainerThatDoesNotExist_Throws()
    {
        var missing = shared.Shop.Get<CosmosDatabase>().Container("no-such-container");
        Func<Task>[] accesses =
        [
            () => missing.FindAsync<Cart>("lilei", "lilei", default),
            () => missing.TryPatchAsync("lilei", "lilei", [PatchOperation.Remove("/lines")], null, default),
            () => missing.TryDeleteAsync("lilei", "lilei", "*", default),
            () => missing.CreateTransactionalBatch(new PartitionKey("lilei")).DeleteItem("lilei").RunAsync(default),
        ];

        foreach (var access in accesses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<CosmosException>(access)).StatusCode);
        }
    }
}
