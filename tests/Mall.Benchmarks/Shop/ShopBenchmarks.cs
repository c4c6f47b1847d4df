using Mall.Benchmarks.Foundation;

namespace Mall.Benchmarks.Shop;

/// <summary>`shop`: what shoppers do most, against a mall of its own process with many products in it.</summary>
internal static class ShopBenchmarks
{
    private const int PageConnections = 64;
    private const int ListConnections = 4;
    private const int Shoppers = 64;

    private const string Claims = "claims";

    /// <summary>All parts use one mall, as the products take long to create; but that of the claims, which needs none.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (SuiteOptions.Read(arguments).Only == Claims)
        {
            return await Suite.RunAsync("coupons", arguments, (Claims, ClaimsBenchmark.RunAsync));
        }

        var quick = SuiteOptions.Read(arguments).Quick;
        var products = quick ? 10_000 : 100_000;
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path);
        var clock = Stopwatch.StartNew();
        var ids = await Assortment.CreateAsync(mall.Port, products);
        Console.WriteLine($"{products:N0} products created through the API, {products / clock.Elapsed.TotalSeconds:N0}/s; {mall.MemoryMB:0} MB after");
        var span = quick ? 1.0 : 4.0;
        var result = await Suite.RunAsync(
            $"the shop with {products:N0} products",
            arguments,
            ("pages", (report, options) => PagesAsync(report, options, mall, $"/api/v1/products/{ids[products / 2]}", span)),
            ("lists", (report, _) => ListsAsync(report, mall, span)),
            ("log-in", (report, _) => LogInAsync(report, mall, quick ? 20 : 100)),
            ("orders", (report, _) => BuyAsync(report, mall, ids, quick)),
            (Claims, ClaimsBenchmark.RunAsync));
        Console.WriteLine($"the whole mall after that, with Redis: {mall.MemoryMB:0} MB");
        return result;
    }

    private static async Task PagesAsync(Report report, SuiteOptions options, Child mall, string page, double span)
    {
        using var state = new TempFolder();
        await using var app = await Child.StartAppAsync(state.Path);
        var empty = new Lane("GET", "/empty/42", PageConnections);
        var runs = await Turns.RunAsync(options.Pick(2, 5), span, (app, empty), (mall, empty with { Path = page }));
        report.Add(runs[0].Median().OrFail().ToRow("an empty function", $"{PageConnections} connections; "));
        report.Add(runs[1].Median().OrFail().ToRow("product page from cache", $"{PageConnections} connections; "));
        var ratios = runs[1].RatioTo(runs[0]);
        report.AtLeast("product page from cache / an empty function", 0.85, ratios.Median(), ratios);
    }

    private static async Task BuyAsync(Report report, Child mall, string[] ids, bool quick)
    {
        var shoppers = await ShopClient.RegisterAsync(mall.Port, Shoppers);
        await EachAsync(report, mall, shoppers, quick ? 2_000 : 20_000, "Cart of eight products changed", (shopper, i) => shopper.PutAsync($"cart/items/{ids[i % 8]}", new { quantity = 1 + (i % 9) }));
        // One of ten products is not in stock, and cannot be ordered.
        using var anybody = new ShopClient(mall.Port);
        var inStock = (await anybody.GetAsync("products?inStock=true&pageSize=100")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToArray();
        await EachAsync(report, mall, shoppers, quick ? 500 : 5_000, "Order placed (202)", (shopper, i) => shopper.PostAsync("orders", new { items = new[] { new { productId = inStock[i % inStock.Length], quantity = 1 } } }));
        foreach (var shopper in shoppers)
        {
            shopper.Dispose();
        }
    }

    private static async Task ListsAsync(Report report, Child mall, double span)
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
            ("Search: two words with a typo", "/products?q=graden%20tea"),
            ("Search: one common word, facets", "/products?q=tea&facets=true"),
            ("Suggestions: one letter", "/products/suggestions?q=g"),
            ("Suggestions: three letters", "/products/suggestions?q=gre"),
            ("Suggestions: a word and a letter", "/products/suggestions?q=green%20t"),
            ("Suggestions: Chinese", $"/products/suggestions?q={Uri.EscapeDataString("绿")}"),
        ];
        foreach (var (what, path) in lists)
        {
            var load = (await LoadRun.RunAsync(mall.Port, span, new Lane("GET", "/api/v1" + path, ListConnections), warmUp: 1)).OrFail();
            report.Add(load.ToRow(what, $"{ListConnections} connections; "));
            report.AtMost($"{what}, p99", what.StartsWith("Suggestions", StringComparison.Ordinal) ? 20 : 50, load.P99, load.Series.Select(second => second.P99), " ms");
        }
    }

    private static async Task LogInAsync(Report report, Child mall, int count)
    {
        using var anybody = new ShopClient(mall.Port);
        var email = $"bench-{Guid.NewGuid():N}@mall.example";
        await anybody.PostAsync("register", new { email, password = ShopClient.Password });
        var cpu = mall.Cpu;
        var (elapsed, times) = await Concurrently.DriveAsync(1, count, (_, _) => anybody.PostAsync("login", new { email, password = ShopClient.Password }));
        report.Add(new Row("Log-in", count / elapsed.TotalSeconds, times.Percentile(50), times.Percentile(99), $"one after the other; {(mall.Cpu - cpu).TotalMilliseconds / count:0.0} ms of CPU each, nearly all of it the hash of the password"));
    }

    private static async Task EachAsync(Report report, Child mall, ShopClient[] shoppers, int count, string what, Func<ShopClient, int, Task> act)
    {
        var cpu = mall.Cpu;
        var row = await Concurrently.RunAsync(what, shoppers.Length, count, number => act(shoppers[number % shoppers.Length], number));
        report.Add(row with { Note = $"{row.Note}; {(mall.Cpu - cpu).TotalMilliseconds / count:0.00} ms of CPU each" });
    }
}
