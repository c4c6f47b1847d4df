using Mall.Functions.Carts;
using Mall.Functions.Platform;
using Mall.Functions.Tests.Builders;
using Microsoft.Azure.Cosmos;
using Xunit;

namespace Mall.Functions.Tests.Platform;

public sealed class CosmosItemsTests(SharedShop shared) : IClassFixture<SharedShop>
{
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
}
