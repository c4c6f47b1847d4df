namespace Mall.Benchmarks.Seckill;

/// <summary>The ways to sell that are usually shown, under the same load, beside the ceiling of this machine.</summary>
internal static class RivalsBenchmark
{
    private const int Connections = 64;
    private const int Units = 1_000;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var state = new TempFolder();
        var buyers = options.Pick(3_000, 10_000);
        var tokens = Tokens.Write(state, buyers);
        await using var rivals = await RivalServer.StartAsync(state);
        report.Add((await LoadRun.RunAsync(rivals.Port, options.Pick(2, 5), new Lane("POST", "/empty", Connections), warmUp: 1)).ToRow("ceiling: an empty endpoint"));
        foreach (var (what, path) in new[] { ("read, then write", "/read-then-write"), ("a lock (SET NX PX) around it", "/lock"), ("ETag and again, Cosmos", "/etag") })
        {
            await ResetAsync(rivals.Port);
            var result = await LoadRun.RunAsync(rivals.Port, null, new Lane("POST", path, Connections, tokens, 0, buyers, Once: true));
            report.Add(result.ToRow($"rival: {what}", $"{Connections} connections; "));
            report.Fact($"sold {result.Of(200):N0} of {Units:N0} units{(result.Of(200) > Units ? $": {result.Of(200) - Units:N0} too many" : "")}");
        }
    }

    private static async Task ResetAsync(int port)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync($"http://127.0.0.1:{port}/reset/{Units}", null);
        response.EnsureSuccessStatusCode();
    }
}
