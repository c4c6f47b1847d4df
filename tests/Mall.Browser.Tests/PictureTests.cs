using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests;

/// <summary>The pictures of the README. With <c>MALL_UPDATE_PICTURES=1</c> they are written into <c>docs/images</c>.</summary>
[Collection(StorefrontCollection.Name)]
public sealed class PictureTests(Storefront mall)
{
    private const int Largest = 200_000;

    [BrowserTheory]
    [InlineData("storefront", "/", 1280)]
    [InlineData("sale", "/sales/demo-sale", 1280)]
    public async Task Page_IsAPictureOfAtMost200Kilobytes(string name, string path, int width)
    {
        await using var visitor = await mall.VisitAsync(new Visit(Width: width, Height: 860));
        await visitor.Page.GotoAsync(path);
        await Expect(visitor.Page.Locator("main h1")).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("main .skeleton")).ToHaveCountAsync(0);
        await visitor.Page.EvaluateAsync("Promise.all([...document.images].filter(image => image.getBoundingClientRect().top < innerHeight).map(image => image.decode()))");

        await TakeAsync(visitor.Page, name);
    }

    [BrowserFact]
    public async Task Console_IsAPictureOfAtMost200Kilobytes()
    {
        using var shopper = await mall.Anybody.NewShopperAsync();
        var orderId = await shopper.BuyAsync();
        using var admin = await mall.Anybody.LogInAsAdminAsync();
        (await admin.PostAsync($"/orders/{orderId}/ship", new { carrier = "SF Express", trackingNumber = "SF1234567890" })).Expect(HttpStatusCode.OK);
        await using var visitor = await mall.OperateAsync($"/console/orders/{orderId}", new Visit(Width: 1280, Height: 860));
        await Expect(visitor.Page.Locator(".entry[data-source=operator]")).ToBeVisibleAsync();

        await TakeAsync(visitor.Page, "console");
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Png });

        Assert.InRange(picture.Length, 1, Largest);
        if (Environment.GetEnvironmentVariable("MALL_UPDATE_PICTURES") == "1")
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder(), name + ".png"), picture);
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mall.Functions.sln")))
        {
            folder = folder.Parent!;
        }

        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "images")).FullName;
    }
}
