namespace Mall.Benchmarks.Foundation;

/// <summary>`foundation`: the parts of the embedded host one by one, then whole orders through the mall.</summary>
internal static class FoundationBenchmarks
{
    private static readonly Dictionary<string, Func<Report, bool, Task>> Parts = new()
    {
        ["journal"] = PartProcess.Of("journal"),
        ["http"] = HttpBenchmark.RunAsync,
        ["cosmos"] = PartProcess.Of("cosmos"),
        ["servicebus"] = PartProcess.Of("servicebus"),
        ["durable"] = PartProcess.Of("durable"),
        ["orders"] = OrdersBenchmark.RunAsync,
        ["start"] = StartBenchmark.RunAsync,
    };

    public static async Task<int> RunAsync(string[] options)
    {
        var quick = options.Contains("--quick");
        var only = After(options, "--only");
        if (only is not null && !Parts.ContainsKey(only))
        {
            Console.Error.WriteLine($"There is no part {only}; there are {string.Join(", ", Parts.Keys)}.");
            return 2;
        }

        var report = new Report("Mall.Functions: the foundation");
        report.Start();
        foreach (var (name, run) in Parts)
        {
            if (only is null || only == name)
            {
                await run(report, quick);
            }
        }

        report.Write(After(options, "--json"));
        return 0;
    }

    private static string? After(string[] options, string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
}
