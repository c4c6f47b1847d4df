namespace Mall.Embedded.Tests.Storage;

public sealed class JournalTests : FolderTests
{
    [Fact]
    public async Task Open_AfterClose_ReplaysEverythingInOrder()
    {
        await using (TestStore store = TestStore.Open(Folder))
        {
            for (int i = 0; i < 1000; i++)
            {
                store.Put(i, new string('x', i * 7 % 300));
            }
        }

        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (i, new string('x', i * 7 % 300))), again.Replayed);
        Assert.Equal(0, again.Journal.TornBytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(2040)]
    [InlineData(2041)]
    [InlineData(3_000_000)]
    public async Task Read_AnySize_GivesTheSameBytesQueuedWrittenAndReplayed(int length)
    {
        byte[] payload = new byte[length + 4];
        new Random(length).NextBytes(payload.AsSpan(4));
        await using (TestStore store = TestStore.Open(Folder))
        {
            store.Put(1, "before");
            JournalPosition position = store.Journal.Append(payload);
            Assert.Equal(payload, store.Journal.Read(position));
            store.Put(2, "behind");
            await store.Journal.WrittenAsync(position);
            Assert.Equal(payload, store.Journal.Read(position));
        }

        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal(TestStore.Decode(payload), again.Replayed[1]);
        Assert.Equal((2, "behind"), again.Replayed[2]);
    }

    [Fact]
    public async Task Append_EmptyPayload_IsARecord()
    {
        var owner = new Moq.Mock<IJournalOwner>();
        await using var journal = Mall.Embedded.Storage.Journal.Open(Folder.Path, "log", owner.Object, new JournalOptions());
        JournalPosition position = journal.Append([]);
        await journal.WrittenAsync(position);
        Assert.Empty(journal.Read(position));
    }

    [Fact]
    public async Task Append_TooLarge_IsRefusedAndNothingIsQueued()
    {
        await using TestStore store = TestStore.Open(Folder);
        Assert.Throws<ArgumentException>(() => store.Journal.Append(new byte[(64 << 20) + 1]));
        await store.PutAsync(1, "fits");
        Assert.Equal("fits", store.Get(1));
    }

    [Fact]
    public async Task WrittenAsync_AloneAndIdle_HasWrittenWhenItReturns()
    {
        await using TestStore store = TestStore.Open(Folder);
        JournalPosition position = store.Put(1, "one");
        ValueTask written = store.Journal.WrittenAsync(position);
        Assert.True(written.IsCompletedSuccessfully);
        Assert.True(store.Journal.IsWritten(position));
        using TestFolder copy = Folder.Copy();
        await using TestStore other = TestStore.Open(copy);
        Assert.Equal([(1, "one")], other.Replayed);
    }

    [Fact]
    public async Task WrittenAsync_PositionThatWasNeverAppended_IsRefused()
    {
        await using TestStore store = TestStore.Open(Folder);
        JournalPosition position = store.Put(1, "one");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await store.Journal.WrittenAsync(new JournalPosition(position.Value + 8)));
    }

    [Fact]
    public async Task WrittenAsync_ManyConcurrentAppenders_AllAreReadableAndInOrder()
    {
        const int writers = 32;
        const int each = 500;
        await using (TestStore store = TestStore.Open(Folder, new JournalOptions { SegmentBytes = 64 << 10 }))
        {
            await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
            {
                for (int i = 0; i < each; i++)
                {
                    await store.PutAsync((writer * each) + i, $"{writer}/{i}");
                    Assert.Equal($"{writer}/{i}", store.Get((writer * each) + i));
                }
            })));
        }

        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal(writers * each, again.Replayed.Count);
        foreach (IGrouping<int, int> writer in again.Replayed.Select(record => record.Number).GroupBy(number => number / each))
        {
            Assert.Equal(Enumerable.Range(writer.Key * each, each), writer);
        }
    }

    [Fact]
    public async Task Append_BeyondSegmentBytes_RollsToANewFileWithAHigherPosition()
    {
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { SegmentBytes = 4096 });
        JournalPosition last = JournalPosition.None;
        for (int i = 0; i < 100; i++)
        {
            JournalPosition position = store.Put(i, new string('r', 100));
            Assert.True(position.Value > last.Value);
            last = position;
        }

        await store.Journal.WrittenAsync(last);
        Assert.InRange(Folder.Files().Length, 3, 4);
        Assert.All(Folder.Files(), file => Assert.InRange(new FileInfo(file).Length, 64, 4096));
        Assert.Equal(100, store.Content().Count);
    }

    [Fact]
    public async Task Append_RecordLargerThanASegment_HasAFileOfItsOwn()
    {
        string large = new('l', 10_000);
        await using (TestStore store = TestStore.Open(Folder, new JournalOptions { SegmentBytes = 4096 }))
        {
            await store.PutAsync(1, "small");
            await store.PutAsync(2, large);
            await store.PutAsync(3, "small");
        }

        await using TestStore again = TestStore.Open(Folder, new JournalOptions { SegmentBytes = 4096 });
        Assert.Equal([(1, "small"), (2, large), (3, "small")], again.Replayed);
        Assert.Equal(3, Folder.Files().Length);
    }

    [Fact]
    public async Task Read_AfterFileWasDamaged_Throws()
    {
        await using TestStore store = TestStore.Open(Folder);
        await store.PutAsync(1, "some text");
        using (FileStream file = new(Folder.Files()[0], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Seek(64 + 8 + 6, SeekOrigin.Begin);
            file.WriteByte((byte)'X');
        }

        Assert.Throws<InvalidDataException>(() => store.Get(1));
    }

    [Fact]
    public async Task Append_AfterDispose_IsRefused()
    {
        TestStore store = TestStore.Open(Folder);
        await store.PutAsync(1, "one");
        await store.DisposeAsync();
        await store.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => store.Put(2, "two"));
    }
}
