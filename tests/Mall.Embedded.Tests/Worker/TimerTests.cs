using System.Text.Json;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Mall.Embedded.Worker.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mall.Embedded.Tests.Worker;

public sealed class TimerTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _folder = new();
    private readonly StateFolder _state;

    public TimerTests() => _state = StateFolder.Open(_folder.Path);

    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-20T12:05:00")]
    [InlineData("*/5 * * * *", "2026-11-20T12:05:00")]
    [InlineData("30 0 13 * * 1-5", "2026-11-20T13:00:30")]
    [InlineData("01:30:00", "2026-11-20T13:30:00")]
    [InlineData("%Nightly%", "2026-11-21T03:00:00")]
    public void Schedule_CronOfSixOrFiveFields_IntervalOrSetting(string expression, string expected)
    {
        TimerSchedule schedule = TimerSchedule.Parse("F", expression, Settings());

        Assert.Equal(DateTime.Parse(expected), schedule.Next(Noon.DateTime));
    }

    [Theory]
    [InlineData("every day", "Function 'F': the schedule 'every day' is neither an NCRONTAB expression nor a positive time span.")]
    [InlineData("99 * * * * *", "Function 'F': the schedule '99 * * * * *' is neither an NCRONTAB expression nor a positive time span.")]
    [InlineData("-00:01:00", "Function 'F': the schedule '-00:01:00' is neither an NCRONTAB expression nor a positive time span.")]
    [InlineData("%Missing%", "Function 'F': the setting 'Missing' of its schedule is missing.")]
    public void Schedule_ThatCannotBeRead_NamesTheFunction(string expression, string expected)
    {
        Assert.Equal(expected, Assert.Throws<StartupException>(() => TimerSchedule.Parse("F", expression, Settings())).Message);
    }

    [Theory]
    [InlineData("5 * * * * *", true)]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("* * * * *", true)]
    [InlineData("00:00:30", true)]
    [InlineData("00:01:00", false)]
    [InlineData("0 */5 * * * *", false)]
    public void Monitor_IsOffForSchedulesThatFireEveryMinute(string expression, bool expected)
    {
        Assert.Equal(expected, TimerSchedule.Parse("F", expression, Settings()).FiresEveryMinute);
    }

    [Fact]
    public async Task Timer_FiresOnSchedule_AndKeepsItsStatus()
    {
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        await clock.WaitForTimerAsync();
        Assert.Equal(Noon.AddHours(1).DateTime, Stored(nameof(Functions.Hourly)).Next);
        clock.Advance(TimeSpan.FromHours(1));
        TimerInfo info = await runs.NextAsync();

        Assert.False(info.IsPastDue);
        Assert.Equal(default, info.ScheduleStatus!.Last);
        Assert.Equal(Noon.AddHours(1).DateTime, info.ScheduleStatus.Next);
        await clock.WaitForTimerAsync();
        Assert.Equal(Noon.AddHours(1).DateTime, Stored(nameof(Functions.Hourly)).Last);
        Assert.Equal(Noon.AddHours(2).DateTime, Stored(nameof(Functions.Hourly)).Next);
    }

    [Fact]
    public async Task Timer_EvaluatesItsScheduleInLocalTime()
    {
        var runs = new Runs();
        var clock = new FakeClock(Noon, TimeZoneInfo.CreateCustomTimeZone("half", TimeSpan.FromMinutes(330), "half", "half"));
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromMinutes(30));

        await runs.NextAsync();
        await clock.WaitForTimerAsync();
        Assert.Equal(Noon.AddHours(6).DateTime, Stored(nameof(Functions.Hourly)).Last);
    }

    [Fact]
    public async Task Timer_MissedWhileDown_RunsOnceAtOnce_PastDue()
    {
        Store(nameof(Functions.Hourly), last: Noon.AddHours(-5), next: Noon.AddHours(-4));
        var runs = new Runs();
        var clock = new FakeClock(Noon.AddMinutes(20));
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        TimerInfo info = await runs.NextAsync();
        await clock.WaitForTimerAsync();

        Assert.True(info.IsPastDue);
        Assert.Equal(Noon.AddHours(-4).DateTime, info.ScheduleStatus!.Next);
        Assert.Equal(1, runs.Count);
        Assert.Equal(Noon.AddHours(1).DateTime, Stored(nameof(Functions.Hourly)).Next);
    }

    [Fact]
    public async Task Timer_WhoseScheduleChangedWhileDown_IsNotPastDue()
    {
        Store(nameof(Functions.Hourly), last: Noon.AddHours(-5), next: Noon.AddHours(-4.5));
        var runs = new Runs();
        var clock = new FakeClock(Noon.AddMinutes(20));
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        await clock.WaitForTimerAsync();

        Assert.Equal(0, runs.Count);
        Assert.Equal(Noon.AddHours(1).DateTime, Stored(nameof(Functions.Hourly)).Next);
    }

    [Fact]
    public async Task Timer_StatusFileDamaged_StartsAnew()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "timers"));
        File.WriteAllText(Path.Combine(_folder.Path, "timers", "Hourly.json"), "{");
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        await clock.WaitForTimerAsync();

        Assert.Equal(Noon.AddHours(1).DateTime, Stored(nameof(Functions.Hourly)).Next);
    }

    [Fact]
    public async Task RunOnStartup_RunsAtOnce_NotPastDue()
    {
        var runs = new Runs();
        await using Loop loop = Start(nameof(Functions.AtStart), new FakeClock(Noon), runs);

        Assert.False((await runs.NextAsync()).IsPastDue);
    }

    [Fact]
    public async Task RunOnStartup_WhenPastDue_IsOneRun()
    {
        Store(nameof(Functions.AtStart), last: Noon.AddHours(-5), next: Noon.AddHours(-4));
        var runs = new Runs();
        var clock = new FakeClock(Noon.AddMinutes(20));
        await using Loop loop = Start(nameof(Functions.AtStart), clock, runs);

        Assert.True((await runs.NextAsync()).IsPastDue);
        await clock.WaitForTimerAsync();
        Assert.Equal(1, runs.Count);
    }

    [Theory]
    [InlineData(nameof(Functions.Unmonitored))]
    [InlineData(nameof(Functions.EveryTenSeconds))]
    public async Task Timer_NotMonitored_HasNoStatusAndNoFile(string function)
    {
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(function, clock, runs);

        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Null((await runs.NextAsync()).ScheduleStatus);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "timers")));
    }

    [Fact]
    public async Task Timer_ThatThrows_GoesOn()
    {
        var runs = new Runs { Fail = true };
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        for (int i = 0; i < 3; i++)
        {
            await clock.WaitForTimerAsync();
            clock.Advance(TimeSpan.FromHours(1));
            await runs.NextAsync();
        }

        Assert.Equal(3, runs.Count);
    }

    [Fact]
    public async Task Timer_RunningLongerThanItsInterval_IsFollowedByOneRun()
    {
        var runs = new Runs { Hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);
        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await runs.NextAsync();

        clock.Advance(TimeSpan.FromHours(3.5));
        Assert.Equal(1, runs.Count);
        TaskCompletionSource hold = runs.Hold;
        runs.Hold = null;
        hold.SetResult();

        await runs.NextAsync();
        await clock.WaitForTimerAsync();
        Assert.Equal(2, runs.Count);
        Assert.Equal(Noon.AddHours(5).DateTime, Stored(nameof(Functions.Hourly)).Next);
    }

    [Fact]
    public async Task Timer_FarAway_WaitsInParts()
    {
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Yearly), clock, runs);

        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromDays(24));
        await clock.WaitForTimerAsync();
        Assert.Equal(0, runs.Count);
        clock.Advance(TimeSpan.FromDays(18));

        await runs.NextAsync();
    }

    [Fact]
    public async Task Timer_ClockSetForwardWhileItWaits_FiresWithinAMinute()
    {
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);
        await clock.WaitForTimerAsync();

        clock.Set(Noon.AddHours(5));
        Assert.Equal(0, runs.Count);
        clock.Advance(TimeSpan.FromMinutes(1));

        await runs.NextAsync();
    }

    [Fact]
    public async Task Timer_WhoseStatusCannotBeKept_GoesOn()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "timers"), "a file where the folder should be");
        var runs = new Runs();
        var clock = new FakeClock(Noon);
        await using Loop loop = Start(nameof(Functions.Hourly), clock, runs);

        for (int i = 0; i < 2; i++)
        {
            await clock.WaitForTimerAsync();
            clock.Advance(TimeSpan.FromHours(1));
            await runs.NextAsync();
        }
    }

    [Fact]
    public async Task Stop_WaitsForTheRunningInvocation()
    {
        var runs = new Runs { Hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };
        await using Loop loop = Start(nameof(Functions.AtStart), new FakeClock(Noon), runs);
        await runs.NextAsync();

        Task stop = loop.StopAsync();
        Assert.False(stop.IsCompleted);
        runs.Hold.SetResult();

        await stop.WaitAsync(HangGuard.Time);
    }

    public void Dispose()
    {
        _state.Dispose();
        _folder.Dispose();
    }

    private static IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection([new("Nightly", "0 0 3 * * *")]).Build();

    private Loop Start(string function, FakeClock clock, Runs runs)
    {
        FunctionDescriptor descriptor = FunctionDiscovery.Find([typeof(Functions)]).Single(candidate => candidate.Name == function);
        var source = new TimerTriggerSource(Settings(), _state, clock, NullLoggerFactory.Instance);
        source.Prepare([descriptor], runs);
        return new Loop(source);
    }

    private ScheduleStatus Stored(string function) =>
        JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllText(Path.Combine(_folder.Path, "timers", function + ".json")))!;

    private void Store(string function, DateTimeOffset last, DateTimeOffset next) =>
        new ScheduleStore(_state).Write(function, new ScheduleStatus { Last = last.DateTime, Next = next.DateTime, LastUpdated = last.DateTime });

    private sealed class Loop : IAsyncDisposable
    {
        private readonly TimerTriggerSource _source;

        public Loop(TimerTriggerSource source)
        {
            _source = source;
            _ = source.StartAsync(default);
        }

        public Task StopAsync() => _source.StopAsync(CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _source.Dispose();
        }
    }

    private sealed class Runs : IFunctionExecutor
    {
        private readonly System.Threading.Channels.Channel<TimerInfo> _runs = System.Threading.Channels.Channel.CreateUnbounded<TimerInfo>();
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public bool Fail { get; init; }

        public TaskCompletionSource? Hold { get; set; }

        public async Task<TimerInfo> NextAsync() => await _runs.Reader.ReadAsync().AsTask().WaitAsync(HangGuard.Time);

        public async ValueTask<object?> ExecuteAsync(FunctionDescriptor function, InvocationInput input, CancellationToken cancellationToken)
        {
            TaskCompletionSource? hold = Hold;
            Interlocked.Increment(ref _count);
            _runs.Writer.TryWrite((TimerInfo)input.TriggerValue!);
            if (hold is not null)
            {
                await hold.Task;
            }

            return Fail ? throw new InvalidOperationException("no") : null;
        }
    }

    internal sealed class Functions
    {
        [Function("Hourly")]
        public static void Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer) => _ = timer;

        [Function("AtStart")]
        public static void AtStart([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => _ = timer;

        [Function("Unmonitored")]
        public static void Unmonitored([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => _ = timer;

        [Function("EveryTenSeconds")]
        public static void EveryTenSeconds([TimerTrigger("*/10 * * * * *")] TimerInfo timer) => _ = timer;

        [Function("Yearly")]
        public static void Yearly([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => _ = timer;
    }
}
