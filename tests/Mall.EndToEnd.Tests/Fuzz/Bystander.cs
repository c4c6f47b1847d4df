namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>A shopper who only watches: what is his, and the numbers of the shop, must be at the end as they were.</summary>
internal sealed class Bystander(MallClient admin, MallClient shopper)
{
    public MallClient Shopper => shopper;

    public required string UserId { get; init; }
    public required string AddressId { get; init; }
    public required string ProductId { get; init; }
    public required string PaidOrder { get; init; }
    public required string AwaitingOrder { get; init; }
    public required string PaymentId { get; init; }

    public static async Task<Bystander> ArriveAsync(MallClient mall, MallClient admin)
    {
        var shopper = await mall.NewShopperAsync();
        var product = await admin.NewProductAsync(stock: 50);
        var address = new { recipient = "Han Meimei", mobile = "13800000000", line1 = "1 Nanjing Road", city = "Shanghai", region = "Shanghai", postalCode = "200000", country = "CN" };
        var addressId = (await shopper.PostAsync("/profile/addresses", address)).Expect(HttpStatusCode.Created).Text("id");
        (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 3 })).Expect(HttpStatusCode.OK);
        var paid = await shopper.PlaceAsync(product, 2);
        await shopper.PayAsync(paid);
        await shopper.AwaitOrderAsync(paid, "paid");
        var awaiting = await shopper.PlaceAsync(product);
        var payment = await shopper.StartPaymentAsync(awaiting);
        await shopper.AwaitOrderAsync(awaiting, "awaitingPayment");
        (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 3 })).Expect(HttpStatusCode.OK);
        return new Bystander(admin, shopper)
        {
            UserId = (await shopper.GetAsync("/profile")).Text("id"),
            AddressId = addressId,
            ProductId = product,
            PaidOrder = paid,
            AwaitingOrder = awaiting,
            PaymentId = payment,
        };
    }

    /// <summary>His things as he and an administrator see them, and the stock of all products but those that others may buy.</summary>
    /// <param name="traded">Their units may move from one column to another; the sum is kept.</param>
    /// <param name="played">Products that an administrator plays with.</param>
    /// <param name="sales">Have to add up.</param>
    public async Task<IReadOnlyDictionary<string, string>> TotalsAsync(IReadOnlyCollection<string> traded, IReadOnlyCollection<string> played, FuzzSales sales)
    {
        var totals = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, total) in await sales.TotalsAsync(admin, shopper))
        {
            totals[name] = total;
        }

        foreach (var path in (string[])["/profile", "/profile/addresses", "/cart", "/orders?pageSize=100", $"/orders/{PaidOrder}", $"/orders/{AwaitingOrder}"])
        {
            totals[path] = (await shopper.GetAsync(path)).Expect(HttpStatusCode.OK).Body.GetRawText();
        }

        totals["as an administrator sees it"] = (await admin.GetAsync($"/operations/orders?q={UserId}")).Expect(HttpStatusCode.OK).Body.GetRawText();
        foreach (var product in Ids.Concat(traded).Except(played))
        {
            var stock = (await admin.GetAsync($"/products/{product}")).Expect(HttpStatusCode.OK).Body.GetProperty("stock");
            totals[product] = traded.Contains(product)
                ? $"{stock.GetProperty("available").GetInt64() + stock.GetProperty("reserved").GetInt64() + stock.GetProperty("sold").GetInt64()} in all"
                : stock.GetRawText();
        }

        var overview = (await admin.GetAsync("/operations/overview")).Expect(HttpStatusCode.OK).Body;
        totals["stock check"] = Balance(overview.GetProperty("stock"));
        return totals;
    }

    /// <summary>All products that there were at first.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    public async Task LookAroundAsync() => Ids = [.. (await shopper.ListAllAsync("/products")).Select(product => product.GetProperty("id").GetString()!)];

    private static string Balance(JsonElement stock) => $"balanced {stock.GetProperty("balanced")}, negative {stock.GetProperty("negative")}, mismatches {stock.GetProperty("mismatches")}";
}
