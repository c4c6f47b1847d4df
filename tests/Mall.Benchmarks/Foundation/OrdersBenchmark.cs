using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mall.Benchmarks.Foundation;

/// <summary>Whole orders over HTTP against a mall of its own process: placed, paid, and read as paid; with reservation, payment, events and notifications.</summary>
internal static class OrdersBenchmark
{
    private const int Shoppers = 64;

    public static async Task RunAsync(Report report, bool quick)
    {
        using var state = new TempFolder();
        await using var mall = await Child.StartMallAsync(state.Path, Tokens.Setting, ("Jwt__AccessTokenLifetime", "01:00:00"));
        await Task.Delay(TimeSpan.FromSeconds(2));
        report.Fact($"  the whole mall idle, with Redis: {mall.MemoryMiB:0} MiB (bar 250)");

        await SellAsync(mall.Port, quick ? 300 : 1000);
        var count = quick ? 2000 : 10_000;
        var cpu = mall.Cpu;
        var clock = Stopwatch.StartNew();
        var latencies = await SellAsync(mall.Port, count);
        report.Add(new Row(
            "Orders: placed to paid, over HTTP (bar 400)",
            count / clock.Elapsed.TotalSeconds,
            latencies.Percentile(0.5),
            latencies.Percentile(0.99),
            $"{Shoppers} shoppers; {(mall.Cpu - cpu).TotalMilliseconds / count:0.0} ms of CPU each; {mall.MemoryMiB:0} MiB after"));
    }

    /// <summary>Sells so many orders; the time of each from the first request to the answer that says "paid".</summary>
    public static async Task<Load.LatencyHistogram> SellAsync(int port, int count)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        var product = await CreateProductAsync(http, port);
        var next = -1;
        var all = await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(shopper => Task.Run(async () =>
        {
            using var mine = new HttpClient { BaseAddress = http.BaseAddress };
            mine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Mint($"bench-shopper-{shopper}"));
            var histogram = new Load.LatencyHistogram();
            while (Interlocked.Increment(ref next) < count)
            {
                var began = Stopwatch.GetTimestamp();
                await BuyAsync(mine, product);
                histogram.Record((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }

            return histogram;
        })));

        var total = new Load.LatencyHistogram();
        foreach (var histogram in all)
        {
            total.Add(histogram);
        }

        return total;
    }

    private static async Task<string> CreateProductAsync(HttpClient http, int port)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "products")
        {
            Content = JsonContent.Create(new { name = "Bench", description = "Bench", category = "bench", price = new { amount = 100, currency = "CNY" }, stock = 1_000_000 }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.MintAdmin("bench-admin"));
        return (await ReadAsync(await http.SendAsync(request))).GetProperty("id").GetString()!;
    }

    private static async Task BuyAsync(HttpClient http, string product)
    {
        var order = await ReadAsync(await http.PostAsJsonAsync("orders", new { items = new[] { new { productId = product, quantity = 1 } } }));
        var id = order.GetProperty("id").GetString();
        var payment = (await ReadAsync(await http.PostAsJsonAsync($"orders/{id}/pay", new { provider = "simulated" }))).GetProperty("paymentId").GetString();
        await ReadAsync(await http.PostAsJsonAsync($"payments/simulated/{payment}", new { outcome = "paid" }));
        while ((await ReadAsync(await http.GetAsync($"orders/{id}"))).GetProperty("status").GetString() != "paid")
        {
            await Task.Delay(5);
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{response.StatusCode}: {body}");
        }
    }
}
