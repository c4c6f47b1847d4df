namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class CatalogTests(SharedMall shared)
{
    // Enough for requests to reach all instances.
    private const int AskedAtOnce = 12;

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

        await _mall.AwaitStockAsync(id, (0, 0, 0));
        await EverywhereAsync($"/products?q={Uri.EscapeDataString("龙井 " + word)}", id);
        await EverywhereAsync($"/products?q={word}&inStock=true");
        await EverywhereAsync($"/products?category={word}&sort=-price&maxPrice=700", id);
        await EverywhereAsync($"/products?q={word[..^1]}{(word[^1] == '0' ? '1' : '0')}", id);
        Assert.Equal($"龙井茶 {word}", (await _mall.GetAsync($"/products/suggestions?q={word[..20]}")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("text").GetString());
        Assert.Single(await admin.ListAllAsync($"/products/{id}/stock-adjustments"));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync($"/products/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _mall.GetAsync($"/products/{id}")).Status);
        await EverywhereAsync($"/products?q={word}");
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

    /// <summary>Waits until every instance finds just these: each has an index of its own, and hears of a change a moment later than the one that made it.</summary>
    private Task EverywhereAsync(string path, params string[] ids) => Eventually.Async(
        () => Task.WhenAll(Enumerable.Range(0, AskedAtOnce).Select(_ => _mall.GetAsync(path))),
        answers => answers.All(answer => IdsOf(answer).SequenceEqual(ids)),
        $"{path} to find {string.Join(", ", ids)}");

    private static IEnumerable<string> IdsOf(Answer answer) =>
        answer.Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
