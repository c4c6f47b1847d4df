using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.Tests.DurableTask;

public class PartsTests
{
    [Fact]
    public void TimerQueue_ThousandsCancelledLongBeforeTheirTime_DoNotPileUp()
    {
        using var queue = Queue(new TestClock(), _ => { });
        var instance = new Instance(1, "a", "O", 0);
        long due = DateTime.MaxValue.Ticks;

        for (int i = 0; i < 20_000; i++)
        {
            var timer = new DurableTimer(instance, i, due, 0);
            queue.Add(timer);
            queue.Cancel(timer);
        }

        Assert.InRange(queue.Count, 0, 2048);
    }

    [Fact]
    public void TimerQueue_CancelledBeforeItIsAdded_NeverFires()
    {
        var clock = new TestClock();
        var fired = new List<int>();
        using var queue = Queue(clock, timer => fired.Add(timer.Id));
        var instance = new Instance(1, "a", "O", 0);
        var early = new DurableTimer(instance, 1, clock.GetUtcNow().AddSeconds(1).Ticks, 0);
        var late = new DurableTimer(instance, 2, clock.GetUtcNow().AddSeconds(2).Ticks, 0);

        queue.Cancel(early);
        queue.Add(late);
        queue.Add(early);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([2], fired);
    }

    [Fact]
    public void TimerQueue_ClockSetForward_FiresWithinAMinute()
    {
        var clock = new TestClock();
        var fired = new List<int>();
        using var queue = Queue(clock, timer => fired.Add(timer.Id));
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddHours(3).Ticks, 0));

        clock.Set(clock.GetUtcNow().AddHours(5));
        Assert.Empty(fired);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([1], fired);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(-600)]
    public void TimerQueue_ClockSetBackWhileItWaits_FiresAfterTheTimeThatWasLeft(int minutes)
    {
        var clock = new TestClock();
        var fired = new List<int>();
        using var queue = Queue(clock, timer => fired.Add(timer.Id));
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddMinutes(5).Ticks, 0));

        clock.Set(clock.GetUtcNow().AddMinutes(minutes));
        Advance(clock, TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(fired);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal([1], fired);
    }

    [Fact]
    public void TimerQueue_ClockSetBackAndForwardAgain_DoesNotFireEarly()
    {
        var clock = new TestClock();
        var fired = new List<int>();
        using var queue = Queue(clock, timer => fired.Add(timer.Id));
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddMinutes(15).Ticks, 0));

        clock.Set(clock.GetUtcNow().AddMinutes(-10));
        Advance(clock, TimeSpan.FromMinutes(2));
        clock.Set(clock.GetUtcNow().AddMinutes(10));
        Advance(clock, TimeSpan.FromMinutes(13) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(fired);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal([1], fired);
    }

    [Fact]
    public void TimerQueue_AskedForByAnExecutionThatIsAheadOfTheClock_FiresAfterTheTimeThatItAskedFor()
    {
        var clock = new TestClock();
        var fired = new List<int>();
        using var queue = Queue(clock, timer => fired.Add(timer.Id));
        var ahead = clock.GetUtcNow().AddMinutes(10);

        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, ahead.AddSeconds(30).Ticks, ahead.Ticks));
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([1], fired);
    }

    [Fact]
    public void TimerQueue_Stopped_FiresNothing()
    {
        var clock = new TestClock();
        int fired = 0;
        using var queue = Queue(clock, _ => fired++);
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddSeconds(1).Ticks, 0));

        queue.Stop();
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task WorkQueue_OneAtATimeFromManySides_LosesNothingAndNeverOverlaps()
    {
        const int count = 20_000;
        int running = 0;
        int overlaps = 0;
        int done = 0;
        var all = new TaskCompletionSource();
        var queue = new WorkQueue<int>(1, _ =>
        {
            overlaps += Interlocked.Increment(ref running) == 1 ? 0 : 1;
            Interlocked.Decrement(ref running);
            if (Interlocked.Increment(ref done) == count)
            {
                all.SetResult();
            }

            return Task.CompletedTask;
        });

        Parallel.For(0, count, queue.Add);

        await all.Task.WaitAsync(DurableHost.Patience);
        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task WorkQueue_Stopped_EndsWhatRunsAndStartsNothing()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var seen = new ConcurrentQueue<int>();
        var queue = new WorkQueue<int>(1, async item =>
        {
            seen.Enqueue(item);
            begun.TrySetResult();
            await gate.Task;
        });
        queue.Add(1);
        await begun.Task.WaitAsync(DurableHost.Patience);
        queue.Add(2);

        var stopping = queue.StopAsync();
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping.WaitAsync(DurableHost.Patience);
        queue.Add(3);

        Assert.Equal([1], seen);
    }

    [Fact]
    public void HistoryCache_MoreThanItMayCost_ForgetsTheOldest()
    {
        var cache = new HistoryCache(6_000);
        for (int i = 0; i < 10; i++)
        {
            cache.Put(i, new History(i, new CreatedRecord("a", "O", 0, null, new byte[500])));
        }

        int[] kept = [.. Enumerable.Range(0, 10).Where(i => cache.Take(i) is not null)];
        Assert.InRange(kept.Length, 1, 3);
        Assert.Equal(9, kept[^1]);
        Assert.Null(cache.Take(9));
    }

    [Fact]
    public void Records_OfAnyContent_ComeBackAsTheyWere()
    {
        Prop.ForAll<string?, byte[]?, NonNegativeInt>((text, payload, number) =>
        {
            string? name = text is null ? null : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            var created = new CreatedRecord(name + "x", name + "", number.Get, name, payload ?? []);
            var readCreated = CreatedRecord.Read(created.Write(number.Get + 1L).Written.ToArray());
            var message = Message.Event(name + "", name);
            var action = ScheduledAction.Task(number.Get, name + "", name);
            var turn = TurnRecord.Read(new TurnRecord(5, [TurnRecord.NextMessage, number.Get], [action, ScheduledAction.Timer(3, 9)]).Write(1).Written, withInputs: true);
            return readCreated with { Started = created.Started } == created
                && readCreated.Started.AsSpan().SequenceEqual(created.Started)
                && Message.Read(message.Write(number.Get).Written) == message
                && turn.Consumed.SequenceEqual([TurnRecord.NextMessage, number.Get])
                && turn.Actions.SequenceEqual([action, ScheduledAction.Timer(3, 9)]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Failure_ManyInnerOnesAndAnEndlessStackTrace_IsKeptWithinBounds()
    {
        P.TaskFailureDetails? details = null;
        for (int i = 0; i < 100; i++)
        {
            details = new P.TaskFailureDetails { ErrorType = "T", ErrorMessage = $"m{i}", StackTrace = new string('s', 100_000), InnerFailure = details, IsNonRetriable = true };
        }

        var read = Message.Read(Message.Failed(3, Failures.Bounded(details!)).Write(1).Written);

        int depth = 0;
        for (var one = read.Failure; one is not null; one = one.InnerFailure)
        {
            depth++;
            Assert.Equal(16 * 1024, one.StackTrace!.Length);
        }

        Assert.Equal((16, true, 3), (depth, read.Failure!.IsNonRetriable, read.TaskId));
    }

    private static TimerQueue Queue(TestClock clock, Action<DurableTimer> fired) => new(clock, fired, exception => throw exception);

    /// <summary>In steps, as real time goes by.</summary>
    private static void Advance(TestClock clock, TimeSpan by)
    {
        for (var left = by; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(10))
        {
            clock.Advance(left < TimeSpan.FromSeconds(10) ? left : TimeSpan.FromSeconds(10));
        }
    }
}
