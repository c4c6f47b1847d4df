using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>The mall as a user runs it: a process of its own, on a port and a state folder of its own.</summary>
internal sealed partial class MallProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = HangGuard.Time;
    private static readonly TimeSpan StopTimeout = HangGuard.Time;
    private const int SigTerm = 15;
    private const int StartAttempts = 3;

    /// <summary>A mall under test shares its machine with many others: what is slow there is not gone.</summary>
    private static readonly (string Name, string Value)[] Patience = [("Requests__CallTimeout", "00:00:30"), ("Seckill__SendTimeout", "00:00:30")];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MallProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The mall ended before it served."));
    }

    public Uri BaseAddress => _listening.Task.Result;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public int Id => _process.Id;

    /// <summary>Starts a mall and waits until it serves.</summary>
    public static Task<MallProcess> StartAsync(string state, params (string Name, string Value)[] settings) => StartAsync(state, [], settings);

    /// <summary>The same, with arguments.</summary>
    public static async Task<MallProcess> StartAsync(string state, string[] arguments, (string Name, string Value)[] settings)
    {
        for (var attempt = 1; ; attempt++)
        {
            var mall = Launch(state, ["--port", "0", "--state", state, .. arguments], settings);
            try
            {
                await mall._listening.Task.WaitAsync(StartTimeout);
                return mall;
            }
            catch (Exception e)
            {
                await mall.DisposeAsync();
                var output = mall.Output;
                if (attempt == StartAttempts || !LostPort().IsMatch(output))
                {
                    throw new InvalidOperationException($"The mall did not start: {e.Message}\n{output}", e);
                }
            }
        }
    }

    /// <summary>Starts a mall that is expected to refuse; answers its exit code and everything it said.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(string workingFolder, params string[] arguments)
    {
        await using var mall = Launch(workingFolder, arguments, []);
        await mall._process.WaitForExitAsync().WaitAsync(StartTimeout);
        return (mall._process.ExitCode, mall.Output);
    }

    /// <summary>SIGKILL: no chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: drains and ends; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            _ = NativeKill(_process.Id, SigTerm);
            await _process.WaitForExitAsync().WaitAsync(StopTimeout);
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try
            {
                await StopAsync();
            }
            catch (TimeoutException)
            {
                await KillAsync();
            }
        }

        // Its last lines may still be on their way.
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static MallProcess Launch(string workingFolder, string[] arguments, (string Name, string Value)[] settings)
    {
        Directory.CreateDirectory(workingFolder);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[.. HostUnderTest.Command, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[.. Patience, .. settings])
        {
            start.Environment[name] = value;
        }

        var mall = new MallProcess(new Process { StartInfo = start });
        mall._process.Start();
        mall._process.BeginOutputReadLine();
        mall._process.BeginErrorReadLine();
        return mall;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Listening on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    /// <summary>Microsoft's worker chooses a free port when it starts and takes it a second later. Among many starting processes another one may have it by then.</summary>
    [GeneratedRegex(@"Failed to bind to address http://(127\.0\.0\.1|localhost):\d+: address already in use", RegexOptions.IgnoreCase)]
    private static partial Regex LostPort();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int NativeKill(int pid, int signal);
}
