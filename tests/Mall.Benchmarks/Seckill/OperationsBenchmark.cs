using System.Diagnostics;
using Mall.Benchmarks.Foundation;
using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Seckill;

/// <summary>What one unpaid ticket of a sale costs, from the win to its release, and one paid order: the bill on Azure, and nearly all of the time here. What timers do all day is
/// measured before and taken off.</summary>
internal static class OperationsBenchmark
{
    private const int Shoppers = 8;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(4);

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
        var idle = await CountAsync(mall, TimeSpan.FromSeconds(options.Pick(5, 20)));

        var ticket = await MeasureAsync("an unpaid ticket of a sale, held to released", "cancelled", () => desk.RushAsync(sale, Shoppers, tokens, count, null));
        var order = await MeasureAsync("a paid order", "paid", BuyAsync);
        report.AtMost("durable actions of a paid order", 10, Operations.DurableActions(order));
        report.Fact($"Cosmos requests: {Operations.CosmosRequests(ticket):0.0} for an unpaid ticket, {Operations.CosmosRequests(order):0.0} for a paid order");

        // Nobody pays in the same second: who asks before the payment is open has the shop look for it again and again.
        async Task BuyAsync()
        {
            var ids = new string[count];
            var before = await desk.OrdersAsync();
            await Concurrently.DriveAsync(Shoppers, count, async (_, number) => ids[number] = await OrdersBenchmark.PlaceAsync(shoppers[number % Shoppers], product));
            await desk.AwaitOrdersAsync(before + count);
            await Concurrently.DriveAsync(Shoppers, count, (_, number) => OrdersBenchmark.PayAsync(shoppers[number % Shoppers], ids[number]));
        }

        async Task<Dictionary<string, double>> MeasureAsync(string what, string status, Func<Task> act)
        {
            var clock = Stopwatch.StartNew();
            var before = await mall.MetersAsync();
            await act();
            while ((await mall.MetersAsync()).GetValueOrDefault($"mall.orders {status}") < before.GetValueOrDefault($"mall.orders {status}") + count)
            {
                await Task.Delay(200);
            }

            // Events and notifications follow.
            await Task.Delay(Settle);
            var all = Operations.Between(before, await mall.MetersAsync(), count);
            var own = all.ToDictionary(each => each.Key, each => each.Value - (idle.GetValueOrDefault(each.Key) * clock.Elapsed.TotalSeconds / count));
            report.Fact($"{what} (mean of {count}): {Operations.Text(own)}");
            return own;
        }
    }

    /// <summary>A second's worth of what goes on without anybody.</summary>
    private static async Task<Dictionary<string, double>> CountAsync(Child mall, TimeSpan time)
    {
        var before = await mall.MetersAsync();
        await Task.Delay(time);
        return Operations.Between(before, await mall.MetersAsync(), time.TotalSeconds);
    }
}
