using System.Diagnostics;
using System.Text.Json;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Mall.Benchmarks.Foundation;

/// <summary>Parts of the embedded host are measured in a process of their own each, with the host around them, so that one does not inherit the heap of another.</summary>
internal static class PartProcess
{
    private const string Mark = "@@row ";

    private static readonly Dictionary<string, Func<IServiceProvider, string, bool, Action<Row>, Task>> Parts = new()
    {
        ["durable"] = DurableBenchmark.RunAsync,
        ["servicebus"] = ServiceBusBenchmark.RunAsync,
        ["cosmos"] = CosmosBenchmark.RunAsync,
        ["journal"] = JournalBenchmark.RunAsync,
    };

    public static Func<Report, bool, Task> Of(string part) => async (report, quick) =>
    {
        using var state = new TempFolder();
        var start = Child.Command("part", part, state.Path, quick.ToString());
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

    /// <summary>The child's side: a host without HTTP functions of the shop, then the part.</summary>
    public static async Task<int> MainAsync(string part, string state, bool quick)
    {
        var builder = FunctionsApplication.CreateBuilder(["--port", "0", "--state", state]);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddPlatform(builder.Configuration);
        builder.Services.AddContainer(new ContainerDefinition(CosmosBenchmark.ContainerName, "/pk"));
        using var host = builder.Build();
        await host.StartAsync();
        await Parts[part](host.Services, state, quick, row => Console.WriteLine(Mark + JsonSerializer.Serialize(row)));
        await host.StopAsync();
        return 0;
    }
}
