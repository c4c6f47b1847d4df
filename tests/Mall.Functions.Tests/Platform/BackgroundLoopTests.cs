using Mall.Functions.Tests.Architecture;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Tests.Platform;

public sealed class BackgroundLoopTests
{
    [Fact]
    public async Task Turn_ThatThrowsWhateverItIs_IsLoggedOnceAndCountedAndFollowedByTheNext()
    {
        var loop = new Loop(
            () => throw new ArgumentOutOfRangeException(),
            () => throw new OperationCanceledException(),
            () => Task.FromException<bool>(new InvalidOperationException()),
            () => Task.FromResult(true),
            () => throw new NullReferenceException(),
            () => Task.FromResult(false));
        var before = Telemetry.BackgroundFailures.Counts.GetValueOrDefault(nameof(Loop));

        await loop.RunAsync();

        Assert.Empty(loop.Left);
        Assert.Equal([LogLevel.Error, LogLevel.Information, LogLevel.Error, LogLevel.Information], loop.Logged);
        Assert.Equal(before + 4, Telemetry.BackgroundFailures.Counts[nameof(Loop)]);
    }

    [Fact]
    public async Task Stop_EndsTheLoopWithoutAWord()
    {
        var loop = new Loop([]) { Waits = true };
        await loop.StartAsync(default);
        await loop.Begun.Task.WaitAsync(HangGuard.Time);

        await loop.StopAsync(default);

        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(loop.Logged);
    }

    /// <summary>The host stops when a background service fails, and alone would end with the code 0.</summary>
    [Fact]
    public async Task Loop_ThatCannotGoOn_EndsTheProcessWithACode()
    {
        var loop = new Loop(() => Task.FromResult(true)) { CannotPause = true };
        try
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(loop.RunAsync);

            Assert.Equal(1, Environment.ExitCode);
            Assert.Equal([LogLevel.Critical], loop.Logged);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    [Fact]
    public void BackgroundServices_OfTheShop_AreAllLoopsOfThisKind() =>
        Assert.DoesNotContain(ShopModel.All, type => type.IsAssignableTo(typeof(BackgroundService)) && !type.IsAssignableTo(typeof(BackgroundLoop)));

    private sealed class Loop(RecordingLogger log, IEnumerable<Func<Task<bool>>> turns) : BackgroundLoop(TimeSpan.FromMilliseconds(1), TimeProvider.System, log)
    {
        public Loop(params IEnumerable<Func<Task<bool>>> turns)
            : this(new RecordingLogger(), turns)
        {
        }

        public Queue<Func<Task<bool>>> Left { get; } = new(turns);

        public List<LogLevel> Logged { get; } = log.Levels;

        public bool Waits { get; init; }

        public TaskCompletionSource Begun { get; } = new();

        public bool CannotPause { get; init; }

        public async Task RunAsync()
        {
            await StartAsync(default);
            await ExecuteTask!.WaitAsync(HangGuard.Time);
        }

        protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
        {
            Begun.TrySetResult();
            if (Waits)
            {
                await Task.Delay(Timeout.Infinite, stoppingToken);
            }

            return await Left.Dequeue()();
        }

        protected override Task PauseAsync(CancellationToken stoppingToken) =>
            CannotPause ? throw new ObjectDisposedException(nameof(Loop)) : base.PauseAsync(stoppingToken);
    }

    private sealed class RecordingLogger : ILogger
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
