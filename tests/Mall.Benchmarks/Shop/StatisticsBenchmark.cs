using System.Globalization;
using Mall.Embedded.Cosmos;
using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Mall.Functions.Statistics;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks.Shop;

/// <summary>A year of statistics: how large it is, and how long a question of 366 days takes here, where the database looks at every document of the partition.</summary>
internal static class StatisticsBenchmark
{
    private const int Products = 5000;

    private static readonly DateTimeOffset Begin = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var state = new TempFolder();
        var services = new ServiceCollection();
        CosmosRegistration.Add(services, state.Path);
        await using var provider = services.BuildServiceProvider();
        var settings = new CosmosOptions { ConnectionString = CosmosRegistration.ConnectionString, ConnectionMode = ConnectionMode.Gateway };
        using var database = new CosmosDatabase(Options.Create(settings), provider.GetRequiredService<IHttpClientFactory>());
        await database.CreateAsync([new ContainerDefinition(StatisticsNames.Container, "/generation"), new ContainerDefinition(OrdersNames.Container, "/userId")], default);
        var store = new StatisticsStore(database);
        foreach (var ordersADay in options.Pick<int[]>([1000], [1000, 10_000]))
        {
            var generation = ordersADay.ToString(CultureInfo.InvariantCulture);
            var bytes = await FillAsync(store, generation, ordersADay);
            report.Fact($"a year of {ordersADay:N0} orders a day of {Products:N0} products: {bytes.Days / 1e6:0.0} MB of days, {bytes.Quarters / 1e6:0.0} MB of quarters");
            await store.ChangeAsync(generations => generations with { Shown = generation }, default);
            var clock = Stopwatch.StartNew();
            var days = new LocalDays(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31), LocalDays.FindZone("Asia/Kathmandu")!);
            var sums = (await new StatisticsReading(store, new OrderSearch(database, null!)).ReadAsync(days, default))!.Value.Sums;
            report.Fact($"its question of 366 days in Asia/Kathmandu: about {bytes.Days / 4096:N0} request units for its days at one for 4 KB, {clock.Elapsed.TotalMilliseconds:0} ms, {sums.Total.Orders:N0} orders, {sums.Products.Count:N0} products");
        }
    }

    /// <summary>Writes a year as counting would leave it; products sell by Zipf's law.</summary>
    private static async Task<(long Days, long Quarters)> FillAsync(StatisticsStore store, string generation, int ordersADay)
    {
        var (random, ids) = (new Random(1), Enumerable.Range(0, Products).Select(i => $"{i:D8}".PadLeft(32, '0')).ToArray());
        var (dayBytes, quarterBytes) = (0L, 0L);
        for (var date = Begin.AddDays(-1); date < Begin.AddDays(367); date = date.AddDays(1))
        {
            var day = StatisticsBucket.OfDay(generation, date);
            var quarters = new Dictionary<string, StatisticsBucket>();
            for (var order = 0; order < ordersADay; order++)
            {
                var at = date.AddSeconds(random.Next(24 * 60 * 60));
                var product = (int)Math.Pow(Products, random.NextDouble()) - 1;
                var figures = new Figures(1, 1, 1000 + product, 0, 0);
                var counted = new CountedTransaction(at, figures, [new CountedPart(ids[product], $"category {product % 20}", figures)]);
                var quarter = StatisticsBucket.OfQuarter(generation, at);
                quarters.TryAdd(quarter.Id, quarter);
                quarters[quarter.Id].Add(counted);
                day.Add(counted);
            }

            day.Placed = ordersADay;
            dayBytes += CosmosItems.Serialize(day).Length;
            quarterBytes += quarters.Values.Sum(quarter => CosmosItems.Serialize(quarter).Length);
            foreach (var some in quarters.Values.Append(day).Chunk(50))
            {
                var progress = await store.FindProgressAsync(generation, default);
                await store.TryWriteAsync(new StatisticsProgress { Generation = generation, DaysUntil = date.AddDays(1) }, progress?.ETag, some, default);
            }
        }

        return (dayBytes, quarterBytes);
    }
}
