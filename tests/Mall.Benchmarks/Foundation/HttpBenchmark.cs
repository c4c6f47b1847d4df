namespace Mall.Benchmarks.Foundation;

/// <summary>HTTP functions through the real worker beside a bare minimal API: in the host's process, and in a process of its own.</summary>
internal static class HttpBenchmark
{
    private const int Connections = 64;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var attachedState = new TempFolder();
        using var workerState = new TempFolder();
        await using var bare = await Child.StartAsync(Child.Command("serve-bare"), null);
        await using var attached = await Child.StartAppAsync(attachedState.Path);
        await using var worker = await Child.StartWorkerAsync(workerState.Path);
        var token = Tokens.Write(attachedState, 1);
        Lane empty = new("GET", "/empty/42", Connections), hidden = empty with { Path = "/empty-internal/42" }, withToken = new("GET", "/token/42", Connections, token, 0, 1);

        var runs = await Turns.RunAsync(
            options.Pick(2, 5), options.Pick(2, 5), (bare, empty), (attached, empty), (attached, hidden), (attached, withToken), (worker, empty), (worker, withToken));
        string[] names =
        [
            "bare minimal API", "function in process", "the same in a class that is not public", "with the check of an access token", "function in a second process", "the same with the check",
        ];
        foreach (var (name, run) in names.Zip(runs))
        {
            report.Add(run.Median().OrFail().ToRow(name, $"{Connections} connections; "));
        }

        Judge("a function in process / bare", 0.5, runs[1]);
        Judge("a function in process with the JWT check / bare", 0.45, runs[3]);
        Judge("a function in a second process / bare", 0.27, runs[4]);

        void Judge(string what, double bar, LaneResult[] run)
        {
            var ratios = run.RatioTo(runs[0]);
            report.AtLeast(what, bar, ratios.Median(), ratios);
        }
    }
}
