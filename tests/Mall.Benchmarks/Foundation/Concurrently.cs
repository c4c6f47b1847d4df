namespace Mall.Benchmarks.Foundation;

/// <summary>So many callers, each making its next call when the last one answered, until all calls are made.</summary>
internal static class Concurrently
{
    /// <summary>A tenth of the calls, at most two thousand, come before and are not counted: they warm up what is compiled and cached.</summary>
    public static async Task<Row> RunAsync(string what, int callers, int calls, Func<int, Task> call, string note = "")
    {
        var warmUp = Math.Min(2000, calls / 10);
        await DriveAsync(callers, warmUp, (_, number) => call(number));
        var (elapsed, latencies) = await DriveAsync(callers, calls, (_, number) => call(warmUp + number));
        return new Row(what, calls / elapsed.TotalSeconds, latencies.Percentile(50), latencies.Percentile(99), $"{callers} callers{note}");
    }

    /// <param name="callers">How many at once.</param>
    /// <param name="calls">Of all together.</param>
    /// <param name="call">Given the numbers of the caller and of the call.</param>
    public static async Task<(TimeSpan Elapsed, Latencies Latencies)> DriveAsync(int callers, int calls, Func<int, int, Task> call)
    {
        var next = -1;
        var latencies = new Latencies();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => WorkAsync(caller))));
        return (clock.Elapsed, latencies);

        async Task WorkAsync(int caller)
        {
            int number;
            while ((number = Interlocked.Increment(ref next)) < calls)
            {
                var began = Stopwatch.GetTimestamp();
                await call(caller, number);
                latencies.Record(began);
            }
        }
    }
}
