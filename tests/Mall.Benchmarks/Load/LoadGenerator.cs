using System.Text;

namespace Mall.Benchmarks.Load;

/// <summary>The generator's own process: drives all lanes at once and writes what they saw.</summary>
internal static class LoadGenerator
{
    public static async Task<int> MainAsync(string text)
    {
        var spec = JsonSerializer.Deserialize<LoadSpec>(text)!;
        var requests = spec.Lanes.Select(Requests).ToArray();
        using var stop = new CancellationTokenSource();
        if (spec.WarmUp > 0)
        {
            await DriveAsync(spec with { Seconds = spec.WarmUp, Lanes = [.. spec.Lanes.Select(lane => lane with { Once = false })] }, requests, stop.Token);
        }

        if (spec.Held)
        {
            Console.In.ReadLine();
        }

        // The end of the input ends the run.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            stop.Cancel();
        });
        Console.Write(JsonSerializer.Serialize(await DriveAsync(spec, requests, stop.Token)));
        return 0;
    }

    private static byte[][] Requests(Lane lane)
    {
        if (lane.Tokens is null)
        {
            return [Request(lane, "")];
        }

        byte[][] requests = [.. File.ReadLines(lane.Tokens).Skip(lane.First).Take(lane.Count).Select(token => Request(lane, $"Authorization: Bearer {token}\r\n"))];
        return requests.Length == lane.Count ? requests : throw new InvalidOperationException($"The file has no {lane.Count} tokens from {lane.First} on.");
    }

    private static byte[] Request(Lane lane, string authorization) => Encoding.ASCII.GetBytes($"{lane.Method} {lane.Path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{authorization}{(lane.Method == "POST" ? "Content-Length: 0\r\n" : "")}\r\n");

    private static async Task<LaneResult[]> DriveAsync(LoadSpec spec, byte[][][] requests, CancellationToken stop)
    {
        var open = await Task.WhenAll(spec.Lanes.Select(lane => Task.WhenAll(Enumerable.Range(0, lane.Connections).Select(_ => HttpConnection.OpenAsync(spec.Port)))));
        var clock = Stopwatch.StartNew();
        return await Task.WhenAll(spec.Lanes.Select((lane, at) => new LaneRun(lane, requests[at], clock, spec.Seconds, stop).RunAsync(open[at])));
    }

    private sealed class LaneRun(Lane lane, byte[][] requests, Stopwatch clock, double? seconds, CancellationToken stop)
    {
        private readonly List<Latencies> _series = [];
        private readonly Dictionary<int, long> _statuses = [];
        private readonly Dictionary<int, string> _codes = [];
        private int _next = -1;

        public async Task<LaneResult> RunAsync(HttpConnection[] connections)
        {
            await Task.WhenAll(connections.Select(WorkAsync));
            var elapsed = clock.Elapsed.TotalSeconds;
            var all = new Latencies();
            _series.ForEach(all.Add);
            Second[] series = [.. _series.Take((int)elapsed).Select(second => new Second(second.Count, second.Percentile(99), second.Max))];
            return new LaneResult(elapsed, all.Count, all.Percentile(50), all.Percentile(99), all.CorrectedPercentile(99), all.Max, series, _statuses, _codes);
        }

        private async Task WorkAsync(HttpConnection connection)
        {
            using (connection)
            {
                while (Next() is { } request)
                {
                    var began = Stopwatch.GetTimestamp();
                    var status = await connection.SendAsync(request);
                    Count(began, status, connection);
                }
            }
        }

        private byte[]? Next()
        {
            var next = (uint)Interlocked.Increment(ref _next);
            var isOver = stop.IsCancellationRequested || clock.Elapsed.TotalSeconds >= seconds || (lane.Once && next >= requests.Length);
            return isOver ? null : requests[(int)(next % (uint)requests.Length)];
        }

        private void Count(long began, int status, HttpConnection connection)
        {
            // Nearly always the same thread: the lock costs next to nothing.
            lock (_series)
            {
                var second = (int)clock.Elapsed.TotalSeconds;
                while (_series.Count <= second)
                {
                    _series.Add(new Latencies());
                }

                _series[second].Record(began);
                _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
                if (status >= 300 && !_codes.ContainsKey(status))
                {
                    _codes[status] = CodeOf(connection.LastBody);
                }
            }
        }

        private static string CodeOf(ReadOnlySpan<byte> body)
        {
            var at = body.IndexOf("\"code\":\""u8);
            var rest = at < 0 ? [] : body[(at + 8)..];
            return Encoding.UTF8.GetString(rest[..Math.Max(0, rest.IndexOf((byte)'"'))]);
        }
    }
}
