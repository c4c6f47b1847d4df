namespace Mall.Embedded.Tests.Storage;

/// <summary>The power fails at random moments: the journal opens, with the records in their order up to some point, and with all that was promised.</summary>
public sealed class PowerLossTests
{
    private const int Rounds = 60;

    [Fact]
    public Task Always_EverythingAcknowledged_IsThere() => LosePowerAsync(FsyncPolicy.Always);

    [Fact]
    public Task Interval_EverythingMarked_IsThereInOrder() => LosePowerAsync(FsyncPolicy.Interval);

    private static async Task LosePowerAsync(FsyncPolicy policy)
    {
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            using var folder = new TestFolder();
            var disk = new PowerLossDisk();
            var options = new JournalOptions { Disk = disk, Fsync = policy, SegmentBytes = random.Next(2) == 0 ? 2048 : 1 << 20 };
            await using TestStore store = TestStore.Open(folder, options);
            int acknowledged = 0;
            int records = random.Next(1, 40);
            for (int number = 0; number < records; number++)
            {
                JournalPosition position = store.Put(number, Text(number, random.Next(1, 1500)));
                if (random.Next(3) == 0)
                {
                    await store.Journal.WrittenAsync(position);
                    acknowledged = number + 1;
                }
            }

            using TestFolder left = disk.Fail(folder, random);
            await using TestStore after = TestStore.Open(left, options with { Disk = JournalDisk.Real });

            Assert.Equal(Enumerable.Range(0, after.Replayed.Count), after.Replayed.Select(record => record.Number));
            Assert.All(after.Replayed, record => Assert.Equal(Text(record.Number, record.Text.Length), record.Text));
            Assert.True(policy == FsyncPolicy.Interval || after.Replayed.Count >= acknowledged, $"seed {seed}: {acknowledged} were acknowledged, {after.Replayed.Count} are there");
        }
    }

    private static string Text(int number, int length) => new((char)('a' + (number % 26)), length);
}
