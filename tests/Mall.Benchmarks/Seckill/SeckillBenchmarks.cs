using System.Diagnostics;
using Mall.Benchmarks.Load;
using Mall.Functions.Platform;

namespace Mall.Benchmarks.Seckill;

/// <summary><c>seckill</c>: the ceilings of this machine, then the mall's sale from every side, then the usual ways to sell under the same load.</summary>
internal sealed class SeckillBenchmarks(Report report, bool quick)
{
    private const int Few = 64;
    private const int Many = 1000;
    private const int Buyers = 100_000;

    private readonly int _units = quick ? 5_000 : 20_000;
    private readonly TimeSpan _duration = TimeSpan.FromSeconds(quick ? 2 : 5);

    public static async Task<int> RunAsync(string[] options)
    {
        var report = new Report("Mall.Functions: the flash sale");
        report.Start();
        using var folder = new TempFolder();
        var tokens = Path.Combine(folder.Path, "tokens");
        TokensCommand.Write(Tokens.Issuer, Buyers, tokens);
        await new SeckillBenchmarks(report, options.Contains("--quick")).RunAsync(tokens);
        report.Write(Array.IndexOf(options, "--json") is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null);
        return 0;
    }

    private async Task RunAsync(string tokens)
    {
        using var rivalState = new TempFolder();
        using var mallState = new TempFolder();
        await using var rivals = await Child.StartAsync(Child.Command("serve-rivals", rivalState.Path));
        double empty, script;
        await using (var mall = await Child.StartMallAsync(
            mallState.Path, Tokens.Setting, ("Jwt__AccessTokenLifetime", "12:00:00"), ("Seckill__PaymentWindow", "02:00:00"), ("Demo__Seed", "false")))
        {
            var shop = new SaleDesk(mall.Port);
            await WarmAsync(mall, shop, rivals, tokens);

            empty = Add("ceiling: an empty endpoint", rivals, await BuyerLoad.ForAsync(rivals.Port, "/empty", Few, tokens, 0, Buyers, _duration));
            script = Add("ceiling: the gate's script and a JSON answer", rivals, await BuyerLoad.ForAsync(rivals.Port, "/script", Few, tokens, 0, Buyers, _duration));

            var sale = await shop.OpenAsync(_units);
            var winning = await MeasureAsync("winning: each buyer gets a ticket (bar 15,000; p99 15)", mall, () => BuyerLoad.OnceAsync(mall.Port, Door(sale), Few, tokens, 0, _units));
            report.Fact($"    winning / script: {winning / script:0.00} (bar 0.40); {await shop.DrainedAsync(sale, _units)}");

            await MeasureAsync("duplicate: who has a ticket asks again", mall, () => BuyerLoad.ForAsync(mall.Port, Door(sale), Few, tokens, 0, _units, _duration));
            var soldOut = await MeasureAsync(
                "sold out (bar 40,000; p99 10)", mall, () => BuyerLoad.ForAsync(mall.Port, Door(sale), Few, tokens, _units, Buyers - _units, _duration));
            report.Fact($"    sold out / empty: {soldOut / empty:0.00} (bar 0.70)");
            await MeasureAsync("sold out", mall, () => BuyerLoad.ForAsync(mall.Port, Door(sale), Many, tokens, _units, Buyers - _units, _duration), Many);

            sale = await shop.OpenAsync(_units);
            await MeasureAsync("winning (bar p99 100)", mall, () => BuyerLoad.OnceAsync(mall.Port, Door(sale), Many, tokens, 0, _units), Many);
            report.Fact($"    {await shop.DrainedAsync(sale, _units)}");

            sale = await shop.OpenAsync(1000);
            await MeasureAsync("mixed: 100,000 buyers for 1,000 units (bar 10 s)", mall, () => BuyerLoad.OnceAsync(mall.Port, Door(sale), Many, tokens, 0, Buyers), Many);
            report.Fact($"    {await shop.DrainedAsync(sale, 1000)}");
            report.Fact($"  the whole mall after all that, with Redis: {mall.MemoryMiB:0} MiB (bar 800)");
        }

        foreach (var (what, path) in new[]
        {
            ("rival: read, then write", "/read-then-write"), ("rival: a lock (SET NX PX) around it", "/lock"), ("rival: ETag and again, Cosmos", "/etag"),
        })
        {
            await SaleDesk.ResetAsync(rivals.Port, 1000);
            var result = await BuyerLoad.OnceAsync(rivals.Port, path, Few, tokens, 0, quick ? 3_000 : 10_000);
            Add(what, rivals, result);
            report.Fact($"    sold {result.Of(200):N0} of 1,000 units{(result.Of(200) > 1000 ? $": {result.Of(200) - 1000:N0} too many" : "")}");
        }
    }

    /// <summary>The first ten thousand calls of a process are slow, also those of the Redis server; they are not what is measured.</summary>
    private async Task WarmAsync(Child mall, SaleDesk shop, Child rivals, string tokens)
    {
        var sale = await shop.OpenAsync(10_000);
        await BuyerLoad.OnceAsync(mall.Port, Door(sale), Few, tokens, 0, 20_000);
        await shop.DrainedAsync(sale, 10_000);
        await BuyerLoad.ForAsync(mall.Port, Door(sale), Few, tokens, 0, 10_000, TimeSpan.FromSeconds(2));
        foreach (var path in new[] { "/empty", "/script" })
        {
            await BuyerLoad.ForAsync(rivals.Port, path, Few, tokens, 0, 10_000, TimeSpan.FromSeconds(2));
        }
    }

    private async Task<double> MeasureAsync(string what, Child server, Func<Task<BuyerResult>> run, int connections = Few)
    {
        var cpu = server.Cpu;
        var result = await run();
        return Add(what, server, result, connections, server.Cpu - cpu);
    }

    private double Add(string what, Child server, BuyerResult result, int connections = Few, TimeSpan? cpu = null)
    {
        var (load, used) = (result.Load, cpu is { } time ? $"{time.TotalMicroseconds / result.Load.Requests:0} us of server CPU each; " : "");
        report.Add(new Row(what, load.Rate, load.P50, load.P99, $"max {load.Max:0} ms; {connections} connections; {result.Seconds:0.0} s; {used}{server.MemoryMiB:0} MiB; {result.Text}"));
        return load.Rate;
    }

    private static string Door(string sale) => $"/api/v1/seckill/sales/{sale}/tickets";
}
