using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Mall.Embedded.Tests.Settings;
using Mall.Embedded.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Timers;

/// <summary>Timers on a clock that the test moves.</summary>
public sealed class TimerTests : IAsyncLifetime
{
    private const string Hourly = "0 0 * * * *";
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TestFolder _folder = new();
    private readonly StateFolder _state;
    private readonly TestClock _clock = new(Noon);
    private readonly TimerRuns _runs = new();
    private readonly TestLog _log = new();
    private readonly List<string> _failures = [];
    private TimerListener? _listener;

    public TimerTests() => _state = StateFolder.Open(_folder.Path);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await (_listener?.StopAsync(HangGuard.Token()) ?? Task.CompletedTask);
        _listener?.Dispose();
        _state.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Timer_FiresOnSchedule_AndKeepsItsStatus()
    {
        Start(Hourly);

        await PassAsync(TimeSpan.FromHours(1));
        var run = await _runs.NextAsync();

        Assert.Equal((false, default, Noon.AddHours(1).UtcDateTime), (run.IsPastDue, run.ScheduleStatus!.Last, run.ScheduleStatus.Next));
        await _clock.ArmedAsync();
        Assert.Equal((Noon.AddHours(1).UtcDateTime, Noon.AddHours(2).UtcDateTime), (Stored().Last, Stored().Next));
    }

