namespace Mall.Benchmarks;

/// <summary>Of a command: <c>--quick</c> is for trying whether everything runs, its numbers are rough.</summary>
internal sealed record SuiteOptions(bool Quick, string? Only, string? Json)
{
    public static SuiteOptions Read(string[] arguments)
    {
        return new SuiteOptions(arguments.Contains("--quick"), After("--only"), After("--json"));

        string? After(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    public T Pick<T>(T quick, T full) => Quick ? quick : full;
}

/// <summary>Parts that are measured one after the other, each against processes of its own, so that none inherits the heap of another.</summary>
internal static class Suite
{
    public delegate Task Part(Report report, SuiteOptions options);

    /// <returns>The exit code: 0 also when a bar is missed, 2 when there is no such part.</returns>
    public static async Task<int> RunAsync(string title, string[] arguments, params (string Name, Part Run)[] parts)
    {
        var options = SuiteOptions.Read(arguments);
        if (options.Only is { } only && !parts.Any(part => part.Name == only))
        {
            Console.Error.WriteLine($"There is no part {only}; there are {string.Join(", ", parts.Select(part => part.Name))}.");
            return 2;
        }

        var report = new Report($"Mall.Functions: {title}{(options.Quick ? ", quick" : "")}");
        report.Start();
        foreach (var (name, run) in parts)
        {
            if (options.Only is null || options.Only == name)
            {
                report.Part(name);
                await run(report, options);
            }
        }

        report.End(options.Json);
        return 0;
    }
}
