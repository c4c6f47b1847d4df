using Mall.Embedded.Storage;

namespace Mall.Benchmarks.Foundation;

/// <summary>Records of 300 bytes, appended and waited for.</summary>
internal static class JournalBenchmark
{
    private sealed class Owner : IJournalOwner
    {
        public long Replayed { get; private set; }

        public long LiveBytes => long.MaxValue / 4;

        public void Replay(JournalPosition position, ReadOnlySpan<byte> payload) => Replayed++;

        public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter) => rewriter.Keep(position, payload);

        public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
        {
        }
    }

    public static async Task RunAsync(string state, bool quick, Action<Row> report)
    {
        var count = quick ? 100_000 : 1_000_000;
        var payload = new byte[300];
        var folder = Path.Combine(state, "journals");
        await using (var journal = Journal.Open(folder, "interval", new Owner(), new JournalOptions()))
        {
            report(await Concurrently.RunAsync("Journal: append, written", 1, count / 4, _ => journal.WrittenAsync(journal.Append(payload)).AsTask()));
            report(await Concurrently.RunAsync("Journal: append, written", 64, count, _ => journal.WrittenAsync(journal.Append(payload)).AsTask()));
        }

        await using (var journal = Journal.Open(folder, "always", new Owner(), new JournalOptions { Fsync = FsyncPolicy.Always }))
        {
            report(await Concurrently.RunAsync("Journal: append, fsynced", 64, count / 50, _ => journal.WrittenAsync(journal.Append(payload)).AsTask()));
        }

        var owner = new Owner();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using (Journal.Open(folder, "interval", owner, new JournalOptions()))
        {
            report(new Row("Journal: replay at start", owner.Replayed / clock.Elapsed.TotalSeconds, Note: $"{owner.Replayed:N0} records of 300 bytes in {clock.ElapsedMilliseconds} ms"));
        }
    }
}
