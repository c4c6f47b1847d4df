namespace Mall.Benchmarks.Seckill;

/// <summary>Who is told that it is sold out, beside an empty function; and who has a ticket and asks again.</summary>
internal static class SoldOutBenchmark
{
    private const int Few = 64;
    private const int Units = 5_000;
    private const int Losers = 50_000;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var seconds = options.Pick(2, 5);
        using var tokenFolder = new TempFolder();
        using var state = new TempFolder();
        using var appState = new TempFolder();
        var tokens = Tokens.Write(tokenFolder, Units + Losers);
        await using var app = await Child.StartAppAsync(appState.Path);
        await using var mall = await SaleDesk.StartMallAsync(state);
        using var desk = new SaleDesk(mall);
        var door = SaleDesk.Door(await desk.SellOutAsync(Units, tokens));

        Lane empty = new("POST", "/empty/42", Few, tokens, Units, Losers), losers = empty with { Path = door };
        var runs = await Turns.RunAsync(options.Pick(2, 5), seconds, (app, empty), (mall, losers));
        report.Add(runs[0].Median().ToRow("an empty function", $"{Few} connections; "));
        report.Add(runs[1].Median().ToRow("sold out", $"{Few} connections; "));
        var ratios = runs[1].RatioTo(runs[0]);
        report.AtLeast("sold out / an empty function", 0.85, ratios.Median(), ratios);
        report.AtMost("sold out, p99, 64 connections", 10, runs[1].Median().P99, runs[1].Select(run => run.P99), " ms");

        report.Add((await LoadRun.RunAsync(mall.Port, seconds, losers with { Connections = 1000 }, warmUp: 1)).ToRow("sold out", "1,000 connections; "));
        report.Add((await LoadRun.RunAsync(mall.Port, seconds, losers with { First = 0, Count = Units }, warmUp: 1)).ToRow("who has a ticket asks again", $"{Few} connections; "));
    }
}
