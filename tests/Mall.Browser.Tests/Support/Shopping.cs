using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Mall.Browser.Tests.Support;

/// <summary>What shoppers do again and again.</summary>
internal static partial class Shopping
{
    private static readonly (string Name, string Value)[] Address =
    [
        ("recipient", "Han Meimei"), ("mobile", "13800000000"), ("city", "Beijing"), ("region", "Beijing"), ("postalCode", "100000"), ("country", "CN"),
    ];

    /// <summary>Puts a product into the cart, on its page.</summary>
    public static async Task AddToCartAsync(this IPage page, string productId)
    {
        await page.GotoAsync($"/products/{productId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to cart" }).ClickAsync();
        await Expect(page.Locator("main a[href='/cart']")).ToBeVisibleAsync();
    }

    /// <summary>Types an address into the form for it, at the checkout or on an order.</summary>
    public static async Task GiveAddressAsync(this IPage page, string line1 = "1 Chang'an Avenue")
    {
        foreach (var (name, value) in Address)
        {
            await page.Locator($".address-form input[name={name}]").FillAsync(value);
        }

        await page.Locator(".address-form input[name=line1]").FillAsync(line1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Use this address" }).ClickAsync();
        await Expect(page.Locator(".choice input:checked")).ToHaveCountAsync(1);
    }

    /// <summary>From the checkout to the page of the order; its id.</summary>
    public static async Task<string> PlaceOrderAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Place the order" }).ClickAsync();
        return await page.OrderIdAsync();
    }

    public static async Task<string> OrderIdAsync(this IPage page)
    {
        await page.WaitForURLAsync(OrderUrl());
        return OrderUrl().Match(page.Url).Groups[1].Value;
    }

    /// <summary>Pays on the page of the order, and comes back to it.</summary>
    public static async Task PayAsync(this IPage page, string how = "Pay")
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = PayNow() }).ClickAsync();
        await page.WaitForURLAsync("**/pay/**");
        await page.GetByRole(AriaRole.Button, new() { Name = how, Exact = true }).ClickAsync();
    }

    /// <summary>Waits until the page shows the order in this state.</summary>
    public static Task SeesOrderAsync(this IPage page, string status) => Expect(page.GetByTestId("status")).ToHaveAttributeAsync("data-status", status);

    /// <summary>Waits until the page shows the sale in this state.</summary>
    public static Task SeesSaleAsync(this IPage page, string state) => Expect(page.GetByTestId("sale-state")).ToHaveAttributeAsync("data-state", state);

    /// <summary>Which of my orders the browser keeps for times without a network, by their paths.</summary>
    public static Task<string[]> KeptOrdersAsync(this IPage page) => page.EvaluateAsync<string[]>(
        """
        new Promise(resolve => {
          const opening = indexedDB.open("mall", 1);
          opening.onsuccess = () => {
            const asking = opening.result.transaction("answers").objectStore("answers").getAllKeys();
            asking.onsuccess = () => resolve(asking.result.filter(path => path.startsWith("/orders")));
          };
        })
        """);

    [GeneratedRegex("/orders/([^/?]+)$")]
    private static partial Regex OrderUrl();

    [GeneratedRegex("^(Pay now|Try to pay again)$")]
    private static partial Regex PayNow();
}
