using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.DurableTask;

namespace Mall.Embedded.Tests.DurableTask;

public class PartsTests
{
    [Fact]
    public void TimerQueue_ThousandsCancelledLongBeforeTheirTime_DoNotPileUp()
    {
        using var queue = new TimerQueue(new TestClock(), _ => { });
        var instance = new Instance(1, "a", "O", 0);
        long due = DateTime.MaxValue.Ticks;

        for (int i = 0; i < 20_000; i++)
        {
            var timer = new DurableTimer(instance, i, due);
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
        using var queue = new TimerQueue(clock, timer => fired.Add(timer.Id));
        var instance = new Instance(1, "a", "O", 0);
        var early = new DurableTimer(instance, 1, clock.GetUtcNow().AddSeconds(1).Ticks);
        var late = new DurableTimer(instance, 2, clock.GetUtcNow().AddSeconds(2).Ticks);

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
        using var queue = new TimerQueue(clock, timer => fired.Add(timer.Id));
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddHours(3).Ticks));

        clock.Set(clock.GetUtcNow().AddHours(5));
        Assert.Empty(fired);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([1], fired);
    }

    [Fact]
    public void TimerQueue_Stopped_FiresNothing()
    {
        var clock = new TestClock();
        int fired = 0;
        using var queue = new TimerQueue(clock, _ => fired++);
        queue.Add(new DurableTimer(new Instance(1, "a", "O", 0), 1, clock.GetUtcNow().AddSeconds(1).Ticks));

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
        var cache = new HistoryCache(3_000);
        for (int i = 0; i < 10; i++)
        {
            cache.Put(i, new History(new CreatedRecord("a", "O", 0, 0, "", null, new byte[500])));
        }

        Assert.InRange(cache.Count, 1, 3);
        Assert.Null(cache.Take(0));
        Assert.NotNull(cache.Take(9));
        Assert.Null(cache.Take(9));
    }

    [Fact]
    public void Records_OfAnyContent_ComeBackAsTheyWere()
    {
        Prop.ForAll<string?, byte[]?, NonNegativeInt>((text, payload, number) =>
        {
            string name = text ?? string.Empty;
            name = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name));
            var created = new CreatedRecord(name + "x", name, number.Get, 7, "1.0", null, payload);
            var readCreated = CreatedRecord.Read(created.Write(number.Get + 1L).Written.ToArray());
            var message = Message.Read(Message.Event(name, payload).Write(number.Get).Written);
            var turn = TurnRecord.Read(
                new TurnRecord(5, [TurnRecord.NextMessage, number.Get], [OrchestratorAction.Task(name, payload), OrchestratorAction.Timer(9)], [number.Get], payload)
                    .Write(1).Written,
                withInputs: true);
            return readCreated with { Input = null } == created with { Input = null }
                && Same(readCreated.Input, payload)
                && message.Name == name && Same(message.Payload, payload)
                && turn.Consumed.SequenceEqual([TurnRecord.NextMessage, number.Get])
                && turn.Actions[0].Name == name && Same(turn.Actions[0].Payload, payload)
                && turn.Actions[1].FireAtTicks == 9 && turn.CancelledTimers[0] == number.Get && Same(turn.CustomStatus, payload);
        }).QuickCheckThrowOnFailure();

        static bool Same(byte[]? left, byte[]? right) => left is null ? right is null : right is not null && left.AsSpan().SequenceEqual(right);
    }

    [Fact]
    public void Failure_ManyInnerOnesAndAnEndlessStackTrace_IsKeptWithinBounds()
    {
        TaskFailureDetails? details = null;
        for (int i = 0; i < 100; i++)
        {
            details = new TaskFailureDetails("T", $"m{i}", new string('s', 100_000), details, null);
        }

        var message = Message.Failed(3, new Failure(details!, NonRetriable: true));
        var read = Message.Read(message.Write(1).Written);

        int depth = 0;
        for (var one = read.Failure!.Details; one is not null; one = one.InnerFailure)
        {
            depth++;
            Assert.Equal(16 * 1024, one.StackTrace!.Length);
        }

        Assert.Equal((16, true, 3), (depth, read.Failure.NonRetriable, read.TaskId));
    }

    [Fact]
    public void Records_OfANewerVersion_StopTheStartWithASentence()
    {
        var exception = Assert.Throws<StartupException>(() => new FieldReader([2, 1, 1]));

        Assert.Equal("The Durable Task journal has records of version 2; this program reads version 1.", exception.Message);
    }

    [Fact]
    public void ReadOptions_FromHostJson_TakesWhatMeansSomethingHere()
    {
        var options = DurableRegistration.ReadOptions(HostJson.Parse(
            """{"extensions":{"durableTask":{"maxConcurrentActivityFunctions":7,"maxConcurrentOrchestratorFunctions":8,"defaultVersion":"1.0"}}}"""));

        Assert.Equal((7, 8, "1.0"), (options.MaxConcurrentActivityFunctions, options.MaxConcurrentOrchestratorFunctions, options.DefaultVersion));
        Assert.Throws<StartupException>(() => DurableRegistration.ReadOptions(HostJson.Parse(
            """{"extensions":{"durableTask":{"maxConcurrentActivityFunctions":0}}}""")));
    }
}
