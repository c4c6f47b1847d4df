using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Mall.Embedded.Tests.Host;

/// <summary>A process of the host: attached to the sample app, or with workers in processes of their own. It is killed at the end, if it still runs.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    public const int Interrupt = 2, Kill = 9, Terminate = 15, HangUp = 1;

    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly Task<string> _errors;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasEnded;
    private volatile bool _isRead = true;

    private AppProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        Output = Task.Run(ReadAsync);
    }

    /// <summary>Completes when nobody can write to stdout any more: neither the process nor a child of it.</summary>
    public Task Output { get; }

    public int Id => _process.Id;

    public string Url { get; private set; } = "";

    public HttpClient Client { get; } = new() { Timeout = HangGuard.Time };

    /// <summary>What stdout has had so far.</summary>
    public string[] Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The host in the process of the app.</summary>
    public static AppProcess Attached(AppFolder folder, params string[] arguments) => Start(folder, "Mall.Embedded.App.dll", arguments);

    /// <summary>The host with workers in processes of their own.</summary>
    public static AppProcess WithWorkers(AppFolder folder, int instances, params string[] arguments) =>
        Host(folder, ["--worker", folder.Path, "--instances", $"{instances}", .. arguments]);

    /// <summary>The host as a program.</summary>
    public static AppProcess Host(AppFolder folder, params string[] arguments) => Start(folder, "Mall.Embedded.dll", arguments);

    /// <summary>One of both, with one worker.</summary>
    public static AppProcess Start(bool isAttached, AppFolder folder, params string[] arguments) => isAttached ? Attached(folder, arguments) : WithWorkers(folder, 1, arguments);

    /// <summary>Waits for the line that says where the host listens.</summary>
    public async Task<AppProcess> ListeningAsync()
    {
        var line = await LineAsync(line => line.StartsWith("Listening on ", StringComparison.Ordinal));
        Url = line.Split(' ')[2];
        Client.BaseAddress = new Uri(Url + "/api/");
        return this;
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path);

    public Task LineAsync(string line) => LineAsync(line.Equals);

    /// <summary>The first line that is meant, whether it is there already or still to come.</summary>
    public async Task<string> LineAsync(Func<string, bool> isMeant) => (await LinesAsync(isMeant, 1))[0];

    /// <summary>So many of the lines that are meant.</summary>
    public async Task<string[]> LinesAsync(Func<string, bool> isMeant, int count)
    {
        while (true)
        {
            Task changed;
            bool hasEnded;
            lock (_lock)
            {
                string[] found = [.. _lines.Where(isMeant)];
                if (found.Length >= count)
                {
                    return found;
                }

                changed = _changed.Task;
                hasEnded = _hasEnded;
            }

            if (hasEnded)
            {
                throw new InvalidOperationException($"The process ended without a line that was waited for: {string.Join('\n', Lines)}\n{await _errors}");
            }

            await changed.WaitAsync(HangGuard.Time);
        }
    }

    /// <summary>From now on nobody reads stdout.</summary>
    public void StopReading() => _isRead = false;

    public void Signal(int signal) => Signal(Id, signal);

    public static void Signal(int process, int signal) => Assert.Equal(0, SendSignal(process, signal));

    /// <summary>The exit code and all of stderr.</summary>
    public async Task<(int ExitCode, string Errors)> EndedAsync()
    {
        await _process.WaitForExitAsync(HangGuard.Token());
        return (_process.ExitCode, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        Client.Dispose();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static AppProcess Start(AppFolder folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", folder.PathOf(program), "--port", "0", "--state", folder.State, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Order__Environment"] = "environment";
        start.Environment["Order__Command"] = "environment";
        return new AppProcess(start);
    }

    private async Task ReadAsync()
    {
        while (_isRead && await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_lock)
            {
                _lines.Add(line);
                Changed();
            }
        }

        lock (_lock)
        {
            _hasEnded = _isRead;
            Changed();
        }

        void Changed()
        {
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
