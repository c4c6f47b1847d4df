namespace Mall.Benchmarks.Seckill;

/// <summary>What ten thousand open pages of a sale cost Cosmos. What one page asks is counted in a browser (LongStayTests); here plain clients ask at least ten thousand times as often. What timers
/// do all day is measured before and taken off.</summary>
internal static class PagesBenchmark
{
    private const int Pages = 10_000;
    private const int Connections = 32;
    private const string Reads = "cosmos.operations read";

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

        var idle = await CountAsync(mall, () => Task.Delay(TimeSpan.FromSeconds(seconds)));
        LaneResult[] results = [];
        var busy = await CountAsync(mall, async () => results = await LoadRun.RunAsync(new LoadSpec(mall.Port, seconds, [looks, mine])));

        report.Add(results[0].ToRow("the sale"));
        report.Add(results[1].ToRow("my ticket", "who has none; "));
        report.AtLeast($"looks at the sale, of {Pages:N0} pages", Pages * LooksAtSale / 60, results[0].Rate, unit: "/s");
        report.AtLeast($"looks at tickets, of {Pages:N0} pages", Pages * LooksAtTicket / 60, results[1].Rate, unit: "/s");
        report.Fact($"a second without them: {Operations.Text(idle)}");
        report.Fact($"a second with them: {Operations.Text(busy)}");
        report.AtMost("reads of Cosmos for them, a second", 1, busy.GetValueOrDefault(Reads) - idle.GetValueOrDefault(Reads));
    }

    /// <returns>What was asked of Azure in a second.</returns>
    private static async Task<Dictionary<string, double>> CountAsync(Child mall, Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        var before = await mall.MetersAsync();
        await act();
        var after = await mall.MetersAsync();
        return Operations.Between(before, after, clock.Elapsed.TotalSeconds);
    }
}
