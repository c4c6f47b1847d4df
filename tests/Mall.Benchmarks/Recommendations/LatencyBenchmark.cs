using Mall.Embedded.Cosmos;
using Mall.Embedded.Storage;
using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Coupons;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Mall.Functions.Recommendations;
using Mall.Functions.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Benchmarks.Recommendations;

/// <summary>A training over the stores and answers over HTTP, with 100,000 products and as many shoppers. Products and interactions are put into the database directly; the rest is the shop's own way.</summary>
internal static class LatencyBenchmark
{
    private const int Connections = 4;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var count = options.Pick(10_000, 100_000);
        using var state = new TempFolder();
        await FillAsync(report, state.Path, count);

        using var tokenFolder = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, Math.Min(count, 10_000));
        await using var mall = await Child.StartMallAsync(state.Path);
        await LoadedAsync(report, mall);
        var span = options.Pick(2.0, 10.0);
        await AnswerAsync("to a visitor", new Lane("GET", "/api/v1/recommendations?pageSize=12", Connections));
        await AnswerAsync("to shoppers", new Lane("GET", "/api/v1/recommendations?pageSize=12", Connections, tokens, 0, Math.Min(count, 10_000)));
        await AnswerAsync("of a product", new Lane("GET", $"/api/v1/products/{PlantedShop.ProductId(count / 2)}/recommendations?pageSize=12", Connections));
        await AnswerAsync("of a product, to shoppers", new Lane("GET", $"/api/v1/products/{PlantedShop.ProductId(17)}/recommendations?pageSize=12", Connections, tokens, 0, Math.Min(count, 10_000)));
        report.Fact($"the whole mall with them in memory, and in the database: {mall.MemoryMB:0} MB");

        async Task AnswerAsync(string what, Lane lane)
        {
            var cpu = mall.Cpu;
            var load = (await LoadRun.RunAsync(mall.Port, span, lane, warmUp: 3)).OrFail();
            report.Add(load.ToRow($"recommendations {what}", $"{Connections} connections; {(mall.Cpu - cpu).TotalMilliseconds / (load.Requests * (span + 3) / span):0.00} ms of CPU each; "));
            report.AtMost($"recommendations {what}, {count:N0} products, p99", 10, load.P99, load.Series.Select(second => second.P99), " ms");
        }
    }

    /// <summary>Until an instance that starts has read all products and the model.</summary>
    private static async Task LoadedAsync(Report report, Child mall)
    {
        using var anybody = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (!(await anybody.GetAsync(new Uri($"http://127.0.0.1:{mall.Port}/api/v1/recommendations"))).IsSuccessStatusCode)
        {
            await Task.Delay(100);
        }

        report.Fact($"an instance that starts answers after {clock.Elapsed.TotalSeconds:0.0} s; until then 503 try-again");
    }

    private static async Task FillAsync(Report report, string folder, int count)
    {
        using var state = StateFolder.Open(folder);
        await using var shop = ShopOf(folder);
        await shop.GetRequiredService<CosmosDatabase>().CreateAsync(shop.GetServices<ContainerDefinition>(), default);
        var (products, interactions) = (shop.GetRequiredService<ProductStore>(), shop.GetRequiredService<InteractionStore>());
        await Parallel.ForAsync(0, count, async (product, token) => await products.TryCreateAsync(ProductOf(product), token));

        // Tokens are those of buyer-0000001 and so on. The last act is of now.
        var shift = DateTimeOffset.UtcNow - PlantedShop.Begin.AddDays(PlantedShop.Days);
        var acts = PlantedShop.Acts(count, count, 20).Select(act => act with { At = act.At + shift });
        await Parallel.ForEachAsync(
            PlantedShop.Interactions(acts, count, shopper => $"buyer-{shopper + 1:0000000}"), async (known, token) => await interactions.ChangeAsync(known.Id, _ => known, token));

        var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
        await ActivatorUtilities.CreateInstance<TrainModel>(shop).Run(null!, default);
        report.Add(new Row("training, with reading and writing", Note: $"{clock.Elapsed.TotalSeconds:0.0} s, {count:N0} products and shoppers; {(GC.GetTotalAllocatedBytes() - before) / 1e6:N0} MB allocated, peak of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        var head = (await shop.GetRequiredService<ModelStore>().FindHeadAsync(default))!.Value;
        clock.Restart();
        var model = await shop.GetRequiredService<ModelStore>().ReadAsync(head, default);
        report.Add(new Row("loading of the model by an instance", Note: $"{clock.Elapsed.TotalSeconds:0.0} s; {head.Pieces} pieces of at most 1 MB, {model.ProductIds.Length:N0} products learned"));
    }

    private static ServiceProvider ShopOf(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cosmos:ConnectionString"] = CosmosRegistration.ConnectionString,
            ["Cosmos:ConnectionMode"] = CosmosRegistration.ConnectionMode,
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        CosmosRegistration.Add(services, folder);
        services.AddPlatform(configuration).AddUsers().AddCatalog().AddCarts().AddCoupons().AddOrders().AddPayments().AddRecommendations();
        return services.BuildServiceProvider();
    }

    internal static Product ProductOf(int product) => new()
    {
        ProductId = PlantedShop.ProductId(product),
        Name = $"A product of this shop, number {product}",
        Description = "What it is for, said in one sentence of ordinary length.",
        Category = $"category-{product % 40}",
        Price = new Money(100 + product, Money.DefaultCurrency),
        Stock = new Stock(product % 10 == 0 ? 0 : 1000, 0, product % 100),
        ImageUrl = $"https://pictures.mall.example/{product}.webp",
        CreatedAt = DateTimeOffset.UtcNow,
    };
}
