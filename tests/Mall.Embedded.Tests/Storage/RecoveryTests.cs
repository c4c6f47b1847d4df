namespace Mall.Embedded.Tests.Storage;

public sealed class RecoveryTests : FolderTests
{
    private const int HeaderBytes = 64;
    private static readonly JournalOptions SmallSegments = new() { SegmentBytes = 256 };

    private string LogFolder => Path.Combine(Folder.Path, "log");

    [Fact]
    public async Task Open_LastRecordCutAtAnyByte_CutsItAndGoesOn()
    {
        long start = await WriteThree();
        long end = new FileInfo(Folder.Files()[0]).Length;
        for (long cut = start + 1; cut < end; cut++)
        {
            using TestFolder copy = Folder.Copy();
            SetLength(copy.Files()[0], cut);
            await using (TestStore store = TestStore.Open(copy))
            {
                Assert.Equal([(1, "first"), (2, "second")], store.Replayed);
                Assert.Equal(cut - start, store.Journal.TornBytes);
                Assert.Equal(start, new FileInfo(copy.Files()[0]).Length);
                await store.PutAsync(4, "fourth");
            }

            await using TestStore again = TestStore.Open(copy);
            Assert.Equal([(1, "first"), (2, "second"), (4, "fourth")], again.Replayed);
            Assert.Equal(0, again.Journal.TornBytes);
        }
    }

