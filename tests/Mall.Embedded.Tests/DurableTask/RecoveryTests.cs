using System.Collections.Concurrent;
using Grpc.Core;
using Mall.Embedded.DurableTask.Records;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>The process may end after any record. Whatever the journal has then, the orchestration comes to the same end.</summary>
public class RecoveryTests
{
    private const string Id = "order-1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_AfterACrashBehindAnyRecord_ComesToTheSameEndWithEveryEffect(bool compacted)
    {
        var records = await RecordsOfOneRunAsync();
        Assert.True(records.Count > 11, $"{records.Count} records are no test");

        for (int kept = 0; kept <= records.Count; kept++)
        {
            var functions = new OrderFunctions();
            using var folder = await WriteAsync(records.Take(kept));
            await using var host = DurableHost.Start(functions.Functions, folder.Copy());
            if (compacted)
            {
                await host.Store.CompactAsync();
            }

            var finished = await DriveAsync(host);

            Assert.True(finished.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"after {kept} records: {finished.FailureDetails}");
            Assert.Equal("reserved paid settled 1 4 9", finished.ReadOutputAs<string>());
            functions.AssertOnlyWhatTheJournalHadNot(records.Take(kept));
        }
    }

    [Fact]
    public async Task Start_AfterCrashAfterCrash_LosesNothing()
    {
        var functions = new OrderFunctions();
        await using var first = DurableHost.Start(functions.Functions);
        await first.ScheduleAsync("Order", id: Id);
        await using var second = first.AfterCrash();
        await second.StartedAsync(Id);
        await second.Client.RaiseEventAsync(Id, "Paid", "paid");
        await using var third = second.AfterCrash();
        await using var fourth = third.AfterCrash();

        var finished = await DriveAsync(fourth);

        Assert.Equal("reserved paid settled 1 4 9", finished.ReadOutputAs<string>());
    }

    [Fact]
    public async Task Start_ActivityWithoutResult_IsRunAgainWithItsInput()
    {
        var started = new TaskCompletionSource<string>();
        bool hang = true;
        var functions = new TestFunctions()
            .Orchestrator("O", async context => await context.CallActivityAsync<string>("A", "the input"))
            .AsyncActivity<string>("A", async input =>
            {
                started.TrySetResult(input);
                if (hang)
                {
                    await new TaskCompletionSource().Task;
                }

                return input;
            });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await started.Task.WaitAsync(DurableHost.Patience);

        hang = false;
        await using var restarted = host.AfterCrash();

        Assert.Equal("the input", (await restarted.FinishedAsync(id)).ReadOutputAs<string>());
        Assert.Equal(2, functions.ActivityRuns.Count);
    }

    [Fact]
    public async Task Start_TimerThatWasDueMeanwhile_FiresAtOnce()
    {
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
            return "fired";
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);
        var later = new TestClock();
        later.Advance(TimeSpan.FromHours(1));

        await using var restarted = DurableHost.Start(functions, host.Folder.Copy(), later);

