using System.Diagnostics;
using Mall.Benchmarks.Load;

namespace Mall.Benchmarks.Foundation;

/// <summary>So many callers, each making its next call when the last one answered, until all calls are made.</summary>
internal static class Concurrently
{
    public static async Task<Row> RunAsync(string what, int callers, int calls, Func<int, Task> call)
    {
        // A tenth of the calls, at most two thousand, warm up what is compiled and cached; their numbers are not used again.
        var warmUp = Math.Min(2000, calls / 10);
        await DriveAsync(callers, warmUp, call, first: 0);
        var (elapsed, histogram) = await DriveAsync(callers, calls, call, first: warmUp);
        return new Row(what, calls / elapsed.TotalSeconds, histogram.Percentile(0.5), histogram.Percentile(0.99), $"{callers} callers");
    }

    private static async Task<(TimeSpan Elapsed, LatencyHistogram Histogram)> DriveAsync(int callers, int calls, Func<int, Task> call, int first)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        var histograms = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(WorkAsync)));
        var elapsed = clock.Elapsed;
        var total = new LatencyHistogram();
        foreach (var histogram in histograms)
        {
            total.Add(histogram);
        }

        return (elapsed, total);

        async Task<LatencyHistogram> WorkAsync()
        {
            var histogram = new LatencyHistogram();
            int number;
            while ((number = Interlocked.Increment(ref next)) < calls)
            {
                var began = Stopwatch.GetTimestamp();
                await call(first + number);
                histogram.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }

            return histogram;
        }
    }
}
