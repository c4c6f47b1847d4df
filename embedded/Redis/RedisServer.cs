using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Mall.Embedded.Redis;

/// <summary>
/// A Redis server as a child process on a free port of 127.0.0.1. If the child dies, it is started again on the
/// same port with the same data, until this object is disposed of.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private const int FirstStartAttempts = 3;

    // Loading a long append-only file takes time.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CallPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly RedisServerOptions _options;
    private readonly TaskCompletionSource<string> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RedisProgram _program;
    private readonly string _folder;
    private readonly ServerLog _log;
    private readonly Thread _keeper;
    private readonly Lock _gate = new();
    private Process? _process;
    private bool _disposed;
    private volatile int _port;

    private RedisServer(RedisServerOptions options)
    {
        _options = options;
        _program = RedisPrograms.Find(options);
        _folder = Path.Combine(Path.GetFullPath(options.StateFolder), "redis");
        Directory.CreateDirectory(_folder);
        LeftoverServer.End(_folder);
        _log = new ServerLog(Path.Combine(_folder, "redis.log"));
        _port = options.ChoosePort();
        _keeper = new Thread(Keep) { IsBackground = true, Name = "redis server" };
        _keeper.Start();

        // A host that fails to start ends without disposing of this object.
        AppDomain.CurrentDomain.ProcessExit += EndWithProcess;
    }

    /// <summary>Completes when the server answers. Fails with a <see cref="StartupException"/> when the server cannot be started.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Completes with a sentence when a server that was ready is no longer watched. The host must then end.</summary>
    public Task<string> Lost => _lost.Task;

    /// <summary>For the setting <c>Redis:ConnectionString</c>. Known at once. It can change only before <see cref="Ready"/>, if another program takes the port between
    /// the choice of the port and the server's start.</summary>
    public string ConnectionString => $"127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The child's process id; 0 when none runs.</summary>
    internal int ProcessId
    {
        get
        {
            lock (_gate)
            {
                return _process?.Id ?? 0;
            }
        }
    }

    /// <summary>Ends a server that a killed host left behind, starts a new one and returns at once; see <see cref="Ready"/>.</summary>
    /// <exception cref="StartupException">This machine has no server, or the state folder cannot be used.</exception>
    public static RedisServer Start(RedisServerOptions options)
    {
        try
        {
            return new RedisServer(options);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The Redis server's folder in {options.StateFolder} cannot be used: {cause.Message.TrimEnd('.')}.", cause);
        }
    }

    /// <summary>Ends the server after it has saved its data.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        AppDomain.CurrentDomain.ProcessExit -= EndWithProcess;
        await _stop.CancelAsync();
        await Task.Run(_keeper.Join);
        _log.Dispose();
        _ready.TrySetException(new ObjectDisposedException(nameof(RedisServer)));
        _ = _ready.Task.Exception;
        _stop.Dispose();
    }

    private void EndWithProcess(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Starts, watches and ends the server. One thread does it all, because on Linux the server dies with the thread that started it.</summary>
    private void Keep()
    {
        TimeSpan pause = ShortestPause;
        int attempts = 0;
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                if (TryRunOnce(out string outcome))
                {
                    pause = ShortestPause;
                }

                if (_stop.IsCancellationRequested)
                {
                    return;
                }

                if (!_ready.Task.IsCompleted)
                {
                    if (++attempts == FirstStartAttempts)
                    {
                        _ready.TrySetException(new StartupException($"The Redis server ({_program.Name}) cannot be started: {outcome} Its output is in {_log.Path}."));
                        return;
                    }

                    // Another program may have the port, and nobody relies on it yet.
                    _port = _options.ChoosePort();
                }
                else
                {
                    _options.OnWarning?.Invoke($"The Redis server ({_program.Name}) is started again: {outcome}");
                }

                _stop.Token.WaitHandle.WaitOne(pause);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            }
        }
        catch (Exception cause)
        {
            var failure = new StartupException($"The Redis server ({_program.Name}) cannot be started: {cause.Message}", cause);
            if (!_ready.TrySetException(failure))
            {
                _lost.TrySetResult(failure.Message);
            }
        }
    }

    /// <summary>After the first success no obstacle to a new start (a full disk, say) is final.</summary>
    private bool TryRunOnce(out string outcome)
    {
        try
        {
            return RunOnce(out outcome);
        }
        catch (Exception obstacle) when (_ready.Task.IsCompleted)
        {
            outcome = obstacle.Message;
            return false;
        }
    }

    /// <summary>Runs the server until it ends; true if it answered.</summary>
    private bool RunOnce(out string outcome)
    {
        using Process process = StartProcess();
        bool answered = false;
        try
        {
            LeftoverServer.Write(_folder, new LeftoverServer(process.Id, ProcessIdentity.Of(process.Id) ?? "", _port, _program.Farewell));
            answered = WaitUntilItAnswers(process);
            if (answered)
            {
                _ready.TrySetResult();
                WaitUntilItEnds(process);
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                LeftoverServer.End(process, _port, _program.Farewell);
            }

            lock (_gate)
            {
                _process = null;
            }

            LeftoverServer.Delete(_folder);
        }

        outcome = $"it ended with exit code {process.ExitCode} ({(_log.LastLine.Length > 0 ? _log.LastLine : "it printed nothing")}).";
        return answered;
    }

    private Process StartProcess()
    {
        ProcessStartInfo start = ParentDeath.Start(_program.FileName, _program.Arguments(_folder, _port), _options.EndsWithHost ? "TERM" : null);
        start.WorkingDirectory = _folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach ((string name, string value) in _program.Environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => _log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => _log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        lock (_gate)
        {
            _process = process;
        }

        return process;
    }

    private bool WaitUntilItAnswers(Process process)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!_stop.IsCancellationRequested && !process.HasExited && Stopwatch.GetElapsedTime(begin) < StartPatience)
        {
            if (Answers(_port) && !process.HasExited)
            {
                return true;
            }

            _stop.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(10));
        }

        return false;
    }

    private static bool Answers(int port)
    {
        try
        {
            // A server that still loads its data answers with an error.
            using RespConnection connection = RespConnection.Open(port, CallPatience);
            return connection.Call("PING") == "PONG";
        }
        catch (Exception notYet) when (notYet is IOException or SocketException)
        {
            return false;
        }
    }

    /// <summary>Or until the host stops.</summary>
    private void WaitUntilItEnds(Process process)
    {
        try
        {
            process.WaitForExitAsync(_stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The caller ends the process.
        }
    }
}
