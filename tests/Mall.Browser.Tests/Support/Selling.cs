namespace Mall.Browser.Tests.Support;

/// <summary>Sales for tests.</summary>
internal static class Selling
{
    /// <summary>A product of the demo with units enough.</summary>
    public const string Product = "home-incense-sandalwood";

    /// <summary>An administrator creates a sale; its id.</summary>
    public static async Task<string> CreateSaleAsync(this MallClient anybody, int stock, DateTimeOffset startsAt, int limit = 2, double hours = 1)
    {
        using var admin = await anybody.LogInAsAdminAsync();
        var sale = new { productId = Product, price = new { amount = 3400 }, stock, perBuyerLimit = limit, startsAt, endsAt = startsAt.AddHours(hours) };
        return (await admin.PostAsync("/seckill/sales", sale)).Expect(HttpStatusCode.Created).Text("id");
    }
}
