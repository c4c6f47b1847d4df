namespace Mall.Embedded.Tests.Storage;

public sealed class CompactionTests : IDisposable
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task IsWritten_PositionInACompactedFile_IsTrue()
    {
        await using TestStore store = TestStore.Open(_folder);
        await store.PutAsync(1, "one");
        await store.PutAsync(2, "two");
        await store.Journal.CompactAsync();
        await store.Journal.CompactAsync();
        var compacted = new JournalPosition(3, 64);
        Assert.True(store.Journal.IsWritten(compacted));
        await store.Journal.WrittenAsync(compacted);
    }

    [Fact]
    public async Task Compaction_WhileAppendingAndReading_NeverMissesARecord()
    {
        const int keys = 200;
        var stop = new CancellationTokenSource();
        SortedDictionary<int, string> content;
        await using (TestStore store = TestStore.Open(_folder, new JournalOptions { SegmentBytes = 16 << 10 }))
        {
            for (int key = 0; key < keys; key++)
            {
                await store.PutAsync(key, $"{key}:0");
            }

            Task[] readers = [.. Enumerable.Range(0, 2).Select(seed => Task.Run(() =>
            {
                var random = new Random(seed);
                while (!stop.IsCancellationRequested)
                {
                    int key = random.Next(keys);
                    Assert.StartsWith($"{key}:", store.Get(key)!);
                }
            }))];
            Task[] writers = [.. Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
            {
                var random = new Random(100 + seed);
                for (int i = 1; i <= 2000; i++)
                {
                    int key = (random.Next(keys / 4) * 4) + seed;
                    await store.PutAsync(key, $"{key}:{i}");
                }
            }))];
            Task writing = Task.WhenAll(writers);
            while (!writing.IsCompleted)
            {
                await store.Journal.CompactAsync();
            }

            await writing;
            await stop.CancelAsync();
            await Task.WhenAll(readers);
            content = store.Content();
            Assert.Equal(keys, content.Count);
        }

        await using TestStore again = TestStore.Open(_folder);
        Assert.Equal(content, again.Content());
    }

    [Fact]
    public async Task Append_MostIsDead_CompactsByItself()
    {
        var moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestStore store = TestStore.Open(_folder, new JournalOptions { SegmentBytes = 4096 });
        store.BeforeMoved = () => moved.TrySetResult();
        for (int i = 0; i < 500; i++)
        {
            await store.PutAsync(i % 5, new string('d', 100));
        }

        await moved.Task.WaitAsync(Patience);
        Assert.Equal(5, store.Content().Count);
    }

    [Fact]
    public async Task Append_EverythingLives_DoesNotCompact()
    {
        var disk = new TestDisk();
        await using TestStore store = TestStore.Open(_folder, new JournalOptions { SegmentBytes = 4096, Disk = disk });
        for (int i = 0; i < 200; i++)
        {
            await store.PutAsync(i, new string('a', 100));
        }

        // When the background thread asks again what lives, it has decided on the answer before.
        for (int i = 0; i < 2; i++)
        {
            int asked = store.LiveBytesAsked;
            await store.PutAsync(200 + i, new string('a', 100));
            Assert.True(SpinWait.SpinUntil(() => store.LiveBytesAsked > asked, Patience));
        }

        // Waits for one that runs.
        await store.Journal.CompactAsync();
        Assert.Single(disk.Operations, operation => operation == "rename");
    }

    [Fact]
    public async Task Read_OldPositionJustAfterTheMove_StillSucceeds()
    {
        await using TestStore store = TestStore.Open(_folder);
        JournalPosition old = store.Put(1, "one");
        await store.Journal.CompactAsync();
        Assert.Single(_folder.Files(), file => file.EndsWith("00000003.journal", StringComparison.Ordinal));
        Assert.Equal((1, "one"), TestStore.Decode(store.Journal.Read(old)));
    }

    [Fact]
    public async Task CompactAsync_RecordDroppedForAQueuedOne_TheQueuedOneIsWrittenBeforeTheRename()
    {
        var disk = new TestDisk();
        await using TestStore store = TestStore.Open(_folder, new JournalOptions { Disk = disk });
        await store.PutAsync(1, "old");
        store.DuringRewrite = () => store.Put(1, "new");
        TestFolder? atRename = null;
        disk.Before = operation =>
        {
            if (operation == "rename")
            {
                atRename = _folder.Copy();
            }
        };
        await store.Journal.CompactAsync();
        using TestFolder copy = atRename!;
        await using TestStore other = TestStore.Open(copy);
        Assert.Equal("new", other.Get(1));
    }

    [Fact]
    public async Task Compaction_CrashAtAnyStep_LosesNothing()
    {
        var disk = new TestDisk();
        var copies = new List<(string Step, TestFolder Folder)>();
        SortedDictionary<int, string> content;
        await using (TestStore store = TestStore.Open(_folder, new JournalOptions { SegmentBytes = 1024, Disk = disk }))
        {
            for (int i = 0; i < 60; i++)
            {
                await store.PutAsync(i % 20, new string('k', 20 + i));
            }

            content = store.Content();
            disk.Before = operation =>
            {
                lock (copies)
                {
                    copies.Add((operation, _folder.Copy()));
                }
            };
            await store.Journal.CompactAsync();
            disk.Before = null;
            copies.Add(("end", _folder.Copy()));
        }

        Assert.Superset(new HashSet<string> { "create", "write", "flush", "rename", "flush folder", "delete", "end" }, copies.Select(copy => copy.Step).ToHashSet());
        foreach ((string step, TestFolder folder) in copies)
        {
            using (folder)
            {
                for (int opening = 0; opening < 2; opening++)
                {
                    await using TestStore store = TestStore.Open(folder, new JournalOptions { SegmentBytes = 1024 });
                    Assert.True(content.SequenceEqual(store.Content()), $"after a crash before: {step}");
                    await store.PutAsync(0, content[0]);
                }
            }
        }
    }

    [Fact]
    public async Task CompactAsync_DiskFull_LeavesTheJournalAsItWas()
    {
        var warnings = new List<string>();
        var disk = new TestDisk();
        await using TestStore store = TestStore.Open(_folder, new JournalOptions { Disk = disk, OnWarning = warnings.Add });
        await store.PutAsync(1, "one");
        store.DuringRewrite = () => disk.Full = true;
        disk.Before = operation => disk.Full &= operation != "delete";
        await Assert.ThrowsAsync<IOException>(store.Journal.CompactAsync);
        Assert.StartsWith($"The journal {Path.Combine(_folder.Path, "log")} could not be compacted: ", Assert.Single(warnings));
        Assert.DoesNotContain(_folder.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        store.DuringRewrite = null;
        await store.PutAsync(2, "two");
        await store.Journal.CompactAsync();
        Assert.Equal(["one", "two"], store.Content().Values);
    }

    [Fact]
    public async Task Append_AfterACompactionThatFailed_DoesNotCompactAgainUntilThereIsMoreToGain()
    {
        int attempts = 0;
        int flushes = 0;
        var disk = new TestDisk
        {
            Before = operation =>
            {
                switch (operation)
                {
                    case "flush":
                        Interlocked.Increment(ref flushes);
                        break;
                    case "rename":
                        Interlocked.Increment(ref attempts);
                        throw new IOException("Input/output error", 5);
                }
            },
        };
        await using TestStore store = TestStore.Open(_folder, new JournalOptions { SegmentBytes = 64 << 10, Disk = disk });
        for (int i = 0; i < 1850; i++)
        {
            await store.PutAsync(1, new string('d', 100));
        }

        await PutAndSyncAsync(3);
        SpinWait.SpinUntil(() => Volatile.Read(ref attempts) > 0, Patience);
        int before = Volatile.Read(ref attempts);
        await PutAndSyncAsync(5);

        Assert.InRange(before, 1, 3);
        Assert.Equal(before, Volatile.Read(ref attempts));

        // The background thread looks for work to do each time after it has fsynced.
        async Task PutAndSyncAsync(int times)
        {
            for (int i = 0; i < times; i++)
            {
                int synced = Volatile.Read(ref flushes);
                await store.PutAsync(1, "d");
                Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref flushes) > synced, Patience));
            }
        }
    }

    [Fact]
    public async Task DisposeAsync_DuringACompaction_StopsItCleanly()
    {
        TestStore store = TestStore.Open(_folder);
        for (int i = 0; i < 100; i++)
        {
            await store.PutAsync(i, "text");
        }

        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new ManualResetEventSlim();
        store.DuringRewrite = () =>
        {
            inside.TrySetResult();
            goOn.Wait(Patience);
        };
        Task compaction = store.Journal.CompactAsync();
        await inside.Task.WaitAsync(Patience);
        ValueTask closing = store.DisposeAsync();
        goOn.Set();
        await closing;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compaction);
        await using TestStore again = TestStore.Open(_folder);
        Assert.Equal(100, again.Replayed.Count);
    }
}