        Assert.Equal("fired", (await restarted.FinishedAsync(id)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Start_TheSameGuidsAndTimes_AsBeforeTheCrash()
    {
        var seen = new ConcurrentQueue<string>();
        var functions = new TestFunctions().Orchestrator("O", async context =>
        {
            seen.Enqueue($"{context.NewGuid()} {context.CurrentUtcDateTime:o}");
            await context.WaitForExternalEvent<string>("E");
            return null;
        });
        await using var host = DurableHost.Start(functions);
        string id = await host.ScheduleAsync("O");
        await host.StartedAsync(id);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await using var restarted = host.AfterCrash();

        await restarted.Client.RaiseEventAsync(id, "E");
        await restarted.FinishedAsync(id);

        Assert.Equal(2, seen.Count);
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task Start_HistoryReadFromTheJournal_IsByteForByteTheOneInMemory()
    {
        var functions = new OrderFunctions();
        await using var host = DurableHost.Start(functions.Functions);
        await host.ScheduleAsync("Order", id: Id);
        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(15));
        await using var restarted = host.AfterCrash();
        var last = new List<string>();
        foreach (var one in new[] { host, restarted })
        {
            // The turn with the result of Settle: the second one after the event.
            var second = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            int turns = 0;
            functions.Functions.Requests.Clear();
            functions.Functions.Before = function =>
            {
                if (function.Name == "Order" && ++turns == 2)
                {
                    second.SetResult(functions.Functions.Requests.Last().InputData[0].Data.String);
                }
            };
            await one.Client.RaiseEventAsync(Id, "Paid", "paid");
            last.Add(await second.Task.WaitAsync(HangGuard.Time));
        }

        Assert.Equal(last[0], last[1]);
    }

    private static async Task<OrchestrationMetadata> DriveAsync(DurableHost host)
    {
        if (await host.Client.GetInstanceAsync(Id) is null)
        {
            await host.ScheduleAsync("Order", id: Id);
        }

        try
        {
            await host.Client.RaiseEventAsync(Id, "Paid", "paid");
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            // It is finished already.
        }

        var finished = host.FinishedAsync(Id);
        while (!finished.IsCompleted)
        {
            await Task.WhenAny(finished, host.Clock.ArmedAsync(TimeSpan.FromMinutes(5)));
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        return await finished;
    }

    private static async Task<List<byte[]>> RecordsOfOneRunAsync()
    {
        var functions = new OrderFunctions();
        await using var host = DurableHost.Start(functions.Functions);
        await host.ScheduleAsync("Order", id: Id);
        await host.Clock.ArmedAsync(TimeSpan.FromMinutes(15));
        await DriveAsync(host);
        using var copy = host.Folder.Copy();
        var recorder = new Recorder();
        await using var journal = Journal.Open(copy.Path, "durable", recorder, new JournalOptions());
        return recorder.Records;
    }

    private static async Task<TestFolder> WriteAsync(IEnumerable<byte[]> records)
    {
        var folder = new TestFolder();
        await using var journal = Journal.Open(folder.Path, "durable", new Recorder(), new JournalOptions());
        foreach (byte[] record in records)
        {
            await journal.WrittenAsync(journal.Append(record));
        }

        return folder;
    }

    private sealed class Recorder : IJournalOwner
    {
        public List<byte[]> Records { get; } = [];

        public long LiveBytes => long.MaxValue;

        public void Replay(JournalPosition position, ReadOnlySpan<byte> payload) => Records.Add(payload.ToArray());

        public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter) => rewriter.Keep(position, payload);

        public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
        {
        }
    }

    /// <summary>Reserve, wait to be paid, settle, wait, then three at once.</summary>
    private sealed class OrderFunctions
    {
        public OrderFunctions()
        {
            Functions = new TestFunctions()
                .Orchestrator("Order", async context =>
                {
                    string text = await context.CallActivityAsync<string>("Reserve", context.InstanceId);
                    text += " " + await context.WaitForExternalEvent<string>("Paid", TimeSpan.FromMinutes(15));
                    text += " " + await context.CallActivityAsync<string>("Settle", text);
                    await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                    int[] squares = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => context.CallActivityAsync<int>("Square", i)));
                    return $"{text} {string.Join(' ', squares)}";
                })
                .Activity<string>("Reserve", id => Effect("Reserve", id == Id ? "reserved" : "wrong"))
                .Activity<string>("Settle", text => Effect("Settle", text == "reserved paid" ? "settled" : "wrong"))
                .Activity<int>("Square", i => Effect($"Square{i}", i * i));
        }

        public TestFunctions Functions { get; }

        public ConcurrentQueue<string> Effects { get; } = new();

        /// <summary>Every activity without a result in the journal ran, once; those with one did not.</summary>
        public void AssertOnlyWhatTheJournalHadNot(IEnumerable<byte[]> journal)
        {
            string[] all = ["Reserve", "Settle", "Square1", "Square2", "Square3"];
            int[] ids = [0, 2, 4, 5, 6];
            var answered = journal.Where(record => RecordHeader.KindOf(record) == RecordKind.Message).Select(record => Message.Read(record))
                .Where(message => message.Kind == MessageKind.TaskCompleted).Select(message => message.TaskId).ToHashSet();
            bool ended = journal.Any(record => RecordHeader.KindOf(record) == RecordKind.Finished);
            var expected = all.Where((_, i) => !ended && !answered.Contains(ids[i])).Order();
            Assert.Equal(expected, Effects.Order());
        }

        private T Effect<T>(string name, T result)
        {
            Effects.Enqueue(name);
            return result;
        }
    }
}
