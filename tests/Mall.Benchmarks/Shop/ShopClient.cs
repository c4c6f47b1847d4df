using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Mall.Benchmarks.Shop;

/// <summary>Somebody who talks to the shop, over a connection of his own.</summary>
internal sealed class ShopClient : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly HttpClient _http;

    public ShopClient(int port, string? token = null)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/") };
        _http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public static ShopClient Administrator(int port) => new(port, Tokens.MintAdmin("bench-admin"));

    /// <param name="tries">How often it asks as long as it is told to try again (503).</param>
    public Task<JsonElement> PostAsync(string path, object body, int tries = 1) => SendAsync(HttpMethod.Post, path, body, tries);

    public Task<JsonElement> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Real accounts and a client for each; with an email they are told of their orders by mail, too.</summary>
    public static async Task<ShopClient[]> RegisterAsync(int port, int count, bool withMail = true)
    {
        using var anybody = new ShopClient(port);
        var shoppers = new ShopClient[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var name = $"bench-{i}-{Guid.NewGuid():N}"[..30];
            var account = await anybody.PostAsync("register", new { username = name, email = withMail ? $"{name}@mall.example" : null, password = Password });
            shoppers[i] = new ShopClient(port, Tokens.Mint(account.GetProperty("id").GetString()!));
        });
        return shoppers;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, int tries = 1)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable && tries > 1)
        {
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero);
            return await SendAsync(method, path, body, tries - 1);
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {answer}");
    }
}
