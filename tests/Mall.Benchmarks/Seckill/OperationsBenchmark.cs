using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Seckill;

/// <summary>What one unpaid ticket of a sale costs, from the win to its release, and one paid order: the bill on Azure, and nearly all of the time here.</summary>
internal static class OperationsBenchmark
{
    private const int Shoppers = 8;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var count = options.Pick(99, 495);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, count);
        await using var mall = await SaleDesk.StartMallAsync(state, paymentWindow: "00:00:10");
        using var desk = new SaleDesk(mall);
        using var admin = ShopClient.Administrator(mall.Port);
        var product = await OrdersBenchmark.CreateProductAsync(admin);
        var shoppers = await ShopClient.RegisterAsync(mall.Port, Shoppers, withMail: false);
        var sale = await desk.OpenAsync(count);
        var counter = await OperationCounter.StartAsync(mall, TimeSpan.FromSeconds(options.Pick(5, 20)));

        var ticket = await counter.OfEachOrderAsync(count, "cancelled", () => desk.RushAsync(sale, Shoppers, tokens, count, null));
        report.Fact($"an unpaid ticket of a sale, held to released (mean of {count}): {Operations.Text(ticket)}");
        var order = await counter.OfEachOrderAsync(count, "paid", () => BuyAsync(desk, shoppers, product, count));
        report.Fact($"a paid order (mean of {count}): {Operations.Text(order)}");
        report.AtMost("durable actions of a paid order", 10, Operations.DurableActions(order));
        report.Fact($"Cosmos requests: {Operations.CosmosRequests(ticket):0.0} for an unpaid ticket, {Operations.CosmosRequests(order):0.0} for a paid order");
    }

    /// <summary>So many orders, placed by these shoppers in turn, then paid. Nobody pays in the same second: who asks before the payment is open has the shop look for it again and again.</summary>
    public static async Task BuyAsync(SaleDesk desk, ShopClient[] shoppers, string product, int count)
    {
        var ids = new string[count];
        var before = await desk.OrdersAsync();
        await Concurrently.DriveAsync(shoppers.Length, count, async (_, number) => ids[number] = await OrdersBenchmark.PlaceAsync(shoppers[number % shoppers.Length], product));
        await desk.AwaitOrdersAsync(before + count);
        await Concurrently.DriveAsync(shoppers.Length, count, (_, number) => OrdersBenchmark.PayAsync(shoppers[number % shoppers.Length], ids[number]));
    }
}
