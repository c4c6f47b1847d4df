namespace Mall.Benchmarks.Seckill;

/// <summary>Units are sold in one rush. Then losers and holders keep asking while the orders of the winners are made: every second is compared with the quiet rate of the same answers,
/// measured before in the same process with the same callers.</summary>
internal static class DoorBenchmark
{
    private const int Each = 32;
    private const int Losers = 20_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly string[] Names = ["losers (409 sold out)", "holders (200 their ticket)"];

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var units = options.Pick(5_000, 20_000);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, units + Losers);
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);
        var before = await desk.SellOutAsync(units, tokens);
        var quiet = await LoadRun.RunAsync(Callers(mall, before, tokens, units) with { Seconds = options.Pick(3, 10), WarmUp = 3 });
        for (var lane = 0; lane < Names.Length; lane++)
        {
            report.Add(quiet[lane].ToRow($"quiet: {Names[lane]}", $"{Each} connections; "));
        }

        var sale = await desk.OpenAsync(units);
        var orders = await desk.OrdersAsync();
        using var door = LoadRun.Start(Callers(mall, sale, tokens, units) with { Held = true });
        report.Add((await desk.RushAsync(sale, 2 * Each, tokens, units, null)).ToRow("the rush", $"{2 * Each} connections; "));
        door.Release();
        var (seconds, made) = await WatchAsync(report, desk, orders, units);
        door.Stop();
        var busy = await door.EndAsync();
        for (var lane = 0; lane < Names.Length; lane++)
        {
            Judge(report, lane, quiet[lane], busy[lane]);
        }

        report.AtMost($"the last of {units:N0} orders awaits payment after the last win", 60, made == units ? seconds : double.PositiveInfinity, unit: " s");
        report.Fact(made == units ? "all orders were made" : $"only {made:N0} orders were made in {seconds:0} s");
        if (made < units)
        {
            seconds = (await desk.AwaitOrdersAsync(orders + units)).TotalSeconds;
            report.Fact($"without callers the other {units - made:N0} took {seconds:0.0} s");
        }

        await desk.AuditAsync(sale, units);
    }

    private static LoadSpec Callers(Child mall, string sale, string tokens, int units) =>
        new(mall.Port, null, [new Lane("POST", SaleDesk.Door(sale), Each, tokens, units, Losers), new Lane("POST", SaleDesk.Door(sale), Each, tokens, 0, units)]);

    /// <summary>Until the last order is made or the time is over, prints what the process does.</summary>
    private static async Task<(double Seconds, long Made)> WatchAsync(Report report, SaleDesk desk, double orders, int units)
    {
        var clock = Stopwatch.StartNew();
        var (began, cpu) = (await desk.Mall.MetersAsync(), desk.Mall.Cpu);
        var perSecond = new List<double>();
        long made;
        Dictionary<string, double> now;
        do
        {
            await Task.Delay(1000);
            now = await desk.Mall.MetersAsync();
            perSecond.Add(now["mall.orders awaitingPayment"] - orders - perSecond.Sum());
            made = (long)(now["mall.orders awaitingPayment"] - orders);
        }
        while (made < units && clock.Elapsed < Longest);

        var seconds = clock.Elapsed.TotalSeconds;
        report.Fact($"orders made in each second: {string.Join(' ', perSecond.Select(each => each.ToString("0")))}");
        report.Fact($"meanwhile, each second: {(desk.Mall.Cpu - cpu).TotalSeconds / seconds:0.00} s of CPU, {Of("dotnet.gc.heap.total_allocated") / 1e6:0} MB allocated, {Of("dotnet.gc.pause.time"):0.000} s of collector pauses "
            + $"(collections of generation 0, 1, 2: {Of("dotnet.gc.collections gen0"):0.0}, {Of("dotnet.gc.collections gen1"):0.0}, {Of("dotnet.gc.collections gen2"):0.00}), "
            + $"{Of("dotnet.monitor.lock_contentions"):0} lock contentions, {Of("dotnet.thread_pool.work_item.count"):N0} pool items; queue now {now.GetValueOrDefault("dotnet.thread_pool.queue.length"):0}");
        report.Fact($"for each order: {Operations.Text(Operations.Between(began, now, Math.Max(1, made)))}");
        return (seconds, made);

        double Of(string name) => (now.Where(meter => meter.Key.StartsWith(name, StringComparison.Ordinal)).Sum(meter => meter.Value) - began.Where(meter => meter.Key.StartsWith(name, StringComparison.Ordinal)).Sum(meter => meter.Value)) / seconds;
    }

    private static void Judge(Report report, int lane, LaneResult quiet, LaneResult busy)
    {
        report.Add(busy.ToRow($"while orders are made: {Names[lane]}", $"{Each} connections; "));
        report.Fact($"requests in each second: {string.Join(' ', busy.Series.Select(second => second.Requests))}");
        report.Fact($"p99 in each second, ms: {string.Join(' ', busy.Series.Select(second => second.P99.ToString("0")))}");
        double[] shares = [.. busy.Rates.Select(rate => rate / quiet.Rate)];
        report.AtLeast($"the door while orders are made, worst second / quiet: {Names[lane]}", 0.5, shares.DefaultIfEmpty(0).Min(), shares);
        report.Fact($"the median second / quiet: {shares.Median():0.00}");
        report.AtMost($"the door while orders are made, worst second's p99: {Names[lane]}", 50, busy.Series.Select(second => second.P99).DefaultIfEmpty(0).Max(), busy.Series.Select(second => second.P99), " ms");
    }
}
