using Mall.Benchmarks.Load;

namespace Mall.Benchmarks.Foundation;

/// <summary>An HTTP function through the embedded worker beside a bare minimal API, in turns, so that a machine that gets slower does so for both.</summary>
internal static class HttpBenchmark
{
    private const int Connections = 64;

    public static async Task RunAsync(Report report, bool quick)
    {
        var duration = TimeSpan.FromSeconds(quick ? 2 : 5);
        var rounds = quick ? 2 : 3;
        using var state = new TempFolder();
        await using var bare = await Child.StartAsync(Child.Command("serve-bare"));
        var command = Child.Command("serve-worker", state.Path);
        (command.Environment[Tokens.Setting.Name], var token) = (Tokens.Setting.Value, Tokens.Mint("bench"));
        await using var worker = await Child.StartAsync(command);

        var runs = new Dictionary<string, List<(LoadResult Load, double CpuMicroseconds)>> { ["bare"] = [], ["worker"] = [], ["token"] = [] };
        for (var round = 0; round < rounds; round++)
        {
            runs["bare"].Add(await MeasureAsync(bare, "/bench/42", null));
            runs["worker"].Add(await MeasureAsync(worker, "/bench/42", null));
            runs["token"].Add(await MeasureAsync(worker, "/bench-token/42", token));
        }

        var bareRate = Add("bare minimal API", runs["bare"]);
        var workerRate = Add("HTTP function through the worker", runs["worker"]);
        var tokenRate = Add("the same with the check of an access token", runs["token"]);
        report.Fact($"  worker / bare: {workerRate / bareRate:0.00} (bar 0.80); with token / bare: {tokenRate / bareRate:0.00} (bar 0.70)");

        async Task<(LoadResult, double)> MeasureAsync(Child server, string path, string? bearer)
        {
            var before = server.Cpu;
            var load = await HttpLoad.RunAsync(server.Port, path, Connections, duration, bearer);
            if (load.Errors > 0)
            {
                throw new InvalidOperationException($"{load.Errors} of {load.Requests} requests to {path} failed.");
            }

            return (load, (server.Cpu - before).TotalMicroseconds / load.Requests);
        }

        double Add(string what, List<(LoadResult Load, double Cpu)> measured)
        {
            var median = measured.OrderBy(m => m.Load.Rate).ElementAt(measured.Count / 2);
            report.Add(new Row(what, median.Load.Rate, median.Load.P50, median.Load.P99, $"{median.Cpu:0.0} us of server CPU each; {Connections} connections"));
            return median.Load.Rate;
        }
    }
}