    [Fact]
    public async Task Open_LastRecordOverwrittenWithGarbage_CutsItAndTellsTheOperator()
    {
        long start = await WriteThree();
        Flip(Folder.Files()[0], start + 9);
        var warnings = new List<string>();
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { OnWarning = warnings.Add });
        Assert.Equal([(1, "first"), (2, "second")], store.Replayed);
        Assert.Contains(LogFolder, Assert.Single(warnings));
    }

    [Fact]
    public async Task Open_AnyByteOfAMiddleRecordFlipped_IsRefusedAndNothingIsChanged()
    {
        long third = await WriteThree();
        long second = HeaderBytes + 24;
        for (long at = second; at < third; at++)
        {
            using TestFolder copy = Folder.Copy();
            Flip(copy.Files()[0], at);
            Dictionary<string, byte[]> before = copy.Snapshot();
            StartupException refusal = Assert.Throws<StartupException>(() => TestStore.Open(copy));
            Assert.Matches(
                $"^The journal {copy.Files()[0]} is damaged at offset {second}: .+\\. Restore it from a backup or move the folder {copy.Path}/log away to start empty\\.$",
                refusal.Message);
            AssertSame(before, copy);
        }
    }

    [Fact]
    public async Task Open_AnyByteOfTheHeaderFlipped_IsRefusedAndNothingIsChanged()
    {
        await WriteThree();
        for (long at = 0; at < HeaderBytes; at++)
        {
            using TestFolder copy = Folder.Copy();
            Flip(copy.Files()[0], at);
            Dictionary<string, byte[]> before = copy.Snapshot();
            StartupException refusal = Assert.Throws<StartupException>(() => TestStore.Open(copy));
            Assert.Contains("is damaged at offset 0: ", refusal.Message);
            AssertSame(before, copy);
        }
    }

    [Fact]
    public async Task Open_RecordsOfAMiddleRegionSwapped_IsRefused()
    {
        await using (TestStore store = TestStore.Open(Folder))
        {
            await store.PutAsync(1, "equal length 1");
            await store.PutAsync(2, "equal length 2");
            await store.PutAsync(3, "equal length 3");
        }

        byte[] bytes = File.ReadAllBytes(Folder.Files()[0]);
        byte[] swapped = [.. bytes[..64], .. bytes[96..128], .. bytes[64..96], .. bytes[128..]];
        File.WriteAllBytes(Folder.Files()[0], swapped);
        Assert.Throws<StartupException>(() => TestStore.Open(Folder));
    }

    [Fact]
    public async Task Open_SealedFileCutShort_IsRefusedAndNothingIsChanged()
    {
        await WriteSegments();
        string sealedFile = Folder.Files()[1];
        SetLength(sealedFile, new FileInfo(sealedFile).Length - 8);
        Dictionary<string, byte[]> before = Folder.Snapshot();
        StartupException refusal = Assert.Throws<StartupException>(() => TestStore.Open(Folder, SmallSegments));
        Assert.Contains(sealedFile, refusal.Message);
        AssertSame(before, Folder);
    }

    [Fact]
    public async Task Open_SegmentIsMissing_IsRefused()
    {
        await WriteSegments();
        File.Delete(Folder.Files()[1]);
        StartupException refusal = Assert.Throws<StartupException>(() => TestStore.Open(Folder, SmallSegments));
        Assert.Contains("segment 2, which belongs before it, is missing", refusal.Message);
    }

    [Fact]
    public async Task Open_DamageInTheMiddleAndATornTail_IsRefusedWithoutCuttingTheTail()
    {
        await WriteSegments();
        Flip(Folder.Files()[0], HeaderBytes + 9);
        SetLength(Folder.Files()[^1], new FileInfo(Folder.Files()[^1]).Length - 3);
        Dictionary<string, byte[]> before = Folder.Snapshot();
        Assert.Throws<StartupException>(() => TestStore.Open(Folder, SmallSegments));
        AssertSame(before, Folder);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    public async Task Open_NewestFileHasNoWholeHeader_IsACreationCutShort(int length)
    {
        await WriteSegments();
        int count = (await Replayed()).Count;
        File.WriteAllBytes(Path.Combine(LogFolder, "00000100.journal"), new byte[length]);
        List<(int, string)> replayed = await Replayed();
        Assert.Equal(count, replayed.Count);
        Assert.False(File.Exists(Path.Combine(LogFolder, "00000100.journal")));
        await using TestStore store = TestStore.Open(Folder, SmallSegments);
        await store.PutAsync(1000, new string('n', 300));
        Assert.Equal(new string('n', 300), store.Get(1000));
    }

    [Fact]
    public async Task Open_OlderFileHasNoWholeHeader_IsRefused()
    {
        await WriteSegments();
        SetLength(Folder.Files()[0], 10);
        Assert.Throws<StartupException>(() => TestStore.Open(Folder, SmallSegments));
    }

    [Fact]
    public async Task Open_LeftoverTemporaryFile_IsDeletedUnread()
    {
        await WriteThree();
        string leftover = Path.Combine(LogFolder, "00000002.journal.tmp");
        File.WriteAllText(leftover, "half a compaction");
        await using TestStore store = TestStore.Open(Folder);
        Assert.Equal(3, store.Replayed.Count);
        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public async Task Open_FilesThatACompactionReplaced_AreDeletedUnread()
    {
        await WriteSegments();
        string[] old = Folder.Files();
        using TestFolder before = Folder.Copy();
        await using (TestStore store = TestStore.Open(Folder, SmallSegments))
        {
            store.Put(1, "");
            await store.Journal.CompactAsync();
        }

        int records = (await Replayed()).Count;
        foreach (string file in old)
        {
            File.Copy(Path.Combine(before.Path, "log", Path.GetFileName(file)), file, overwrite: false);
        }

        List<(int Number, string Text)> replayed = await Replayed();
        Assert.Equal(records, replayed.Count);
        Assert.DoesNotContain(replayed, record => record.Number == 1);
        Assert.All(old, file => Assert.False(File.Exists(file)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_HoleBehindTheLastFsync_IsCutThereThoughRecordsFollow(bool garbage)
    {
        const int second = HeaderBytes + 24;
        await WriteThree();
        Mark(second);
        Spoil(second, 16, garbage);
        var warnings = new List<string>();
        await using (TestStore store = TestStore.Open(Folder, new JournalOptions { OnWarning = warnings.Add }))
        {
            Assert.Equal([(1, "first")], store.Replayed);
            Assert.Equal(second, new FileInfo(Folder.Files()[0]).Length);
            Assert.Contains("did not reach the disk", Assert.Single(warnings));
            await store.PutAsync(4, "fourth");
        }

        await using TestStore again = TestStore.Open(Folder);
        Assert.Equal([(1, "first"), (4, "fourth")], again.Replayed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_HoleBeforeTheLastFsync_IsDamage(bool garbage)
    {
        const int second = HeaderBytes + 24;
        await WriteThree();
        Mark(second + 8);
        Spoil(second, 16, garbage);
        Dictionary<string, byte[]> before = Folder.Snapshot();
        Assert.Throws<StartupException>(() => TestStore.Open(Folder));
        AssertSame(before, Folder);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(23)]
    [InlineData(24)]
    public async Task Open_HoleAndNoMarkThatCanBeRead_IsDamage(int length)
    {
        const int second = HeaderBytes + 24;
        await WriteThree();
        string mark = Path.Combine(LogFolder, "synced");
        File.Delete(mark);
        if (length >= 0)
        {
            File.WriteAllBytes(mark, new byte[length]);
        }

        Spoil(second, 16, garbage: false);
        Assert.Throws<StartupException>(() => TestStore.Open(Folder));
    }

    [Fact]
    public async Task Open_NewestFileOfWhichNothingIsKnownToBeOnTheDiskHasAnEmptyHeader_IsDropped()
    {
        await WriteSegments();
        string[] files = Folder.Files();
        SyncMark.Create(LogFolder, JournalDisk.Real, files.Length - 1, 100).Dispose();
        using (FileStream file = File.OpenWrite(files[^1]))
        {
            file.Write(new byte[HeaderBytes]);
        }

        List<(int Number, string Text)> replayed = await Replayed();
        Assert.Equal(Enumerable.Range(0, replayed.Count), replayed.Select(record => record.Number));
        Assert.InRange(replayed.Count, 1, 11);
        Assert.False(File.Exists(files[^1]));
    }

    [Fact]
    public async Task Open_WhatAKilledProcessWrote_IsBroughtToTheDiskAndMarked()
    {
        await WriteThree();
        Mark(HeaderBytes);
        var disk = new TestDisk();
        await using TestStore store = TestStore.Open(Folder, new JournalOptions { Disk = disk });
        Assert.Equal(["flush"], disk.Operations);
        Assert.Equal((1, new FileInfo(Folder.Files()[0]).Length), SyncMark.Read(LogFolder));
    }

    [Fact]
    public async Task Open_FolderCannotBeCreated_IsOneSentence()
    {
        await File.WriteAllTextAsync(LogFolder, "a file in the place of the folder");
        StartupException refusal = Assert.Throws<StartupException>(() => TestStore.Open(Folder));
        Assert.StartsWith($"The journal {LogFolder} cannot be opened: ", refusal.Message);
    }

    /// <summary>As if the last fsync had been when the file was that long.</summary>
    private void Mark(long length)
    {
        File.Delete(Path.Combine(LogFolder, "synced"));
        SyncMark.Create(LogFolder, JournalDisk.Real, 1, length).Dispose();
    }

    private void Spoil(long at, int count, bool garbage)
    {
        byte[] bytes = new byte[count];
        if (garbage)
        {
            new Random(2).NextBytes(bytes);
        }

        using FileStream file = File.OpenWrite(Folder.Files()[0]);
        file.Seek(at, SeekOrigin.Begin);
        file.Write(bytes);
    }

    private static void Flip(string path, long at)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[at] ^= 0x10;
        File.WriteAllBytes(path, bytes);
    }

    private static void SetLength(string path, long length)
    {
        using FileStream file = File.OpenWrite(path);
        file.SetLength(length);
    }

    private static void AssertSame(Dictionary<string, byte[]> before, TestFolder folder)
    {
        Dictionary<string, byte[]> after = folder.Snapshot();
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    /// <summary>Three records; returns where the last one begins.</summary>
    private async Task<long> WriteThree()
    {
        await using TestStore store = TestStore.Open(Folder);
        await store.PutAsync(1, "first");
        await store.PutAsync(2, "second");
        long third = new FileInfo(Folder.Files()[0]).Length;
        await store.PutAsync(3, "third, the last one");
        return third;
    }

    private async Task WriteSegments()
    {
        await using TestStore store = TestStore.Open(Folder, SmallSegments);
        for (int i = 0; i < 12; i++)
        {
            await store.PutAsync(i, new string('s', 40));
        }
    }

    private async Task<List<(int Number, string Text)>> Replayed()
    {
        await using TestStore store = TestStore.Open(Folder, SmallSegments);
        return store.Replayed;
    }
}
