using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mall.Benchmarks;

/// <summary>A server that runs as a process of its own, so that its CPU and memory are its own.</summary>
internal sealed partial class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory of the process and of its children (Redis), in MiB.</summary>
    public double MemoryMiB => ResidentBytes(_process.Id) / 1048576.0;

    /// <summary>This program again, with other arguments.</summary>
    public static ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>The mall, on a port and a state folder of its own.</summary>
    public static Task<Child> StartMallAsync(string state, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, WorkingDirectory = state };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Mall.Functions.dll"), "--port", "0", "--state", state })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return StartAsync(start);
    }

    /// <summary>Starts a server and waits until it says where it listens.</summary>
    public static async Task<Child> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // Nobody reads what it says from now on; a full pipe would stop it.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Child(process, int.Parse(match.Groups[1].Value));
            }
        }

        throw new InvalidOperationException($"The server ended before it served (exit code {process.ExitCode}).");
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString()]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static long ResidentBytes(int pid)
    {
        using var process = Process.GetProcessById(pid);
        var children = File.Exists($"/proc/{pid}/task/{pid}/children")
            ? Directory.GetDirectories($"/proc/{pid}/task").SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : [];
        return process.WorkingSet64 + children.Sum(child => ResidentBytes(int.Parse(child)));
    }

    [GeneratedRegex(@"[Ll]istening on:? http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
