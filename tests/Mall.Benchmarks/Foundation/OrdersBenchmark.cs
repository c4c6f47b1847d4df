using System.Diagnostics;
using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Foundation;

/// <summary>Whole orders over HTTP against a mall of its own process: placed, paid, and read as paid; with reservation, payment, events and notifications.</summary>
internal static class OrdersBenchmark
{
    private const int Shoppers = 64;

    public static async Task RunAsync(Report report, bool quick)
    {
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path, Tokens.Setting, ("Jwt__AccessTokenLifetime", "01:00:00"));
        await Task.Delay(TimeSpan.FromSeconds(2));
        report.Fact($"  the whole mall idle, with Redis: {mall.MemoryMiB:0} MiB (bar 250)");

        await SellAsync(mall.Port, quick ? 300 : 1000, withMail: true);
        await MeasureAsync("Orders: placed to paid, over HTTP (bar 400)", withMail: false);
        await MeasureAsync("The same, and each shopper is sent two mails", withMail: true);

        async Task MeasureAsync(string what, bool withMail)
        {
            var count = quick ? 2000 : 10_000;
            var cpu = mall.Cpu;
            var (elapsed, latencies) = await SellAsync(mall.Port, count, withMail);
            report.Add(new Row(
                what,
                count / elapsed.TotalSeconds,
                latencies.Percentile(0.5),
                latencies.Percentile(0.99),
                $"{Shoppers} shoppers; {(mall.Cpu - cpu).TotalMilliseconds / count:0.0} ms of CPU each; {mall.MemoryMiB:0} MiB after"));
        }
    }

    /// <summary>Sells so many orders to shoppers with an email each, or with none; how long that took, and the time of each from the first request to the answer that says "paid".</summary>
    public static async Task<(TimeSpan Elapsed, Load.LatencyHistogram Latencies)> SellAsync(int port, int count, bool withMail)
    {
        using var admin = ShopClient.Administrator(port);
        var product = await CreateProductAsync(admin);
        var shoppers = await ShopClient.RegisterAsync(port, Shoppers, withMail);
        var next = -1;
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(shoppers.Select(shopper => Task.Run(async () =>
        {
            using var mine = shopper;
            var histogram = new Load.LatencyHistogram();
            while (Interlocked.Increment(ref next) < count)
            {
                var began = Stopwatch.GetTimestamp();
                await BuyAsync(mine, product);
                histogram.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }

            return histogram;
        })));

        var elapsed = clock.Elapsed;
        var total = new Load.LatencyHistogram();
        foreach (var histogram in all)
        {
            total.Add(histogram);
        }

        return (elapsed, total);
    }

    private static async Task<string> CreateProductAsync(ShopClient admin)
    {
        var bench = new { name = "Bench", description = "Bench", category = "bench", price = new { amount = 100, currency = "CNY" }, stock = 1_000_000 };
        return (await admin.PostAsync("products", bench)).GetProperty("id").GetString()!;
    }

    private static async Task BuyAsync(ShopClient shopper, string product)
    {
        var order = await shopper.PostAsync("orders", new { items = new[] { new { productId = product, quantity = 1 } } });
        var id = order.GetProperty("id").GetString();
        var payment = (await shopper.PostAsync($"orders/{id}/pay", new { provider = "simulated" })).GetProperty("paymentId").GetString();
        await shopper.PostAsync($"payments/simulated/{payment}", new { outcome = "paid" });
        while ((await shopper.GetAsync($"orders/{id}")).GetProperty("status").GetString() != "paid")
        {
            await Task.Delay(5);
        }
    }
}
