using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mall.Benchmarks.Load;

namespace Mall.Benchmarks.Seckill;

/// <summary>What the buyers of one run were answered: how often which status, and for refusals the code of the first one.</summary>
internal sealed record BuyerResult(LoadResult Load, double Seconds, Dictionary<int, long> Statuses, Dictionary<int, string> Codes)
{
    public long Of(int status) => Statuses.GetValueOrDefault(status);

    public string Text => string.Join(", ", Statuses.OrderBy(s => s.Key).Select(s => Codes.TryGetValue(s.Key, out var code) ? $"{s.Value:N0}x {s.Key} {code}" : $"{s.Value:N0}x {s.Key}"));
}

/// <summary>Buyers who all want into one sale: a closed loop of so many connections, in a process of its own, each request with the token of another buyer.</summary>
internal static class BuyerLoad
{
    /// <summary>So many buyers, each of them once.</summary>
    public static Task<BuyerResult> OnceAsync(int port, string path, int connections, string tokens, int first, int count) =>
        RunAsync(port, path, connections, tokens, first, count, TimeSpan.Zero);

    /// <summary>The same buyers again and again, for so long.</summary>
    public static Task<BuyerResult> ForAsync(int port, string path, int connections, string tokens, int first, int count, TimeSpan duration) =>
        RunAsync(port, path, connections, tokens, first, count, duration);

    private static async Task<BuyerResult> RunAsync(int port, string path, int connections, string tokens, int first, int count, TimeSpan duration)
    {
        var start = Child.Command(
            "buy", Text(port), path, Text(connections), tokens, Text(first), Text(count), duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));
        HttpLoad.MakeCheap(start);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<BuyerResult>(output)!
            : throw new InvalidOperationException($"The load generator failed: {output}");
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> MainAsync(string[] arguments)
    {
        var (port, path, connections) = (Number(arguments[0]), arguments[1], Number(arguments[2]));
        var (first, count) = (Number(arguments[4]), Number(arguments[5]));
        var duration = TimeSpan.FromSeconds(double.Parse(arguments[6], CultureInfo.InvariantCulture));
        var requests = File.ReadLines(arguments[3]).Skip(first).Take(count)
            .Select(token => Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\nContent-Length: 0\r\n\r\n"))
            .ToArray();
        if (requests.Length < count)
        {
            Console.Write($"The file of tokens has only {requests.Length} of {count}.");
            return 1;
        }

        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectAsync(port)));
        var run = new Run(requests, duration);
        var clock = Stopwatch.StartNew();
        var workers = await Task.WhenAll(open.Select(connection => run.WorkAsync(connection, clock)));
        var seconds = clock.Elapsed.TotalSeconds;

        var total = new LatencyHistogram();
        var statuses = new Dictionary<int, long>();
        var codes = new Dictionary<int, string>();
        foreach (var worker in workers)
        {
            total.Add(worker.Latencies);
            foreach (var (status, number) in worker.Statuses)
            {
                statuses[status] = statuses.GetValueOrDefault(status) + number;
            }

            foreach (var (status, code) in worker.Codes)
            {
                codes.TryAdd(status, code);
            }
        }

        var load = new LoadResult(
            total.Count / seconds, total.Percentile(0.5), total.Percentile(0.99), total.MaxMicroseconds / 1000.0, total.Count, statuses.Where(s => s.Key >= 500).Sum(s => s.Value));
        Console.Write(JsonSerializer.Serialize(new BuyerResult(load, seconds, statuses, codes)));
        return 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<HttpConnection> ConnectAsync(int port)
    {
        var connection = new HttpConnection();
        await connection.ConnectAsync(port);
        return connection;
    }

    private sealed record Worker(LatencyHistogram Latencies, Dictionary<int, long> Statuses, Dictionary<int, string> Codes);

    private sealed class Run(byte[][] requests, TimeSpan duration)
    {
        private int _next = -1;

        public async Task<Worker> WorkAsync(HttpConnection connection, Stopwatch clock)
        {
            using (connection)
            {
                var worker = new Worker(new LatencyHistogram(), [], []);
                while (Next(clock) is { } request)
                {
                    var began = Stopwatch.GetTimestamp();
                    var status = await connection.SendAsync(request);
                    worker.Latencies.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
                    if (!worker.Statuses.TryGetValue(status, out var number) && status >= 300)
                    {
                        worker.Codes[status] = CodeOf(connection.LastBody);
                    }

                    worker.Statuses[status] = number + 1;
                }

                return worker;
            }
        }

        private byte[]? Next(Stopwatch clock)
        {
            var next = Interlocked.Increment(ref _next);
            return duration == TimeSpan.Zero ? next < requests.Length ? requests[next] : null
                : clock.Elapsed < duration ? requests[(int)((uint)next % (uint)requests.Length)] : null;
        }

        private static string CodeOf(ReadOnlySpan<byte> body)
        {
            var at = body.IndexOf("\"code\":\""u8);
            if (at < 0)
            {
                return "";
            }

            var rest = body[(at + 8)..];
            return Encoding.UTF8.GetString(rest[..Math.Max(0, rest.IndexOf((byte)'"'))]);
        }
    }
}
