using System.Globalization;
using System.IO.Pipes;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Mall.Benchmarks;

/// <summary>A server that runs as a process of its own, on a state folder of its own, so that its processor time and memory are its own.</summary>
internal sealed partial class Child : IAsyncDisposable
{
    private const long TicksPerSecond = 100; // USER_HZ, the same on every Linux.

    private readonly Process _process;
    private readonly string? _pipe;

    private Child(Process process, int port, string? pipe)
    {
        _process = process;
        _pipe = pipe;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time used so far by the process and its children (workers, Redis).</summary>
    public TimeSpan Cpu => TimeSpan.FromSeconds(Tree(_process.Id).Sum(CpuTicks) / (double)TicksPerSecond);

    /// <summary>Memory of the process and its children in MB (10^6 bytes): the sum of PSS, where a page that several processes have counts once.</summary>
    public double MemoryMB => Tree(_process.Id).Sum(PssKilobytes) * 1024 / 1e6;

    /// <summary>This program again, with other arguments.</summary>
    public static ProcessStartInfo Command(params string[] arguments) => Dotnet(typeof(Child).Assembly.Location, arguments);

    /// <summary>Another program of this repository.</summary>
    public static ProcessStartInfo Program(string name, params string[] arguments) => Dotnet(Output(name), arguments);

    /// <summary>The mall with the host attached, without demo products; access tokens of <see cref="Tokens"/> are good in it.</summary>
    public static Task<Child> StartMallAsync(string state, params (string Name, string Value)[] settings) =>
        StartAppAsync("Mall", state, [("Jwt__AccessTokenLifetime", "12:00:00"), ("Demo__Seed", "false"), ("Orders__MaxUnpaid", "10000"), .. settings]);

    /// <summary>The app of the benchmarks with the host attached.</summary>
    public static Task<Child> StartAppAsync(string state) => StartAppAsync("App", state, []);

    /// <summary>The same app as a worker in a process of its own.</summary>
    public static Task<Child> StartWorkerAsync(string state)
    {
        var start = Dotnet(Output("Host"), "--worker", Path.GetDirectoryName(Output("App"))!, "--port", "0", "--state", state);
        start.Environment[Tokens.Setting.Name] = Tokens.Setting.Value;
        return StartAsync(start, null);
    }

    /// <summary>Starts a server and waits until it says where it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<Child> StartAsync(ProcessStartInfo start, string? pipe)
    {
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = Task.Run(() => Print(process.StandardOutput));
                return new Child(process, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), pipe);
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended before it served (exit code {process.ExitCode}).");
    }

    /// <summary>What the meters in the process show now, by instrument and tags; see <c>StartupHook</c>.</summary>
    public async Task<Dictionary<string, double>> MetersAsync()
    {
        await using var pipe = new NamedPipeClientStream(".", _pipe!, PipeDirection.In, PipeOptions.Asynchronous);
        await pipe.ConnectAsync();
        return (await JsonSerializer.DeserializeAsync<Dictionary<string, double>>(pipe))!;
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Task<Child> StartAppAsync(string app, string state, (string Name, string Value)[] settings)
    {
        var start = Dotnet(Output(app), "--port", "0", "--state", state);

        // As with `dotnet run`, where the state is below the working directory too.
        start.WorkingDirectory = state;
        var pipe = $"mall-bench-{Guid.NewGuid():N}";
        foreach (var (name, value) in settings.Append(Tokens.Setting).Append(("DOTNET_STARTUP_HOOKS", typeof(Child).Assembly.Location)).Append((StartupHook.Pipe, pipe)))
        {
            start.Environment[name] = value;
        }

        return StartAsync(start, pipe);
    }

    /// <summary>A pipe that nobody reads would stop the process; warnings are worth seeing.</summary>
    private static async Task Print(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains("warn:", StringComparison.Ordinal) || line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal))
            {
                Console.Error.WriteLine(line);
            }
        }
    }

    private static string Output(string program)
    {
        var file = typeof(Child).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(known => known.Key == program).Value!;
        return File.Exists(file) ? Path.GetFullPath(file) : throw new InvalidOperationException($"{file} is not built.");
    }

    private static ProcessStartInfo Dotnet(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static IEnumerable<int> Tree(int pid) => Directory.GetDirectories($"/proc/{pid}/task")
        .SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(child => Tree(int.Parse(child, CultureInfo.InvariantCulture)))
        .Prepend(pid);

    private static long PssKilobytes(int pid) =>
        File.ReadLines($"/proc/{pid}/smaps_rollup").Where(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Sum(line => long.Parse(line[4..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    /// <summary>Fields 14 and 15 of proc(5) stat; the second field, in brackets, may have spaces.</summary>
    private static long CpuTicks(int pid)
    {
        var fields = File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[Ll]istening on:? http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}

internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mall-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
