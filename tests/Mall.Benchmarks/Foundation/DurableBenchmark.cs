namespace Mall.Benchmarks.Foundation;

/// <summary>Orchestrations of the shape of a paid order through the real worker, each from its start to its end within one HTTP request; in process and in a second process.</summary>
internal static class DurableBenchmark
{
    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var attachedState = new TempFolder();
        using var workerState = new TempFolder();
        await using var attached = await Child.StartAppAsync(attachedState.Path);
        await using var worker = await Child.StartWorkerAsync(workerState.Path);
        foreach (var (what, server) in new[] { ("in process", attached), ("in a second process", worker) })
        {
            var cpu = server.Cpu;
            var load = await LoadRun.RunAsync(server.Port, options.Pick(3, 10), new Lane("POST", "/orchestrations", 64), warmUp: options.Pick(3, 10));

            // The warm-up's are in it, too: their number is not known, but they took the same share of the time.
            report.Add(load.OrFail().ToRow($"Durable {what}: orchestrations of an order's shape", $"about {(server.Cpu - cpu).TotalMilliseconds / load.Requests / 2:0.0} ms of CPU each; {server.MemoryMB:0} MB; "));
        }
    }
}