    /// <summary>Summer time ends in New York at 6:00 UTC: the hour from one to two comes twice there.</summary>
    [Fact]
    public async Task Schedule_IsInUtc_WhateverTheLocalTimeIs()
    {
        var night = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);
        _clock.Set(night);
        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("half", TimeSpan.FromMinutes(-330), "half", "half"));
        Start(Hourly);

        await PassAsync(TimeSpan.FromMinutes(30));
        await _runs.NextAsync();
        await PassAsync(TimeSpan.FromHours(1));
        await _runs.NextAsync();

        await _clock.ArmedAsync();
        Assert.Equal((2, night.AddMinutes(90).UtcDateTime), (_runs.Count, Stored().Last));
    }

    [Fact]
    public async Task Clock_SetBackByTenMinutes_NeitherStopsNorDoublesATimer()
    {
        Start("0 */5 * * * *");
        await PassAsync(TimeSpan.FromMinutes(2));

        _clock.Set(Noon.AddMinutes(-8));
        await PassAsync(TimeSpan.FromMinutes(3));
        await _runs.NextAsync();
        await PassAsync(TimeSpan.FromMinutes(5));
        await _runs.NextAsync();

        await _clock.ArmedAsync();
        Assert.Equal(2, _runs.Count);
    }

    [Fact]
    public async Task Clock_SetForward_FiresOnceWithinAMinute()
    {
        Start(Hourly);
        await _clock.ArmedAsync();

        _clock.Set(Noon.AddHours(5).AddMinutes(1));
        Assert.Equal(0, _runs.Count);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await _runs.NextAsync();
        await _clock.ArmedAsync();
        Assert.Equal((1, Noon.AddHours(6).UtcDateTime), (_runs.Count, Stored().Next));
    }

    [Fact]
    public async Task Run_MissedWhileTheHostWasDown_ComesOnceAtTheStart()
    {
        Store(last: Noon.AddHours(-5), next: Noon.AddHours(-4));
        _clock.Advance(TimeSpan.FromMinutes(20));
        Start(Hourly);

        var run = await _runs.NextAsync();

        Assert.Equal((true, Noon.AddHours(-4).UtcDateTime), (run.IsPastDue, run.ScheduleStatus!.Next));
        await _clock.ArmedAsync();
        Assert.Equal((1, Noon.AddHours(1).UtcDateTime), (_runs.Count, Stored().Next));
    }

    [Fact]
    public async Task Schedule_ChangedWhileTheHostWasDown_MissesNothing()
    {
        Store(last: Noon.AddHours(-5), next: Noon.AddHours(-4.5));
        _clock.Advance(TimeSpan.FromMinutes(20));
        Start(Hourly);

        await _clock.ArmedAsync();

        Assert.Equal((0, Noon.AddHours(1).UtcDateTime), (_runs.Count, Stored().Next));
    }

    [Fact]
    public async Task Status_Damaged_StartsAnew()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "timers"));
        File.WriteAllText(StatusFile, "{");
        Start(Hourly);

        await _clock.ArmedAsync();

        Assert.Equal((0, Noon.AddHours(1).UtcDateTime), (_runs.Count, Stored().Next));
    }

    [Theory]
    [InlineData("""{ "runOnStartup": true }""")]
    [InlineData("""{ "useMonitor": false }""")]
    public void Option_NotSupported_IsRefused(string properties) =>
        Assert.Equal(
            "Function 'Tick': the embedded host does not support RunOnStartup and timers without UseMonitor.",
            Assert.Throws<StartupException>(() => Start(Hourly, properties)).Message);

    [Fact]
    public async Task Timer_OfEveryMinute_HasNoStatusAndNoFile()
    {
        Start("*/10 * * * * *");
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Null((await _runs.NextAsync()).ScheduleStatus);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "timers")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Timer_WhoseFunctionThrows_OrWhoseStatusCannotBeKept_GoesOn(bool throws)
    {
        _runs.Failure = throws ? new InvalidOperationException("no") : null;
        if (!throws)
        {
            File.WriteAllText(Path.Combine(_folder.Path, "timers"), "a file where the folder should be");
        }

        Start(Hourly);

        for (var hour = 0; hour < 2; hour++)
        {
            await PassAsync(TimeSpan.FromHours(1));
            await _runs.NextAsync();
        }

        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("schedule goes on", StringComparison.Ordinal));
        Assert.Empty(_failures);
    }

    [Fact]
    public async Task Run_LongerThanTheInterval_IsFollowedByOneRun()
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Hold = hold.Task;
        Start(Hourly);
        await PassAsync(TimeSpan.FromHours(1));
        await _runs.NextAsync();

        _runs.Hold = Task.CompletedTask;
        _clock.Advance(TimeSpan.FromHours(3.5));
        Assert.Equal(1, _runs.Count);
        hold.SetResult();

        await _runs.NextAsync();
        await _clock.ArmedAsync();
        Assert.Equal((2, Noon.AddHours(5).UtcDateTime), (_runs.Count, Stored().Next));
    }

    [Fact]
    public async Task Stop_WaitsForWhatRuns_UntilTheDeadline()
    {
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _runs.Hold = hold.Task;
        Store(last: Noon.AddHours(-5), next: Noon.AddHours(-4));
        Start(Hourly);
        await _runs.NextAsync();

        var stop = _listener!.StopAsync(HangGuard.Token());
        Assert.False(stop.IsCompleted);
        hold.SetResult();

        await stop;
        Assert.Empty(_failures);
    }

    private string StatusFile => Path.Combine(_folder.Path, "timers", "Tick.json");

    /// <summary>Goes on, minute by minute: those who wait look at the clock once a minute.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(1))
        {
            await _clock.ArmedAsync();
            _clock.Advance(left < TimeSpan.FromMinutes(1) ? left : TimeSpan.FromMinutes(1));
        }
    }

    private void Start(string schedule, string properties = "{}")
    {
        var binding = JsonSerializer.Deserialize<Dictionary<string, object>>(properties)!;
        binding["schedule"] = schedule;
        _listener = new TimerListener(new ConfigurationBuilder().Build(), _state, _clock, _runs, new HostFailure(() => _failures.Add("stop")), LoggerFactory.Create(logging => logging.AddProvider(_log)));
        _listener.Load(new FunctionEntry { Id = "Tick", Name = "Tick", Bindings = [new FunctionBinding("timer", "timerTrigger", JsonSerializer.SerializeToElement(binding))] });
        _listener.Start();
    }

    private ScheduleStatus Stored() => JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllText(StatusFile))!;

    private void Store(DateTimeOffset last, DateTimeOffset next) =>
        new ScheduleStore(_state).Write("Tick", new ScheduleStatus { Last = last.UtcDateTime, Next = next.UtcDateTime, LastUpdated = last.UtcDateTime });
}
