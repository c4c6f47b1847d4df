namespace Mall.Benchmarks.Seckill;

/// <summary>Every request wins, for ten seconds: in a fresh process, and in one that has sold 200,000 tickets and made their orders.</summary>
internal static class WinningBenchmark
{
    private const int Few = 64;
    private const int Many = 1000;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var seconds = options.Pick(2, 10);
        var units = options.Pick(80_000, 400_000);
        var used = options.Pick(5_000, 200_000);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        using var rivalState = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, units);
        await using var rivals = await RivalServer.StartAsync(rivalState);
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);

        // The first ten thousand calls of a process are slow, also those of the Redis server; they are not what is measured.
        await desk.SellOutAsync(options.Pick(2_000, 10_000), tokens);
        await ScriptAsync(3);
        var memory = mall.MemoryMB;
        var before = await desk.OrdersAsync();

        var script = await ScriptAsync(seconds);
        report.Add(script.ToRow("ceiling: the gate's script and a JSON answer", $"{Few} connections; "));
        var fresh = await WinAsync("winning: each buyer gets a ticket", Few);
        var scriptAgain = await ScriptAsync(seconds);
        report.AtLeast($"winning, sustained for {seconds} s, 64 connections", 12_000, fresh.Rate, fresh.Rates, "/s");
        report.AtLeast("winning / bare endpoint with the same script", 0.5, 2 * fresh.Rate / (script.Rate + scriptAgain.Rate), [fresh.Rate / script.Rate, fresh.Rate / scriptAgain.Rate]);
        report.AtMost("winning, p99, 64 connections", 20, fresh.P99, fresh.Series.Select(second => second.P99), " ms");
        report.AtMost("winning, max, 64 connections", 150, fresh.Max, fresh.Series.Select(second => second.Max), " ms");

        var crowd = await WinAsync("winning", Many);
        report.AtMost("winning, p99, 1,000 connections", 120, crowd.P99, crowd.Series.Select(second => second.P99), " ms");

        for (var sold = await desk.OrdersAsync() - before; sold < used; sold = await desk.OrdersAsync() - before)
        {
            await desk.SellOutAsync((int)Math.Min(50_000, used - sold), tokens);
        }

        var orders = await desk.OrdersAsync() - before;
        report.AtMost($"memory for each order kept ({orders:N0} orders)", 2, (mall.MemoryMB - memory) * 1000 / orders, unit: " kB");
        var again = await WinAsync("winning in the used process", Few);
        report.AtLeast($"winning after {orders:N0} orders / fresh", 0.85, again.Rate / fresh.Rate, again.Rates.Select(rate => rate / fresh.Rate));

        Task<LaneResult> ScriptAsync(double seconds) => LoadRun.RunAsync(rivals.Port, seconds, new Lane("POST", "/script", Few));

        async Task<LaneResult> WinAsync(string what, int connections)
        {
            var sale = await desk.OpenAsync(units);
            var (orders, cpu) = (await desk.OrdersAsync(), mall.Cpu);
            var rush = await desk.RushAsync(sale, connections, tokens, units, seconds);
            report.Add(rush.ToRow(what, $"{connections} connections; {(mall.Cpu - cpu).TotalMicroseconds / rush.Requests:0} us of CPU each; {mall.MemoryMB:0} MB; "));
            cpu = mall.Cpu;
            var time = await desk.AwaitOrdersAsync(orders + rush.Requests);
            report.Fact($"the last of {rush.Requests:N0} orders awaits payment {time.TotalSeconds:0.0} s after the last win; {(mall.Cpu - cpu).TotalMilliseconds / rush.Requests:0.00} ms of CPU each; {mall.MemoryMB:0} MB");
            await desk.AuditAsync(sale, rush.Requests);
            return rush;
        }
    }
}
