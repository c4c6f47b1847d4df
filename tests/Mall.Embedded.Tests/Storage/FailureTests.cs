namespace Mall.Embedded.Tests.Storage;

public sealed class FailureTests : FolderTests
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    private readonly TestDisk _disk = new();
    private readonly List<string> _failures = [];

    [Fact]
    public async Task WrittenAsync_DiskFull_FailsEverybodyAndTellsTheOperatorOnce()
    {
        await using TestStore store = Open();
        await store.PutAsync(1, "one");
        _disk.Full = true;
        JournalPosition position = store.Put(2, "two");
        JournalFailedException failure = await Assert.ThrowsAsync<JournalFailedException>(async () => await store.Journal.WrittenAsync(position));
        Assert.Equal($"No space left on {Folder.Files()[0]}: No space left on device.", failure.Message);
        _disk.Full = false;
        Assert.Throws<JournalFailedException>(() => store.Put(3, "three"));
        await Assert.ThrowsAsync<JournalFailedException>(async () => await store.Journal.WrittenAsync(position));
        Assert.Equal([failure.Message], _failures);
    }

    [Fact]
    public async Task WrittenAsync_DiskFullWithManyWaiters_NobodyIsAcknowledged()
    {
        await using TestStore store = Open();
        await store.PutAsync(0, "before");
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new ManualResetEventSlim();
        _disk.Before = operation =>
        {
            if (operation == "write")
            {
                writing.TrySetResult();
                goOn.Wait(Patience);
                _disk.Full = true;
            }
        };
        Task first = Task.Run(() => store.PutAsync(1, "leader"));
        await writing.Task.WaitAsync(Patience);
        Task[] others = [.. Enumerable.Range(2, 10).Select(number => store.PutAsync(number, "waiter"))];
        Assert.All(others, other => Assert.False(other.IsCompleted));
        goOn.Set();
        await Assert.ThrowsAsync<JournalFailedException>(() => first.WaitAsync(Patience));
        foreach (Task other in others)
        {
            await Assert.ThrowsAsync<JournalFailedException>(() => other.WaitAsync(Patience));
        }

        Assert.Single(_failures);
    }

    [Fact]
    public async Task Open_AfterADiskFull_HasEverythingAcknowledged()
    {
        await using (TestStore store = Open())
        {
            await store.PutAsync(1, "one");
            _disk.Full = true;
            await Assert.ThrowsAsync<JournalFailedException>(() => store.PutAsync(2, new string('t', 100)));
        }

        _disk.Full = false;
        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal([(1, "one")], again.Replayed);
        Assert.NotEqual(0, again.Journal.TornBytes);
    }

    [Fact]
    public async Task Append_NobodyWaitsAndTheDiskIsFull_TheOperatorIsTold()
    {
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, OnFailure = told.SetResult });
        _disk.Full = true;
        store.Put(1, "one");
        Assert.StartsWith("No space left on ", await told.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Append_FsyncFails_TheJournalFails()
    {
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, OnFailure = told.SetResult });
        _disk.Before = operation => ThrowAt("flush", operation);
        store.Put(1, "one");
        Assert.Contains("cannot be written: Input/output error.", await told.Task.WaitAsync(Patience));
        Assert.Throws<JournalFailedException>(() => store.Put(2, "two"));
    }

    [Fact]
    public async Task WrittenAsync_FsyncAlwaysFails_IsNotAcknowledged()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, Fsync = FsyncPolicy.Always });
        _disk.Before = operation => ThrowAt("flush", operation);
        await Assert.ThrowsAsync<JournalFailedException>(() => store.PutAsync(1, "one"));
    }

    [Fact]
    public async Task WrittenAsync_NextSegmentCannotBeCreated_Fails()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = _disk, SegmentBytes = 128, OnFailure = _failures.Add });
        await store.PutAsync(1, new string('a', 40));
        _disk.Before = operation => ThrowAt("create", operation);
        await Assert.ThrowsAsync<JournalFailedException>(() => store.PutAsync(2, new string('b', 40)));
        Assert.Single(_failures);
    }

    private static void ThrowAt(string step, string operation)
    {
        if (operation == step)
        {
            throw new IOException("Input/output error", 5);
        }
    }

    private TestStore Open() => TestStore.Open(Folder, new JournalOptions { Disk = _disk, OnFailure = _failures.Add });
}
