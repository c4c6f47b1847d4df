using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mall.Benchmarks.Seckill;

/// <summary>The administrator: opens sales and has them audited.</summary>
internal sealed class SaleDesk
{
    private readonly HttpClient _http;

    public SaleDesk(int port)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.MintAdmin("bench-admin"));
    }

    /// <summary>A new product and a sale of all its units that is open.</summary>
    public async Task<string> OpenAsync(int units)
    {
        var price = new { amount = 100, currency = "CNY" };
        var product = await PostAsync("products", new { name = "Bench", description = "Bench", category = "bench", price, stock = units });
        var now = DateTimeOffset.UtcNow;
        var sale = await PostAsync(
            "seckill/sales",
            new { productId = product.GetProperty("id").GetString(), price, stock = units, perBuyerLimit = 1, startsAt = now.AddSeconds(-1), endsAt = now.AddHours(3) });
        var id = sale.GetProperty("id").GetString()!;
        while ((await GetAsync($"seckill/sales/{id}")).GetProperty("state").GetString() != "open")
        {
            await Task.Delay(50);
        }

        return id;
    }

    /// <summary>Waits until nothing is in flight; then what the audit says, and how long that took.</summary>
    public async Task<string> DrainedAsync(string sale, int tickets)
    {
        var clock = Stopwatch.StartNew();
        while ((await GetAsync($"seckill/sales/{sale}/audit")).GetProperty("inFlight").GetInt64() > 0)
        {
            await Task.Delay(200);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var audit = await GetAsync($"seckill/sales/{sale}/audit");
        if (!audit.GetProperty("balanced").GetBoolean() || audit.GetProperty("held").GetInt64() != tickets)
        {
            throw new InvalidOperationException($"The audit of {sale} after {tickets} tickets: {audit}");
        }

        return $"audit balanced: {tickets:N0} tickets, each with its order, {seconds:0.0} s after the last answer";
    }

    public static async Task ResetAsync(int port, int units)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync($"http://127.0.0.1:{port}/reset/{units}", null);
        response.EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> PostAsync(string path, object body) => await ReadAsync(await _http.PostAsJsonAsync(path, body));

    private async Task<JsonElement> GetAsync(string path) => await ReadAsync(await _http.GetAsync(path));

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{response.StatusCode}: {body}");
        }
    }
}
