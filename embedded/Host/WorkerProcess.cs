using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Mall.Embedded.Redis;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Host;

/// <summary>One worker: a process of a published app, started by its worker.config.json, and started again when it ends.</summary>
internal sealed class WorkerProcess
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // Time for the worker to end cleanly once nothing runs in it any more.
    private static readonly TimeSpan Grace = FunctionsHost.DrainTime + TimeSpan.FromSeconds(5);

    private readonly int _number;
    private readonly FunctionsHost _host;
    private readonly HostSettings _settings;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private volatile Process? _process;

    public WorkerProcess(int number, FunctionsHost host, HostSettings settings, ILogger logger)
    {
        _number = number;
        _host = host;
        _settings = settings;
        _logger = logger;

        // The kernel ends the child with the thread that started it, so this thread lives as long as the child.
        new Thread(Keep) { IsBackground = true, Name = $"Worker {number}" }.Start();
    }

    private string Id => string.Create(CultureInfo.InvariantCulture, $"worker-{_number}");

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        if (!_host.Workers.Terminate(Id, Grace))
        {
            // It has not begun to work.
            _process?.Kill(entireProcessTree: true);
        }

        if (await Task.WhenAny(_ended.Task, Task.Delay(Grace)) != _ended.Task)
        {
            _logger.LogWarning("The worker {Worker} did not end within {Seconds} s and is killed.", Id, Grace.TotalSeconds);
            _process?.Kill(entireProcessTree: true);
            await _ended.Task;
        }
    }

    private void Keep()
    {
        try
        {
            var pause = FirstPause;
            while (!_stopping.IsCancellationRequested)
            {
                var started = Stopwatch.GetTimestamp();
                using var process = Process.Start(StartInfo())!;
                _process = process;
                process.WaitForExit();
                _process = null;
                _host.Workers.Remove(Id);
                if (_stopping.IsCancellationRequested)
                {
                    return;
                }

                if (!_host.Workers.Loaded.IsCompletedSuccessfully)
                {
                    _host.Workers.Refuse(new StartupException($"The worker {Id} ended with the exit code {process.ExitCode} before it had loaded its functions."));
                    return;
                }

                _logger.LogError("The worker {Worker} has ended with the exit code {ExitCode} and is started again.", Id, process.ExitCode);
                pause = Stopwatch.GetElapsedTime(started) > LongestPause ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                _stopping.Token.WaitHandle.WaitOne(pause);
            }
        }
        catch (Exception exception)
        {
            _host.Failure.Raise($"The worker {Id} cannot be started: {exception.Message}");
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private ProcessStartInfo StartInfo()
    {
        using var config = JsonDocument.Parse(File.ReadAllText(Path.Combine(_host.Options.AppFolder, "worker.config.json")));
        var description = config.RootElement.GetProperty("description");
        var executable = description.GetProperty("defaultExecutablePath").GetString()!.Replace("{WorkerRoot}", _host.Options.AppFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var start = ParentDeath.Start(
            executable,
            [
                Path.Combine(_host.Options.AppFolder, description.GetProperty("defaultWorkerPath").GetString()!),
                "--functions-uri", _host.Endpoint,
                "--functions-worker-id", Id,
                "--functions-request-id", Guid.NewGuid().ToString(),
                "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
            ],
            // A worker without its host can finish nothing.
            signal: "KILL");
        start.WorkingDirectory = _host.Options.AppFolder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = _host.Options.AppFolder;
        foreach (var (name, value) in _settings.Below)
        {
            start.Environment.TryAdd(name.Replace(":", "__", StringComparison.Ordinal), value);
        }

        foreach (var (name, value) in _settings.Above)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }
}
