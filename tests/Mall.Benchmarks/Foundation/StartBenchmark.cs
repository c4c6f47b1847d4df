using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Foundation;

/// <summary>How long a start takes, from the start of the process to the first answer: with an empty state, and with many finished orders in it.</summary>
internal static class StartBenchmark
{
    private const int Starts = 3;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var state = new TempFolder();
        var empty = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            using var fresh = new TempFolder();
            empty.Add(await TimeAsync(fresh.Path));
        }

        report.AtMost("start of the built mall to its first answer, empty state", 3, empty.Median(), empty, " s");

        var orders = options.Pick(2_000, 100_000);
        await using (var mall = await Child.StartMallAsync(state.Path))
        {
            await OrdersBenchmark.SellAsync(mall.Port, orders, withMail: false);
            await Task.Delay(TimeSpan.FromSeconds(options.Pick(2, 15)));
            report.AtMost($"memory after {orders:N0} orders, with Redis", 600, mall.MemoryMB, unit: " MB");
        }

        var bytes = new DirectoryInfo(state.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        report.Fact($"{bytes >> 20} MiB of state");
        var full = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            full.Add(await TimeAsync(state.Path));
        }

        report.AtMost($"start with {orders:N0} finished orders in the state", 4, full.Median(), full, " s");
    }

    private static async Task<double> TimeAsync(string state)
    {
        var clock = Stopwatch.StartNew();
        await using var mall = await Child.StartMallAsync(state);
        using var anybody = new ShopClient(mall.Port);
        await anybody.GetAsync("products");
        return clock.Elapsed.TotalSeconds;
    }
}
