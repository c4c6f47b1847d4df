using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

[Collection(StorefrontCollection.Name)]
public sealed class OutageTests(Storefront mall)
{
    /// <summary>Without Redis nobody can win. The page says what is known and what is not, and the press that found no answer is answered when Redis is back.</summary>
    [RedisBrowserFact]
    public async Task Redis_GoneAndBackWhileASaleIsOpen_IsSaidHonestlyAndThenSellsOn()
    {
        using var state = new TempFolder();
        using var data = new TempFolder();
        await using var redis = new OwnRedis(data.Path);
        await using var own = await MallProcess.StartAsync(state.Path, ("Redis__ConnectionString", redis.ConnectionString));
        using var anybody = new MallClient(own.BaseAddress);
        await Eventually.Async(() => anybody.GetAsync($"/products/{Selling.Product}"), answer => answer.Status == HttpStatusCode.OK, "the products of the demo");
        var saleId = await anybody.CreateSaleAsync(stock: 5, DateTimeOffset.UtcNow.AddSeconds(-1));
        await using var visitor = await mall.VisitAsync(new Visit(Address: own.BaseAddress));
        var page = visitor.Page;
        await visitor.RegisterAsync($"/sales/{saleId}");
        await Expect(page.GetByText("5 of 5 left")).ToBeVisibleAsync();

        await redis.GoAsync();
        await Expect(page.GetByText("How many are left is not known at the moment.")).ToBeVisibleAsync();
        await page.GetByTestId("enter").ClickAsync();
        await Expect(page.GetByText("We ask again by ourselves")).ToBeVisibleAsync();
        redis.Come();

        await Expect(page.GetByTestId("ticket")).ToHaveAttributeAsync("data-status", "held");
        await Expect(page.GetByText("4 of 5 left")).ToBeVisibleAsync();
        await page.Locator("[data-testid=ticket] a").ClickAsync();
        await page.PayAsync();
        await page.SeesOrderAsync("paid");
    }
}
