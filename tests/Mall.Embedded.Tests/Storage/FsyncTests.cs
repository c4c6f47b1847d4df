namespace Mall.Embedded.Tests.Storage;

public sealed class FsyncTests : FolderTests
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    private readonly TestDisk _disk = new();

    [Fact]
    public async Task Always_EveryAcknowledgement_IsBehindAnFsync()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, Fsync = FsyncPolicy.Always });
        for (int i = 0; i < 5; i++)
        {
            _disk.Operations.Clear();
            await store.PutAsync(i, "text");

            // The background flushes, too, whenever it comes to it.
            string[] operations = [.. _disk.Operations];
            Assert.Contains("write", operations);
            Assert.True(Array.LastIndexOf(operations, "flush") > Array.LastIndexOf(operations, "write"));
        }
    }

    [Fact]
    public async Task Always_NewFile_ItsNameIsOnTheDiskToo()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, Fsync = FsyncPolicy.Always });
        await store.PutAsync(1, "one");
        Assert.Equal(["create", "write", "flush folder"], _disk.Operations.Take(3));
    }

    [Fact]
    public async Task Interval_AfterAWrite_FsyncsFileAndFolderWithoutBeingAsked()
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _disk.Before = operation =>
        {
            if (operation == "flush folder")
            {
                flushed.TrySetResult();
            }
        };
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk });
        await store.PutAsync(1, "one");
        await flushed.Task.WaitAsync(Patience);
        Assert.Contains("flush", _disk.Operations);
    }

    [Fact]
    public async Task Interval_AppendThatNobodyWaitsFor_ReachesTheDisk()
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk });
        await store.PutAsync(1, "one");
        _disk.Before = operation =>
        {
            if (operation == "flush" && new FileInfo(Folder.Files()[0]).Length > 88)
            {
                flushed.TrySetResult();
            }
        };
        JournalPosition position = store.Put(2, "two");
        await flushed.Task.WaitAsync(Patience);
        Assert.True(store.Journal.IsWritten(position));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnyPolicy_AfterAnFsync_TheMarkSaysHowFar(bool always)
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Fsync = always ? FsyncPolicy.Always : FsyncPolicy.Interval });
        await store.PutAsync(1, "one");
        long length = new FileInfo(Folder.Files()[0]).Length;
        if (always)
        {
            Assert.Equal((1, length), SyncMark.Read(Path.Combine(Folder.Path, "log")));
        }
        else
        {
            Assert.True(SpinWait.SpinUntil(() => SyncMark.Read(Path.Combine(Folder.Path, "log")) == (1, length), Patience));
        }
    }

    [Fact]
    public async Task Roll_SealedFile_IsOnTheDiskBeforeTheNextBegins()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, SegmentBytes = 128 });
        await store.PutAsync(1, new string('a', 40));
        _disk.Operations.Clear();
        await store.PutAsync(2, new string('b', 40));
        Assert.True(Array.IndexOf(_disk.Operations.ToArray(), "flush") < Array.IndexOf(_disk.Operations.ToArray(), "create"));
        Assert.NotEqual(-1, Array.IndexOf(_disk.Operations.ToArray(), "flush"));
    }

    [Fact]
    public async Task DisposeAsync_QueuedRecords_AreWrittenAndFsynced()
    {
        TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk });
        store.Put(1, "one");
        await store.DisposeAsync();
        string[] operations = [.. _disk.Operations];
        Assert.True(Array.LastIndexOf(operations, "flush") > Array.LastIndexOf(operations, "write"));
        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal([(1, "one")], again.Replayed);
    }
}
