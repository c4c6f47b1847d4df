
namespace Mall.Benchmarks.Foundation;

/// <summary>Parts of the host that need no worker are measured in a process of their own each, so that one does not inherit the heap of another.</summary>
internal static class PartProcess
{
    private const string Mark = "@@row ";

    private static readonly Dictionary<string, Func<string, bool, Action<Row>, Task>> Parts = new()
    {
        ["journal"] = JournalBenchmark.RunAsync,
        ["cosmos"] = CosmosBenchmark.RunAsync,
        ["servicebus"] = ServiceBusBenchmark.RunAsync,
    };

    public static Suite.Part Of(string part) => async (report, options) =>
    {
        using var state = new TempFolder();
        var start = Child.Command("part", part, state.Path, options.Quick.ToString());
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                report.Add(JsonSerializer.Deserialize<Row>(line[Mark.Length..])!);
            }
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The part {part} failed with exit code {process.ExitCode}.");
        }
    };

    /// <summary>The child's side.</summary>
    public static async Task<int> MainAsync(string part, string state, bool quick)
    {
        await Parts[part](state, quick, row => Console.WriteLine(Mark + JsonSerializer.Serialize(row)));
        return 0;
    }
}
