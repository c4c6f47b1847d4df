using Mall.Embedded.Redis;
using Mall.Functions.Platform;
using Mall.Functions.Seckill;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks.Seckill;

/// <summary>The gate alone, without door, queue and database: how many buyers win a second in a sale of so many buckets, each on a server of its own. All servers and the callers share the cores of this machine, so the rate
/// does not grow with the buckets here; the processor time of a server for one script says what a core of its own would do.</summary>
internal static class BucketsBenchmark
{
    private const int Callers = 256;
    private const int MaxBuckets = 4;

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        var time = options.Pick(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));
        using var state = new TempFolder();
        var servers = new List<RedisServer>();
        var connections = new List<RedisConnection>();
        try
        {
            for (var i = 0; i < MaxBuckets; i++)
            {
                var folder = Path.Combine(state.Path, $"{i}");
                Directory.CreateDirectory(folder);
                servers.Add(RedisServer.Start(new RedisServerOptions { StateFolder = folder }));
                await servers[i].Ready;
                connections.Add(new RedisConnection(Options.Create(new RedisOptions { ConnectionString = servers[i].ConnectionString, CallTimeout = TimeSpan.FromSeconds(10) })));
            }

            foreach (var count in (int[])[1, 2, MaxBuckets])
            {
                await WinAsync(report, count, [.. servers.Take(count)], [.. connections.Take(count)], time);
            }
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task WinAsync(Report report, int count, RedisServer[] servers, RedisConnection[] connections, TimeSpan time)
    {
        var now = DateTimeOffset.UtcNow;
        var sale = new Sale
        {
            Id = Ids.New(), SaleId = "", ProductId = "product", ProductName = "A phone", Category = "phones", Price = new Money(100, "CNY"), PerBuyerLimit = 1, StartsAt = now.AddMinutes(-1), EndsAt = now.AddDays(1),
            CreatedAt = now, Mode = SaleMode.Active, Initial = int.MaxValue, Available = int.MaxValue, Version = 1, Gate = GateStatus.Ready, Generation = 1, Buckets = count == 1 ? null : count,
        };
        var gates = new List<(SaleGate Gate, SaleScripts Scripts)>();
        foreach (var (id, connection) in SaleBuckets.IdsOf(sale).Zip(connections))
        {
            var gate = new SaleGate(new GateCalls(connection, new SeckillBreakers()), Options.Create(new SeckillOptions()));
            await gate.FillAsync(sale with { Id = id }, AsyncEnumerable.Empty<GateBuyer>(), default);
            gates.Add((gate, gate.ScriptsOf(id, 1)));
        }

        var (wins, processor, clock) = (0L, servers.Sum(Processor), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; clock.Elapsed < time; i++)
            {
                var user = $"{caller}-{i}";
                var (gate, scripts) = gates[SaleBuckets.IndexFor(user, count)];
                var answer = await gate.EnterAsync(scripts, user, $"{scripts.SaleId}.{Ids.New()}", 1, null, Challenges.NotNeeded);
                if (answer.Code != GateCode.Won)
                {
                    throw new InvalidOperationException($"The gate answered {answer.Code}.");
                }

                Interlocked.Increment(ref wins);
            }
        })));

        var rate = wins / clock.Elapsed.TotalSeconds;
        var perScript = (servers.Sum(Processor) - processor) / wins;
        report.Add(new Row(
            $"{count} bucket{(count == 1 ? "" : "s")}, {Callers} callers", rate,
            Note: $"{perScript * 1e6:0.0} µs of a server's core for a win: a core of its own for each would let {count / perScript:N0} win a second"));
    }

    /// <summary>Seconds of processor time that a server used.</summary>
    private static double Processor(RedisServer server)
    {
        using var process = Process.GetProcessById(server.ProcessId);
        return process.TotalProcessorTime.TotalSeconds;
    }
}
