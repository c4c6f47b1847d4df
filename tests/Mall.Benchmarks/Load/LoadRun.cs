
namespace Mall.Benchmarks.Load;

/// <summary>A load generator in a process of its own. It runs with inlined socket completions, which makes it one cheap loop and not a second thread pool that competes with the server.</summary>
internal sealed class LoadRun : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private LoadRun(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public static LoadRun Start(LoadSpec spec)
    {
        var start = Child.Command("load", JsonSerializer.Serialize(spec));
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1";
        return new LoadRun(Process.Start(start)!);
    }

    /// <summary>One lane, from its start to its end.</summary>
    public static async Task<LaneResult> RunAsync(int port, double? seconds, Lane lane, double warmUp = 0) => (await RunAsync(new LoadSpec(port, seconds, [lane], warmUp)))[0];

    public static async Task<LaneResult[]> RunAsync(LoadSpec spec)
    {
        using var run = Start(spec);
        return await run.EndAsync();
    }

    /// <summary>Of one that is held.</summary>
    public void Release()
    {
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
    }

    public void Stop() => _process.StandardInput.Close();

    public async Task<LaneResult[]> EndAsync()
    {
        var output = await _output;
        await _process.WaitForExitAsync();
        return _process.ExitCode == 0 ? JsonSerializer.Deserialize<LaneResult[]>(output)! : throw new InvalidOperationException($"The load generator failed: {output}");
    }

    public void Dispose() => _process.Dispose();
}
