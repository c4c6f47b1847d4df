using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Mall.Benchmarks.Load;

/// <summary>What one run of load saw.</summary>
internal sealed record LoadResult(double Rate, double P50, double P99, double Max, long Requests, long Errors);

/// <summary>A closed-loop load generator in a process of its own: so many connections, each sending its next request when it has its answer. It runs with inlined socket
/// completions, which makes it one cheap loop and not a second thread pool that competes with the server.</summary>
internal static class HttpLoad
{
    private const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string ThreadCount = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    /// <summary>Starts the generator as a child process and waits for its answer.</summary>
    public static async Task<LoadResult> RunAsync(int port, string path, int connections, TimeSpan duration, string? token = null)
    {
        var start = Child.Command("load", port.ToString(), path, connections.ToString(), duration.TotalSeconds.ToString("0.###"), token ?? "");
        start.RedirectStandardOutput = true;
        MakeCheap(start);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<LoadResult>(output)!
            : throw new InvalidOperationException($"The load generator failed: {output}");
    }

    /// <summary>One loop of sockets whose completions run where they are noticed.</summary>
    public static void MakeCheap(ProcessStartInfo generator)
    {
        generator.Environment[InlineCompletions] = "1";
        generator.Environment[ThreadCount] = "1";
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> MainAsync(string[] arguments)
    {
        var port = int.Parse(arguments[0]);
        var connections = int.Parse(arguments[2]);
        var duration = TimeSpan.FromSeconds(double.Parse(arguments[3]));
        var authorization = arguments[4].Length == 0 ? "" : $"Authorization: Bearer {arguments[4]}\r\n";
        var request = Encoding.ASCII.GetBytes($"GET {arguments[1]} HTTP/1.1\r\nHost: 127.0.0.1\r\n{authorization}\r\n");

        await DriveAsync(port, request, connections, TimeSpan.FromSeconds(1));
        Console.Write(JsonSerializer.Serialize(await DriveAsync(port, request, connections, duration)));
        return 0;
    }

    private static async Task<LoadResult> DriveAsync(int port, byte[] request, int connections, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        var workers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(port, request, clock, duration)));
        var elapsed = clock.Elapsed;
        var total = new LatencyHistogram();
        foreach (var (histogram, _) in workers)
        {
            total.Add(histogram);
        }

        return new LoadResult(total.Count / elapsed.TotalSeconds, total.Percentile(0.5), total.Percentile(0.99), total.MaxMicroseconds / 1000.0, total.Count, workers.Sum(w => w.Errors));
    }

    private static async Task<(LatencyHistogram Histogram, long Errors)> WorkAsync(int port, byte[] request, Stopwatch clock, TimeSpan duration)
    {
        using var connection = new HttpConnection();
        await connection.ConnectAsync(port);
        var histogram = new LatencyHistogram();
        long errors = 0;
        while (clock.Elapsed < duration)
        {
            var began = Stopwatch.GetTimestamp();
            if (await connection.SendAsync(request) is < 200 or > 299)
            {
                errors++;
            }

            histogram.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        return (histogram, errors);
    }
}
