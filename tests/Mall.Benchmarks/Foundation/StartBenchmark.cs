using System.Diagnostics;

namespace Mall.Benchmarks.Foundation;

/// <summary>How long a start takes: with an empty state, and with many finished orders in it.</summary>
internal static class StartBenchmark
{
    public static async Task RunAsync(Report report, bool quick)
    {
        using var state = new TempFolder();
        report.Fact($"  start with an empty state: {await TimeAsync(state.Path):0.00} s");

        var orders = quick ? 2_000 : 100_000;
        await using (var mall = await Child.StartMallAsync(state.Path, Tokens.Setting, ("Jwt__AccessTokenLifetime", "1.00:00:00")))
        {
            await OrdersBenchmark.SellAsync(mall.Port, orders, withMail: true);
        }

        var bytes = new DirectoryInfo(state.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        report.Fact($"  start with {orders:N0} finished orders ({bytes >> 20} MiB of state): {await TimeAsync(state.Path):0.00} s (bar 3)");
    }

    private static async Task<double> TimeAsync(string state)
    {
        var clock = Stopwatch.StartNew();
        await using var mall = await Child.StartMallAsync(state, Tokens.Setting);
        return clock.Elapsed.TotalSeconds;
    }
}
