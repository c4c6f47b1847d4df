using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

/// <summary>Pages that stay open: what they ask of the shop, and what they hold.</summary>
[Collection(StorefrontCollection.Name)]
public sealed class LongStayTests(Storefront mall, ITestOutputHelper output)
{
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Five minutes of an open page. docs/benchmarks.md says what ten thousand of these pages cost; PollersTests and the benchmark "pages" take the numbers from here.</summary>
    [BrowserTheory]
    [InlineData("scheduled", 4, 4)]
    [InlineData("open", 18, 4)]
    [InlineData("held", 18, 2)]
    [InlineData("soldOut", 9, 8)]
    [InlineData("inLine", 9, 28)]
    public async Task SalePage_LeftOpen_AsksSeldom(string what, int sale, int mine)
    {
        await using var visitor = await mall.VisitAsync();
        var page = visitor.Page;
        var time = await FastTime.InstallAsync(page);
        var isComing = what == "scheduled";
        var id = await mall.Anybody.CreateSaleAsync(stock: what is "soldOut" or "inLine" ? 1 : 3, DateTimeOffset.UtcNow.AddSeconds(isComing ? 7_200 : -1), limit: 1, hours: 3);
        if (what is "soldOut" or "inLine")
        {
            await BuyAsync(id);
        }

        await visitor.RegisterAsync($"/sales/{id}");
        await page.SeesSaleAsync(what switch { "soldOut" or "inLine" => "soldOut", "scheduled" => "scheduled", _ => "open" });
        if (what == "held")
        {
            await page.GetByTestId("enter").ClickAsync();
            await Expect(page.GetByTestId("ticket").GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        }
        else if (what == "inLine")
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Stand in line" }).ClickAsync();
            await Expect(page.GetByTestId("waiting")).ToHaveAttributeAsync("data-waits", "yes");
        }

        var asked = await time.PassAsync(Minutes, TimeSpan.FromSeconds(1));

        var ofSale = asked.Count(path => path == $"GET /seckill/sales/{id}") / Minutes.TotalMinutes;
        var ofMine = asked.Count(path => path.StartsWith($"GET /seckill/sales/{id}/", StringComparison.Ordinal)) / Minutes.TotalMinutes;
        var rest = asked.Where(path => !path.Contains(id, StringComparison.Ordinal)).GroupBy(path => path).Select(group => $"{group.Count()}x {group.Key}").ToArray();
        output.WriteLine($"{what}: in a minute {ofSale:0.0} of the sale, {ofMine:0.0} of what is mine; beside it in five minutes: {string.Join(", ", rest)}");
        Assert.InRange(ofSale, 0.5, sale);
        Assert.InRange(ofMine, 0, mine);
        Assert.InRange(asked.Count - ((ofSale + ofMine) * Minutes.TotalMinutes), 0, 3);
    }

    /// <summary>A sale that is open, an order that is paid and waits for its parcel with the stream, and the overview of the console, side by side.</summary>
    [BrowserFact]
    public async Task Pages_OpenForAnHour_LeakNothing()
    {
        await using var looker = await mall.VisitAsync();
        var saleTime = await FastTime.InstallAsync(looker.Page);
        var id = await mall.Anybody.CreateSaleAsync(stock: 3, DateTimeOffset.UtcNow.AddSeconds(-1), hours: 3);
        await looker.RegisterAsync($"/sales/{id}");
        await looker.Page.SeesSaleAsync("open");

        await using var buyer = await mall.VisitAsync();
        var email = await buyer.RegisterAsync();
        using var shopper = await mall.Anybody.LogInAsync(new { email, password = Visitor.Password });
        var orderId = await shopper.BuyAsync();
        var orderTime = await FastTime.InstallAsync(buyer.Page);
        var stream = buyer.Page.WaitForRequestAsync("**/notifications/stream");
        await buyer.Page.GotoAsync($"/orders/{orderId}");
        await buyer.Page.SeesOrderAsync("paid");
        await stream;

        await using var operating = await mall.VisitAsync();
        var consoleTime = await FastTime.InstallAsync(operating.Page);
        await operating.Page.GotoAsync("/console");
        await operating.LogInAsync(MallClient.AdminEmail, MallClient.AdminPassword);
        await Expect(operating.Page.Locator(".live")).ToBeVisibleAsync();

        await Task.WhenAll(
            LeaksNothingAsync("the sale", saleTime, TimeSpan.FromSeconds(5), atLeast: 400),
            LeaksNothingAsync("the order", orderTime, TimeSpan.FromSeconds(20), atLeast: 100),
            LeaksNothingAsync("the console", consoleTime, TimeSpan.FromSeconds(5), atLeast: 400));
    }

    /// <summary>The first ten minutes fill what a page keeps on purpose: a chart's history, the browser's list of loaded resources.</summary>
    private async Task LeaksNothingAsync(string what, FastTime time, TimeSpan step, int atLeast)
    {
        await time.PassAsync(TimeSpan.FromMinutes(10), step);
        var before = await time.HoldsAsync();

        var asked = await time.PassAsync(Hour, step);

        var after = await time.HoldsAsync();
        output.WriteLine($"{what}: {asked.Count} requests; before {before}, after {after}");
        Assert.InRange(asked.Count, atLeast, int.MaxValue);
        Assert.InRange(after.Listeners - before.Listeners, -50, 5);
        Assert.InRange(after.Nodes - before.Nodes, -500, 30);
        // Playwright's clock writes each step down, in the page: some 300 bytes, and 425 on a busy machine. A page that kept its answers would hold more than 1,000 for each. The rest is what the engine
        // compiles and caches meanwhile.
        Assert.InRange(after.Heap - before.Heap, double.MinValue, (700 * (Hour / step)) + (128 * 1024));
    }

    private async Task BuyAsync(string saleId)
    {
        using var winner = await mall.Anybody.NewShopperAsync();
        (await winner.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 })).Expect(HttpStatusCode.Accepted);
    }
}
