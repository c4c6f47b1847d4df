using Mall.Benchmarks.Load;

namespace Mall.Benchmarks.Seckill;

/// <summary>What ten thousand open pages of a sale cost Cosmos. What one page asks is counted in a browser (LongStayTests); here plain clients ask at least ten thousand times as often. What timers
/// do all day is measured before and taken off.</summary>
internal static class PagesBenchmark
{
    private const int Pages = 10_000;
    private const int Connections = 32;

    /// <summary>One page of an open sale, in a minute: how often it looks at the sale and at what its shopper has.</summary>
    private const double LooksAtSale = 15, LooksAtTicket = 3;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var seconds = options.Pick(5, 20);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, Pages);
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);
        var sale = $"/api/v1/seckill/sales/{await desk.OpenAsync(Pages)}";
        Lane looks = new("GET", sale, Connections), mine = new("GET", $"{sale}/ticket", Connections, tokens, 0, Pages);

        var idle = await ReadsAsync(mall, () => Task.Delay(TimeSpan.FromSeconds(seconds)));
        LaneResult[] results = [];
        var busy = await ReadsAsync(mall, async () => results = await LoadRun.RunAsync(new LoadSpec(mall.Port, seconds, [looks, mine])));

        report.Add(results[0].ToRow("the sale"));
        report.Add(results[1].ToRow("my ticket", "who has none; "));
        report.AtLeast($"looks at the sale, of {Pages:N0} pages", Pages * LooksAtSale / 60, results[0].Rate, unit: "/s");
        report.AtLeast($"looks at tickets, of {Pages:N0} pages", Pages * LooksAtTicket / 60, results[1].Rate, unit: "/s");
        report.Fact($"Cosmos requests a second: {idle:0.00} without them, {busy:0.00} with them");
        report.AtMost("requests to Cosmos for them, a second", 1, busy - idle);
    }

    /// <returns>Requests to Cosmos a second.</returns>
    private static async Task<double> ReadsAsync(Child mall, Func<Task> act)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var before = await mall.MetersAsync();
        await act();
        return Operations.CosmosRequests(Operations.Between(before, await mall.MetersAsync(), clock.Elapsed.TotalSeconds));
    }
}
