namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class RecommendationTests(SharedMall shared)
{
    // Enough for requests to reach all instances.
    private const int AskedAtOnce = 12;

    private readonly MallClient _mall = shared.Client;
    private readonly string _category = $"recommended {Guid.NewGuid():N}"[..40];

    [Fact]
    public async Task Purchase_Paid_IsOutOfTheShoppersList()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (bought, other) = (await NewProductAsync(admin), await NewProductAsync(admin));
        var shopper = await _mall.NewShopperAsync();
        await SeesAsync(shopper, ids => ids.Contains(bought) && ids.Contains(other));
        var order = await shopper.PlaceAsync(bought);
        await shopper.AwaitOrderAsync(order, "awaitingPayment");
        await shopper.PayAsync(order);

        await SeesAsync(shopper, ids => !ids.Contains(bought));
        await SeesAsync(_mall, ids => ids.Contains(bought));
    }

    [Fact]
    public async Task Products_SoldOutOrDeleted_AreGone()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (soldOut, deleted, left) = (await NewProductAsync(admin), await NewProductAsync(admin), await NewProductAsync(admin));
        await SeesAsync(_mall, ids => ids.IsSupersetOf([soldOut, deleted, left]));
        (await admin.PostAsync($"/products/{soldOut}/stock-adjustments", new { delta = -10, reason = "broken" })).Expect(HttpStatusCode.Created);
        (await admin.SendAsync(HttpMethod.Delete, $"/products/{deleted}", null, ("If-Match", "*"))).Expect(HttpStatusCode.NoContent);

        await SeesAsync(_mall, ids => !ids.Overlaps([soldOut, deleted]));
        await SeesAsync(_mall, ids => ids.Contains(left));
        await EverywhereAsync(() => _mall.GetAsync($"/products/{deleted}/recommendations"), answer => answer.Status == HttpStatusCode.NotFound, "no products beside a deleted one");
        var beside = await EverywhereAsync(() => _mall.GetAsync($"/products/{left}/recommendations?pageSize=100"), answer => answer.Status == HttpStatusCode.OK, "products beside the one that is left");
        Assert.All(beside, answer => Assert.DoesNotContain(left, IdsOf(answer)));
    }

    private static HashSet<string> IdsOf(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private Task SeesAsync(MallClient caller, Func<HashSet<string>, bool> isSo) => EverywhereAsync(() => ListAsync(caller), isSo, "recommendations");

    /// <summary>Waits until every instance says so: each has a list of its own, and hears of a change a moment later than the one that made it.</summary>
    private static Task<T[]> EverywhereAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo, string what) =>
        Eventually.Async(() => Task.WhenAll(Enumerable.Range(0, AskedAtOnce).Select(_ => ask())), answers => Array.TrueForAll(answers, answer => isSo(answer)), what);

    private async Task<HashSet<string>> ListAsync(MallClient caller) =>
        IdsOf((await caller.GetAsync($"/recommendations?pageSize=100&category={Uri.EscapeDataString(_category)}")).Expect(HttpStatusCode.OK));

    private async Task<string> NewProductAsync(MallClient admin) => (await admin.PostAsync(
        "/products", new { name = "Test tea", description = "For tests.", category = _category, price = new { amount = 100, currency = "CNY" }, stock = 10 })).Expect(HttpStatusCode.Created).Text("id");
}
