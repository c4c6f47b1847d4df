using Mall.Embedded.Rpc;

namespace Mall.Embedded.Tests.Rpc;

public sealed class BackgroundGateTests : IDisposable
{
    private readonly BackgroundGate _gate = new(isTicking: false);
    private readonly List<int> _requests = [];

    [Fact]
    public void Enter_FewRequestsInFlight_BeginsAtOnce()
    {
        Begin(1);
        Tick(10);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.True(Enter().IsCompleted));
    }

    [Fact]
    public void Enter_ManyRequestsInFlight_IsPaidForByTime()
    {
        Crowd();
        var waiting = Queue(1000);
        var before = Begun(waiting);

        Tick(10);
        var full = Begun(waiting) - before;
        Tick(10, isFull: false);
        var notFull = Begun(waiting) - before - full;

        Assert.InRange(full, 1, waiting.Count / 2);
        Assert.True(notFull > full, $"{notFull} are not more than {full}.");
    }

    [Fact]
    public void Enter_ManyRequestsInFlight_IsPaidForByAnswers()
    {
        Crowd();
        var waiting = Queue(1000);
        var before = Begun(waiting);

        for (var answer = 0; answer < 1000; answer++)
        {
            Begin(1);
            End(1);
        }

        Assert.InRange(Begun(waiting) - before, 20, 200);
    }

    [Fact]
    public void Enter_AHeavyOne_MakesThoseBehindItWaitLonger()
    {
        Crowd();
        Queue(100);
        var heavy = _gate.EnterAsync(100, default).AsTask();
        var light = Queue(1)[0];

        TickUntil(() => heavy.IsCompleted);
        Tick(1);
        Assert.False(light.IsCompleted);
        TickUntil(() => light.IsCompleted);
    }

    [Fact]
    public void ALull_BetweenCrowds_ReleasesNoCrowd()
    {
        Crowd();
        var waiting = Queue(1000);
        End(_requests.Count);
        Tick(1);
        var begun = Begun(waiting);

        Assert.InRange(begun, 0, waiting.Count / 2);
        TickUntil(() => Begun(waiting) == waiting.Count);
    }

    [Fact]
    public void RequestsThatLast_AreNotCountedForLong()
    {
        Crowd();
        Tick(200);

        Assert.True(Enter().IsCompleted);
    }

    [Fact]
    public async Task Enter_GivenUp_IsCancelled()
    {
        Crowd();
        Queue(1000);
        using var cancellation = new CancellationTokenSource();
        var waiting = _gate.EnterAsync(1, cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    public void Dispose() => _gate.Dispose();

    private Task Enter() => _gate.EnterAsync(1, default).AsTask();

    private List<Task> Queue(int count) => [.. Enumerable.Range(0, count).Select(_ => Enter())];

    private static int Begun(IEnumerable<Task> waiting) => waiting.Count(task => task.IsCompleted);

    private void Crowd()
    {
        Begin(1000);
        Tick(1);
    }

    private void Begin(int count)
    {
        for (; count > 0; count--)
        {
            _requests.Add(_gate.RequestBegins());
        }
    }

    private void End(int count)
    {
        for (; count > 0; count--)
        {
            _gate.RequestEnds(_requests[^1]);
            _requests.RemoveAt(_requests.Count - 1);
        }
    }

    private void Tick(int count, bool isFull = true)
    {
        for (; count > 0; count--)
        {
            _gate.OnTick(isFull);
        }
    }

    private void TickUntil(Func<bool> condition)
    {
        for (var ticks = 0; !condition(); ticks++)
        {
            Assert.True(ticks < 100_000, "It never came.");
            _gate.OnTick(isFull: true);
        }
    }
}
