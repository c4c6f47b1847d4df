using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Foundation;

/// <summary>Whole orders over HTTP against a mall of its own process: placed, paid, and read as paid; with reservation, payment, events and notifications.</summary>
internal static class OrdersBenchmark
{
    private const int Shoppers = 64;
    private const int Samples = 5;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path);
        await Task.Delay(TimeSpan.FromSeconds(options.Pick(2, 15)));
        report.AtMost("memory of the whole mall idle, with Redis", 250, mall.MemoryMB, unit: " MB");

        await SellAsync(mall.Port, options.Pick(300, 1000), withMail: true);
        var rates = await MeasureAsync("Orders: placed to paid, over HTTP", withMail: false);
        report.AtLeast("orders placed to paid over HTTP, 64 shoppers", 400, rates.Median(), rates, "/s");
        await MeasureAsync("The same, and each shopper is sent two mails", withMail: true);

        async Task<double[]> MeasureAsync(string what, bool withMail)
        {
            var rates = new double[Samples];
            var all = new Latencies();
            var count = options.Pick(2000, 10_000) / Samples;
            var cpu = mall.Cpu;
            for (var sample = 0; sample < Samples; sample++)
            {
                var (elapsed, latencies) = await SellAsync(mall.Port, count, withMail);
                rates[sample] = count / elapsed.TotalSeconds;
                all.Add(latencies);
            }

            report.Add(new Row(what, rates.Median(), all.Percentile(50), all.Percentile(99), $"{Shoppers} shoppers; {(mall.Cpu - cpu).TotalMilliseconds / count / Samples:0.0} ms of CPU each; {mall.MemoryMB:0} MB after"));
            return rates;
        }
    }

    /// <summary>Sells so many orders to new shoppers with an email each, or with none; how long that took, and the time of each from the first request to the answer that says "paid".</summary>
    public static async Task<(TimeSpan Elapsed, Latencies Latencies)> SellAsync(int port, int count, bool withMail)
    {
        using var admin = ShopClient.Administrator(port);
        var product = await CreateProductAsync(admin);
        var shoppers = await ShopClient.RegisterAsync(port, Shoppers, withMail);
        var sold = await Concurrently.DriveAsync(Shoppers, count, (shopper, _) => BuyAsync(shoppers[shopper], product));
        Array.ForEach(shoppers, shopper => shopper.Dispose());
        return sold;
    }

    public static async Task<string> CreateProductAsync(ShopClient admin)
    {
        var bench = new { name = "Bench", description = "Bench", category = "bench", price = new { amount = 100, currency = "CNY" }, stock = 1_000_000 };
        return (await admin.PostAsync("products", bench)).GetProperty("id").GetString()!;
    }

    /// <returns>Its id.</returns>
    public static async Task<string> PlaceAsync(ShopClient shopper, string product)
    {
        var order = await shopper.PostAsync("orders", new { items = new[] { new { productId = product, quantity = 1 } } });
        return order.GetProperty("id").GetString()!;
    }

    /// <summary>A shop that is busy says "try again", and a shopper does.</summary>
    public static async Task PayAsync(ShopClient shopper, string id)
    {
        var payment = (await shopper.PostAsync($"orders/{id}/pay", new { provider = "simulated" }, tries: 10)).GetProperty("paymentId").GetString();
        await shopper.PostAsync($"payments/simulated/{payment}", new { outcome = "paid" });
    }

    private static async Task BuyAsync(ShopClient shopper, string product)
    {
        var id = await PlaceAsync(shopper, product);
        await PayAsync(shopper, id);
        while ((await shopper.GetAsync($"orders/{id}")).GetProperty("status").GetString() != "paid")
        {
            await Task.Delay(20);
        }
    }
}
