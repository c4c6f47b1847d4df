using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class CatalogTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Product_MadeEditedAdjustedAndDeleted_IsFoundAsItIsAfterEachStep()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var word = $"w{Guid.NewGuid():N}";
        var id = await admin.NewProductAsync(stock: 3);
        var etag = (await admin.GetAsync($"/products/{id}")).Headers.ETag!.ToString();
        var edited = new { name = $"龙井茶 {word}", category = word, price = new { amount = 700 } };

        Assert.Equal("precondition-required", (await admin.PutAsync($"/products/{id}", edited)).Code);
        (await admin.SendAsync(HttpMethod.Put, $"/products/{id}", edited, ("If-Match", etag))).Expect(HttpStatusCode.OK);
        Assert.Equal("precondition-failed", (await admin.SendAsync(HttpMethod.Put, $"/products/{id}", edited, ("If-Match", etag))).Code);
        (await admin.PostAsync($"/products/{id}/stock-adjustments", new { delta = -3, reason = "count" }, ("Idempotency-Key", word))).Expect(HttpStatusCode.Created);
        (await admin.PostAsync($"/products/{id}/stock-adjustments", new { delta = -3, reason = "count" }, ("Idempotency-Key", word))).Expect(HttpStatusCode.Created);

        Assert.Equal((0, 0, 0), await _mall.StockAsync(id));
        Assert.Equal([id], IdsOf(await _mall.GetAsync($"/products?q={Uri.EscapeDataString("龙井 " + word)}")));
        Assert.Empty(IdsOf(await _mall.GetAsync($"/products?q={word}&inStock=true")));
        Assert.Equal([id], IdsOf(await _mall.GetAsync($"/products?category={word}&sort=-price&maxPrice=700")));
        Assert.Single(await admin.ListAllAsync($"/products/{id}/stock-adjustments"));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"/products/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _mall.GetAsync($"/products/{id}")).Status);
        Assert.Empty(IdsOf(await _mall.GetAsync($"/products?q={word}")));
    }

    [Fact]
    public async Task Order_OfAProductDeletedMeanwhile_IsRefused()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shopper = await _mall.NewShopperAsync();
        var id = await admin.NewProductAsync(stock: 3);
        await admin.DeleteAsync($"/products/{id}");

        Assert.Equal(HttpStatusCode.BadRequest, (await shopper.PostAsync("/orders", new { items = new[] { new { productId = id, quantity = 1 } } })).Status);
    }

    private static IEnumerable<string> IdsOf(Answer answer) =>
        answer.Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
