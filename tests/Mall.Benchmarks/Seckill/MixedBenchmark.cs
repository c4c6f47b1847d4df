namespace Mall.Benchmarks.Seckill;

/// <summary>Far more buyers than units, each of them once.</summary>
internal static class MixedBenchmark
{
    private const int Buyers = 100_000;
    private const int Units = 1_000;
    private const int Connections = 1_000;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, Buyers);
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);
        await desk.SellOutAsync(options.Pick(2_000, 10_000), tokens);

        var sale = await desk.OpenAsync(Units);
        var before = await desk.OrdersAsync();
        var result = await LoadRun.RunAsync(mall.Port, null, new Lane("POST", SaleDesk.Door(sale), Connections, tokens, 0, Buyers, Once: true));
        report.Add(result.ToRow("100,000 buyers for 1,000 units", $"{Connections} connections; "));
        report.AtMost("100,000 buyers, 1,000 units: all answered within", 10, result.Seconds, unit: " s");
        var time = await desk.AwaitOrdersAsync(before + Units);
        await desk.AuditAsync(sale, Units);
        report.AtLeast("orders of the 1,000 units, audit clean", Units, await desk.OrdersAsync() - before);
        report.Fact($"the last order awaits payment {time.TotalSeconds:0.0} s after the last answer");
    }
}
