using Google.Protobuf;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Microsoft.DurableTask.Client;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.Tests.DurableTask;

public class CompactionTests
{
    [Fact]
    public async Task Compact_FinishedInstances_KeepWhatQueriesNeedAndLoseTheirHistory()
    {
        await using var host = DurableHost.Start(Functions());
        for (int i = 0; i < 50; i++)
        {
            string id = await host.ScheduleAsync("O", new string('x', 100), $"i{i}");
            await host.Client.RaiseEventAsync(id, "E", new string('y', 1000));
            await host.FinishedAsync(id);
        }

        long before = Size(host);
        await host.Store.CompactAsync();
        long after = Size(host);

        Assert.True(after < before / 4, $"{before} bytes became {after}");
        await using var restarted = host.AfterCrash();
        foreach (var one in new[] { host, restarted })
        {
            var finished = await one.FinishedAsync("i7");
            Assert.Equal((100, 1000), (finished.ReadInputAs<string>()!.Length, finished.ReadOutputAs<int>()));
        }
    }

    [Fact]
    public async Task Compact_WaitingInstances_GoOnFromTheirHistory()
    {
        // No cache: each turn reads its history at the new positions.
        await using var host = DurableHost.Start(Functions(), options: new() { HistoryCacheBytes = 0 });
        string id = await host.ScheduleAsync("O", "in");
        await host.StartedAsync(id);

        await host.Store.CompactAsync();
        await host.Store.CompactAsync();
        await using var restarted = host.AfterCrash();

        foreach (var one in new[] { host, restarted })
        {
            Assert.Equal("\"in\"", (await one.Client.GetInstanceAsync(id, true))!.SerializedInput);
            await one.Client.RaiseEventAsync(id, "E", "abc");
            Assert.Equal(3, (await one.FinishedAsync(id)).ReadOutputAs<int>());
        }
    }

    [Fact]
    public async Task Compact_PurgedAndReplacedInstances_DoNotComeBack()
    {
        await using var host = DurableHost.Start(Functions());
        string purged = await FinishAsync(host, "purged", "abc");
        await PurgeAsync(host);
        await FinishAsync(host, "again", "a");
        await FinishAsync(host, "again", "ab");

        await host.Store.CompactAsync();
        await using var restarted = host.AfterCrash();

        Assert.Null(await restarted.Client.GetInstanceAsync(purged));
        Assert.Equal(2, (await restarted.FinishedAsync("again")).ReadOutputAs<int>());
        lock (restarted.Store.Lock)
        {
            Assert.Single(restarted.Store.All);
        }
    }

    [Fact]
    public async Task LiveBytes_WhateverHappened_AreTheSameAfterARestart()
    {
        await using var host = DurableHost.Start(Functions());
        string waiting = await host.ScheduleAsync("O");
        await host.StartedAsync(waiting);
        await FinishAsync(host, "purged", "abc");
        await PurgeAsync(host);
        await FinishAsync(host, "finished", "abc");

        await using var restarted = host.AfterCrash();

        Assert.True(host.Store.LiveBytes > 0);
        Assert.Equal(host.Store.LiveBytes, restarted.Store.LiveBytes);
    }

    [Fact]
    public async Task Compact_WhileOrchestrationsRun_LosesNothing()
    {
        await using var host = DurableHost.Start(Functions(), options: new() { HistoryCacheBytes = 0 });
        var runs = Enumerable.Range(0, 200).Select(async i =>
        {
            string id = await host.ScheduleAsync("O", id: $"r{i}");
            await host.StartedAsync(id);
            await host.Client.RaiseEventAsync(id, "E", new string('z', i));
            return (await host.FinishedAsync(id)).ReadOutputAs<int>();
        }).ToList();
        var all = Task.WhenAll(runs);
        while (!all.IsCompleted)
        {
            await host.Store.CompactAsync();
        }

        Assert.Equal(Enumerable.Range(0, 200), await all);
    }

    [Fact]
    public async Task Start_AfterACompactionDuringWhichAnInstanceFinished_ReadsWhatIsLeft()
    {
        var folder = new TestFolder();
        await using (var journal = Journal.Open(folder.Path, "durable", new Nobody(), new JournalOptions()))
        {
            // The creation was still kept. Then the instance finished, and its message, which came next, was not; the turn and the end lie behind what was compacted.
            byte[] started = HistoryEvents.ExecutionStarted(new P.CreateInstanceRequest { InstanceId = "a", Name = "O" }, "", 1).ToByteArray();
            journal.Append(new CreatedRecord("a", "O", 1, null, started).Write(1).Written);
            journal.Append(new TurnRecord(2, [TurnRecord.NextMessage], []).Write(1).Written);
            var end = new FinishedRecord("a", "O", P.OrchestrationStatus.Completed, 1, 3, started, "5", null);
            await journal.WrittenAsync(journal.Append(end.Write(1).Written));
        }

        await using var host = DurableHost.Start(Functions(), folder);

        Assert.Equal(5, (await host.FinishedAsync("a")).ReadOutputAs<int>());
    }

    private static async Task<string> FinishAsync(DurableHost host, string id, string text)
    {
        await host.ScheduleAsync("O", id: id);
        await host.Client.RaiseEventAsync(id, "E", text);
        return (await host.FinishedAsync(id)).InstanceId;
    }

    private static Task PurgeAsync(DurableHost host) => host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter());

    private static long Size(DurableHost host) =>
        Directory.GetFiles(host.Folder.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private static TestFunctions Functions() => new TestFunctions()
        .Orchestrator("O", async context => await context.CallActivityAsync<int>("Length", await context.WaitForExternalEvent<string>("E")))
        .Activity<string>("Length", text => text.Length);

    private sealed class Nobody : IJournalOwner
    {
        public long LiveBytes => 0;

        public void Replay(JournalPosition position, ReadOnlySpan<byte> payload)
        {
        }

        public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
        {
        }

        public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
        {
        }
    }
}
