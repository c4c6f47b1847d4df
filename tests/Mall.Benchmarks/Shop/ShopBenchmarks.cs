using System.Diagnostics;
using Mall.Benchmarks.Load;

namespace Mall.Benchmarks.Shop;

/// <summary>`shop`: what shoppers do most, against a mall of its own process with many products in it.</summary>
internal static class ShopBenchmarks
{
    private const int PageConnections = 64;
    private const int ListConnections = 4;
    private const int Shoppers = 64;

    public static async Task<int> RunAsync(string[] options)
    {
        var quick = options.Contains("--quick");
        var products = quick ? 10_000 : 100_000;
        var span = TimeSpan.FromSeconds(quick ? 1 : 4);
        var only = Array.IndexOf(options, "--only") is >= 0 and var named && named + 1 < options.Length ? options[named + 1] : null;
        var report = new Report($"Mall.Functions: the shop with {products:N0} products");
        report.Start();

        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path, Tokens.Setting, ("Jwt__AccessTokenLifetime", "12:00:00"), ("Demo__Seed", "false"));
        var clock = Stopwatch.StartNew();
        var ids = await Assortment.CreateAsync(mall.Port, products);
        report.Add(new Row("Products created through the API", products / clock.Elapsed.TotalSeconds, Note: $"{mall.MemoryMiB:0} MiB after"));

        bool Runs(string part) => only is null || only == part;
        if (Runs("pages"))
        {
            await PagesAsync(report, mall, $"/products/{ids[products / 2]}", PageConnections, span, "Product page from cache (bar 35,000/s)");
        }

        if (Runs("lists"))
        {
            await ListsAsync(report, mall, span);
        }

        if (Runs("log-in"))
        {
            await LogInAsync(report, mall, quick ? 20 : 100);
        }

        if (Runs("orders"))
        {
            await BuyAsync(report, mall, ids, quick);
        }

        report.Fact($"  the whole mall after that, with Redis: {mall.MemoryMiB:0} MiB (bar 800)");
        report.Write(Array.IndexOf(options, "--json") is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null);
        return 0;
    }

    private static async Task BuyAsync(Report report, Child mall, string[] ids, bool quick)
    {
        var shoppers = await ShopClient.RegisterAsync(mall.Port, Shoppers);
        await EachAsync(report, mall, shoppers, quick ? 2_000 : 20_000, "Cart of eight products changed", (shopper, i) => shopper.PutAsync($"cart/items/{ids[i % 8]}", new { quantity = 1 + (i % 9) }));
        // In stock: one of ten products is not, but an order that is rejected later is placed all the same.
        await EachAsync(report, mall, shoppers, quick ? 500 : 5_000, "Order placed (202)", (shopper, i) => shopper.PostAsync("orders", new { items = new[] { new { productId = ids[i % 1000], quantity = 1 } } }));
        foreach (var shopper in shoppers)
        {
            shopper.Dispose();
        }
    }

    /// <summary>Bar for each: p99 at most 50 ms.</summary>
    private static async Task ListsAsync(Report report, Child mall, TimeSpan span)
    {
        using var anybody = new ShopClient(mall.Port);
        var token = (await anybody.GetAsync("products")).GetProperty("continuationToken").GetString();
        (string What, string Path)[] lists =
        [
            ("List: newest first", "/products"),
            ("List: newest first, second page", $"/products?continuationToken={token}"),
            ("List: a category", "/products?category=category-7"),
            ("List: a category, cheapest first", "/products?category=category-7&sort=price"),
            ("List: cheapest first", "/products?sort=price"),
            ("List: dearest first, in stock", "/products?sort=-price&inStock=true"),
            ("List: a range of prices", "/products?minPrice=50000&maxPrice=60000"),
            ("List: a range of prices, cheapest first", "/products?minPrice=50000&maxPrice=60000&sort=price"),
            ("List: best-selling", "/products?sort=best-selling"),
            ("Search: one common word", "/products?q=tea"),
            ("Search: three words", "/products?q=green%20garden%20tea"),
            ("Search: Chinese", $"/products?q={Uri.EscapeDataString("优质绿茶")}"),
            ("Search: one product", "/products?q=no4711"),
            ("Search: a word, cheapest first", "/products?q=tea&sort=price"),
            ("Search: no such word", "/products?q=nothinglikethis"),
        ];
        foreach (var (what, path) in lists)
        {
            // The first one may make an index.
            await anybody.GetAsync(path[1..]);
            await PagesAsync(report, mall, path, ListConnections, span, what);
        }
    }

    private static async Task PagesAsync(Report report, Child mall, string path, int connections, TimeSpan span, string what)
    {
        var cpu = mall.Cpu;
        var load = await HttpLoad.RunAsync(mall.Port, "/api/v1" + path, connections, span);
        if (load.Errors > 0)
        {
            throw new InvalidOperationException($"{load.Errors} of {load.Requests} requests to {path} failed.");
        }

        report.Add(new Row(what, load.Rate, load.P50, load.P99, $"{connections} connections; {(mall.Cpu - cpu).TotalMilliseconds / load.Requests:0.00} ms of CPU each; {mall.MemoryMiB:0} MiB"));
    }

    private static async Task LogInAsync(Report report, Child mall, int count)
    {
        using var anybody = new ShopClient(mall.Port);
        var email = $"bench-{Guid.NewGuid():N}@mall.example";
        await anybody.PostAsync("register", new { email, password = ShopClient.Password });
        var cpu = mall.Cpu;
        var (rate, times) = await MeasureAsync([anybody], count, (client, _) => client.PostAsync("login", new { email, password = ShopClient.Password }));
        report.Add(new Row("Log-in", rate, times.Percentile(0.5), times.Percentile(0.99), $"one after the other; {(mall.Cpu - cpu).TotalMilliseconds / count:0.0} ms of CPU each, nearly all of it the hash of the password"));
    }

    private static async Task EachAsync(Report report, Child mall, ShopClient[] shoppers, int count, string what, Func<ShopClient, int, Task> act)
    {
        await MeasureAsync(shoppers, count / 10, act);
        var cpu = mall.Cpu;
        var (rate, times) = await MeasureAsync(shoppers, count, act);
        report.Add(new Row(what, rate, times.Percentile(0.5), times.Percentile(0.99), $"{shoppers.Length} shoppers; {(mall.Cpu - cpu).TotalMilliseconds / count:0.00} ms of CPU each"));
    }

    private static async Task<(double Rate, LatencyHistogram Times)> MeasureAsync(ShopClient[] clients, int count, Func<ShopClient, int, Task> act)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            var mine = new LatencyHistogram();
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                await act(client, i);
                mine.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }

            return mine;
        })));
        var elapsed = clock.Elapsed;
        var all = new LatencyHistogram();
        foreach (var mine in times)
        {
            all.Add(mine);
        }

        return (count / elapsed.TotalSeconds, all);
    }
}
