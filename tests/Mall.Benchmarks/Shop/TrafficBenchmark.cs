using System.Net.Http.Headers;
using System.Text;
using Mall.Benchmarks.Foundation;
using Mall.Functions.Traffic;

namespace Mall.Benchmarks.Shop;

/// <summary>What it costs to count a page, beside what the page itself costs: requests one after the other to a mall of its own process, its processor time and what it allocates.</summary>
internal static class TrafficBenchmark
{
    private const int Samples = 5;
    private const string Browser = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    private const string Allocated = "dotnet.gc.heap.total_allocated";

    public static async Task RunAsync(Report report, SuiteOptions options)
    {
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path);
        using var admin = ShopClient.Administrator(mall.Port);
        var product = await OrdersBenchmark.CreateProductAsync(admin);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{mall.Port}") };
        http.DefaultRequestHeaders.Add("User-Agent", Browser);
        var count = options.Pick(1000, 5000);
        (string What, Func<Task<HttpResponseMessage>> Ask)[] kinds =
        [
            ("the page's file", () => http.GetAsync($"/products/{product}")),
            ("the page's data", () => http.GetAsync($"/api/v1/products/{product}")),
            ("counting the page", () => http.PostAsync("/api/v1/traffic/visits", Visit())),
        ];
        foreach (var (_, ask) in kinds)
        {
            await ManyAsync(ask, count);
        }

        var costs = kinds.Select(_ => new List<(double Cpu, double Bytes)>()).ToArray();
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var (cpu, allocated) = (mall.Cpu, (await mall.MetersAsync())[Allocated]);
                await ManyAsync(kinds[kind].Ask, count);
                costs[kind].Add(((mall.Cpu - cpu).TotalMicroseconds / count, ((await mall.MetersAsync())[Allocated] - allocated) / count));
            }
        }

        foreach (var ((what, _), cost) in kinds.Zip(costs))
        {
            report.Fact($"{what}: {cost.Select(one => one.Cpu).Median():0} us of CPU, {cost.Select(one => one.Bytes).Median() / 1024:0.0} KB allocated (host and worker in one process)");
        }

        CountAlone(report, options.Pick(100_000, 1_000_000));
    }

    /// <summary>The counting itself, without the request that brings it.</summary>
    private static void CountAlone(Report report, int count)
    {
        var counts = new TrafficCounts(TimeProvider.System);
        counts.Salt(counts.Today, new byte[16]);
        var (visit, address) = (new Visit("/products/{id}", null, null), System.Net.IPAddress.Parse("203.0.113.1"));
        counts.Add(visit, Device.Of(Browser, "?1"), address, Browser);
        var (bytes, clock) = (GC.GetAllocatedBytesForCurrentThread(), System.Diagnostics.Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            counts.Add(visit, Device.Of(Browser, "?1"), address, Browser);
        }

        report.Fact($"of that the counting: {clock.Elapsed.TotalMicroseconds / count:0.00} us, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)count:0} bytes");
    }

    private static async Task ManyAsync(Func<Task<HttpResponseMessage>> ask, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var response = await ask();
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    private static ByteArrayContent Visit()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"page":"/products/{id}"}"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return content;
    }
}
