namespace Mall.Functions.Tests.Seckill;

public sealed class DoorTrafficTests
{
    private readonly TestClock _clock = new() { JumpsToTimers = true };
    private readonly DoorTraffic _traffic;

    public DoorTrafficTests() => _traffic = new DoorTraffic(_clock);

    [Fact]
    public void GiveWay_WhenNobodyWon_IsAtOnce() => Assert.True(_traffic.GiveWayAsync(_clock.GetUtcNow(), default).IsCompletedSuccessfully);

    [Fact]
    public async Task GiveWay_AfterAWin_WaitsUntilTheRushIsOver()
    {
        _traffic.Won();
        var began = _clock.GetUtcNow();

        await _traffic.GiveWayAsync(began, default);

        Assert.Equal(TimeSpan.FromMilliseconds(200), _clock.GetUtcNow() - began);
    }

    [Fact]
    public async Task GiveWay_WhileTheRushGoesOn_WaitsForThreeSeconds()
    {
        var clock = new RushClock { JumpsToTimers = true };
        clock.Traffic = new DoorTraffic(clock);
        clock.Traffic.Won();
        var began = clock.GetUtcNow();

        await clock.Traffic.GiveWayAsync(began, default);

        Assert.Equal(TimeSpan.FromSeconds(3), clock.GetUtcNow() - began);
    }

    [Fact]
    public void GiveWay_ForATicketWonLongAgo_IsAtOnce()
    {
        _traffic.Won();

        Assert.True(_traffic.GiveWayAsync(_clock.GetUtcNow() - TimeSpan.FromSeconds(3), default).IsCompletedSuccessfully);
    }

    /// <summary>Whenever somebody waits, somebody else wins meanwhile.</summary>
    private sealed class RushClock : TestClock
    {
        public DoorTraffic? Traffic { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            Traffic!.Won();
            return timer;
        }
    }
}
