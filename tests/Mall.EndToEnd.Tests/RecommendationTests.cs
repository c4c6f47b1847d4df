using System.Diagnostics;

namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class RecommendationTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;
    private readonly string _category = $"recommended {Guid.NewGuid():N}"[..40];

    [Fact]
    public async Task Purchase_Paid_IsOutOfTheShoppersListWithinAMinute()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (bought, other) = (await NewProductAsync(admin), await NewProductAsync(admin));
        var shopper = await _mall.NewShopperAsync();
        await SeesAsync(shopper, ids => ids.Contains(bought) && ids.Contains(other));
        var order = await shopper.PlaceAsync(bought);
        await shopper.AwaitOrderAsync(order, "awaitingPayment");
        await shopper.PayAsync(order);
        var clock = Stopwatch.StartNew();

        await SeesAsync(shopper, ids => !ids.Contains(bought));

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"It took {clock.Elapsed}.");
        await SeesAsync(_mall, ids => ids.Contains(bought));
    }

    [Fact]
    public async Task Products_SoldOutOrDeleted_AreGoneWithinAMinute()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (soldOut, deleted, left) = (await NewProductAsync(admin), await NewProductAsync(admin), await NewProductAsync(admin));
        await SeesAsync(_mall, ids => ids.IsSupersetOf([soldOut, deleted, left]));
        (await admin.PostAsync($"/products/{soldOut}/stock-adjustments", new { delta = -10, reason = "broken" })).Expect(HttpStatusCode.Created);
        (await admin.SendAsync(HttpMethod.Delete, $"/products/{deleted}", null, ("If-Match", "*"))).Expect(HttpStatusCode.NoContent);
        var clock = Stopwatch.StartNew();

        await SeesAsync(_mall, ids => !ids.Overlaps([soldOut, deleted]));

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"It took {clock.Elapsed}.");
        await SeesAsync(_mall, ids => ids.Contains(left));
        await Eventually.Async(() => _mall.GetAsync($"/products/{deleted}/recommendations"), answer => answer.Status == HttpStatusCode.NotFound, "no products beside a deleted one");
        var beside = await Eventually.Async(() => _mall.GetAsync($"/products/{left}/recommendations?pageSize=100"), answer => answer.Status == HttpStatusCode.OK, "products beside the one that is left");
        Assert.DoesNotContain(left, IdsOf(beside));
    }

    private static HashSet<string> IdsOf(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private Task SeesAsync(MallClient caller, Func<HashSet<string>, bool> isSo) => Eventually.Async(() => ListAsync(caller), isSo, "recommendations");

    private async Task<HashSet<string>> ListAsync(MallClient caller) =>
        IdsOf((await caller.GetAsync($"/recommendations?pageSize=100&category={Uri.EscapeDataString(_category)}")).Expect(HttpStatusCode.OK));

    private async Task<string> NewProductAsync(MallClient admin) => (await admin.PostAsync(
        "/products", new { name = "Test tea", description = "For tests.", category = _category, price = new { amount = 100, currency = "CNY" }, stock = 10 })).Expect(HttpStatusCode.Created).Text("id");
}
