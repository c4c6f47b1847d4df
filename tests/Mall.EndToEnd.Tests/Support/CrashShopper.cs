using System.Collections.Concurrent;
using System.Net;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>A shopper who orders, pays, cancels and forgets to pay at random, and writes down every promise the mall made to him. When the mall dies under him he
/// knows nothing about the request he was in; that is the point.</summary>
internal sealed class CrashShopper(int seed, IReadOnlyList<string> products)
{
    private readonly Random _random = new(seed);
    private readonly object _credentials = new { email = $"crash-{seed}-{Guid.NewGuid():N}@mall.example", password = "correct horse battery" };
    private string? _token;

    /// <summary>Orders the mall answered 202 for.</summary>
    public ConcurrentBag<string> Placed { get; } = [];

    /// <summary>What the mall answered to a payment: order id, and "paid" or "refunded".</summary>
    public ConcurrentBag<(string OrderId, string Status)> Charged { get; } = [];

    public async Task ShopAsync(Uri mall, CancellationToken killed)
    {
        try
        {
            using var client = await LogInAsync(mall);
            while (!killed.IsCancellationRequested)
            {
                await BuySomethingAsync(client);
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && killed.IsCancellationRequested)
        {
            // The mall was killed in the middle of a request.
        }
    }

    /// <summary>Logs in; registers if there is no account yet.</summary>
    public async Task<MallClient> LogInAsync(Uri mall)
    {
        using var anybody = new MallClient(mall);
        _token ??= await Eventually.Async(() => TryLogInAsync(anybody), token => token is not null, "an account");
        return anybody.As(_token!);
    }

    private async Task<string?> TryLogInAsync(MallClient anybody)
    {
        var answer = await anybody.PostAsync("/login", _credentials);
        if (answer.Status == HttpStatusCode.OK)
        {
            return answer.Text("accessToken");
        }

        // A registration that was killed half-way holds the name for some seconds: a conflict then, and later it can be made.
        var registered = await anybody.PostAsync("/register", _credentials);
        return registered.Status is HttpStatusCode.Created or HttpStatusCode.Conflict
            ? null
            : throw new InvalidOperationException($"Registration answered {registered.Status}: {registered.Body}");
    }

    private async Task BuySomethingAsync(MallClient client)
    {
        var items = products.OrderBy(_ => _random.Next()).Take(_random.Next(1, 3)).Select(productId => new { productId, quantity = _random.Next(1, 3) });
        var placed = await client.PostAsync("/orders", new { items });
        if (placed.Status == HttpStatusCode.Conflict)
        {
            // There are not that many units.
            return;
        }

        var orderId = placed.Expect(HttpStatusCode.Accepted).Text("id");
        Placed.Add(orderId);

        var mood = _random.Next(10);
        if (mood < 6)
        {
            await PayAsync(client, orderId);
        }
        else if (mood < 8)
        {
            var answer = await client.PostAsync($"/orders/{orderId}/cancel");
            if (answer.Status is not (HttpStatusCode.Accepted or HttpStatusCode.Conflict))
            {
                throw new InvalidOperationException($"Cancelling answered {answer.Status}: {answer.Body}");
            }
        }
    }

    private async Task PayAsync(MallClient client, string orderId)
    {
        var started = await client.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" });
        if (started.Status is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable)
        {
            // Rejected for lack of stock, or the window was over.
            return;
        }

        var paymentId = started.Expect(HttpStatusCode.Created).Text("paymentId");
        // Providers repeat themselves.
        for (var report = 0; report < 2; report++)
        {
            var answer = (await client.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);
            Charged.Add((orderId, answer.Text("status")));
        }
    }
}
