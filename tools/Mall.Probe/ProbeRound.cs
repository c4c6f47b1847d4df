using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Mall.Probe;

/// <summary>One shopper's visit from registration to the deletion of the account: buys, pays, has it refunded, orders once more and cancels. The shop has its units back afterwards, also after a
/// failed step; of the account there are only orders left, which are nobody's.</summary>
internal sealed class ProbeRound(HttpClient http, ProbeOptions options, Action<StepResult> report)
{
    private const string Simulated = "simulated";

    // A step that waits for background work looks so often.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _username = $"probe-{Guid.NewGuid():N}"[..24];
    private readonly string _password = $"{Guid.NewGuid():N}";
    private string? _token;
    private string _productId = "";
    private string _productName = "";
    private string _orderId = "";
    private bool _canPay = true;

    // What a step waited for when its time was over.
    private string? _waiting;

    private sealed record Step(string Name, Func<ShopClient, Task> Act, bool Pays = false);

    /// <returns>Whether no step failed.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Step[] steps =
        [
            new("register", RegisterAsync), new("log-in", LogInAsync), new("browse", BrowseAsync), new("search", SearchAsync), new("cart", PutIntoCartAsync),
            new("order", OrderAsync), new("pay", PayAsync, Pays: true), new("refund", RefundAsync, Pays: true), new("cancel", OrderAndCancelAsync),
        ];
        var works = true;
        foreach (var step in steps.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            if (!works || (step.Pays && !_canPay))
            {
                Tell(new StepResult(step.Name, StepOutcome.Skipped, TimeSpan.Zero, works ? "the shop has no simulated provider" : "an earlier step failed"));
            }
            else
            {
                works = await TryAsync(step, cancellationToken);
            }
        }

        return await TryAsync(new Step("clean-up", CleanUpAsync), CancellationToken.None) && works;
    }

    private async Task<bool> TryAsync(Step step, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(options.Budget);
        _waiting = null;
        var begun = Stopwatch.GetTimestamp();
        string? why = null;
        try
        {
            await step.Act(new ShopClient(http, _token, time.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever stops the probe learns nothing of the shop.
            return true;
        }
        catch (OperationCanceledException)
        {
            why = string.Create(CultureInfo.InvariantCulture, $"not within {options.Budget.TotalSeconds:0.###} s{_waiting}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // No answer, another answer than expected, or one that does not say what it should.
            why = e.Message;
        }

        Tell(new StepResult(step.Name, why is null ? StepOutcome.Ok : StepOutcome.Failed, Stopwatch.GetElapsedTime(begun), why));
        return why is null;
    }

    private void Tell(StepResult result)
    {
        ProbeMetrics.Record(result);
        report(result);
    }

    private async Task RegisterAsync(ShopClient shop) =>
        (await shop.PostAsync("/register", new { username = _username, password = _password, displayName = "Probe" })).Expect(HttpStatusCode.Created);

    private async Task LogInAsync(ShopClient shop) =>
        _token = (await shop.PostAsync("/login", new { username = _username, password = _password })).Expect(HttpStatusCode.OK).Text("accessToken");

    /// <summary>Chooses what has most units: no shopper should miss the one that is held for a moment.</summary>
    private async Task BrowseAsync(ShopClient shop)
    {
        JsonElement[] products = options.Product is { } id
            ? [(await shop.GetAsync($"/products/{id}")).Expect(HttpStatusCode.OK).Body]
            : [.. (await shop.GetAsync("/products?inStock=true&pageSize=20")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()];
        if (products.Length == 0)
        {
            throw new InvalidOperationException("No product is in stock.");
        }

        var product = products.MaxBy(each => each.GetProperty("stock").GetProperty("available").GetInt64());
        (_productId, _productName) = (product.GetProperty("id").GetString()!, product.GetProperty("name").GetString()!);
        var providers = (await shop.GetAsync("/payments/providers")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        _canPay = providers.EnumerateArray().Any(provider => provider.GetProperty("name").GetString() == Simulated);
    }

    private async Task SearchAsync(ShopClient shop)
    {
        var found = (await shop.GetAsync($"/products?q={Uri.EscapeDataString(_productName)}&pageSize=100")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        if (!found.EnumerateArray().Any(item => item.GetProperty("id").GetString() == _productId))
        {
            throw new InvalidOperationException($"The product {_productId} is not found by its name.");
        }
    }

    private async Task PutIntoCartAsync(ShopClient shop)
    {
        (await shop.PutAsync($"/cart/items/{_productId}", new { quantity = 1 })).Expect(HttpStatusCode.OK);
        var items = (await shop.GetAsync("/cart")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        if (items.GetArrayLength() != 1)
        {
            throw new InvalidOperationException($"The cart has not the one product that was put into it: {items}");
        }
    }

    private async Task OrderAsync(ShopClient shop)
    {
        _orderId = (await shop.PostAsync("/orders", new { })).Expect(HttpStatusCode.Accepted).Text("id");
        await AwaitAsync(shop, _orderId, "awaitingPayment");
    }

    private async Task PayAsync(ShopClient shop)
    {
        var paymentId = (await shop.PostAsync($"/orders/{_orderId}/pay", new { provider = Simulated })).Expect(HttpStatusCode.Created).Text("paymentId");
        (await shop.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);
        await AwaitAsync(shop, _orderId, "paid");
    }

    private Task RefundAsync(ShopClient shop) => RefundAsync(shop, _orderId);

    private async Task OrderAndCancelAsync(ShopClient shop)
    {
        var items = new[] { new { productId = _productId, quantity = 1 } };
        var orderId = (await shop.PostAsync("/orders", new { items })).Expect(HttpStatusCode.Accepted).Text("id");
        await AwaitAsync(shop, orderId, "awaitingPayment");
        await CancelAsync(shop, orderId);
    }

    /// <summary>Gives back what a failed step left, then deletes the account. An account whose registration got no answer may be there, too.</summary>
    private async Task CleanUpAsync(ShopClient shop)
    {
        if (_token is null)
        {
            var answer = await shop.PostAsync("/login", new { username = _username, password = _password });
            if (answer.Status == HttpStatusCode.Unauthorized)
            {
                return;
            }

            shop = new ShopClient(http, answer.Expect(HttpStatusCode.OK).Text("accessToken"), shop.Cancellation);
        }

        foreach (var order in (await shop.GetAsync("/orders")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray())
        {
            var orderId = order.GetProperty("id").GetString()!;
            await (order.GetProperty("status").GetString() switch
            {
                "pending" or "awaitingPayment" => CancelAsync(shop, orderId),
                "paid" => RefundAsync(shop, orderId),
                _ => Task.CompletedTask,
            });
        }

        (await shop.DeleteAsync("/profile", new { password = _password })).Expect(HttpStatusCode.NoContent);
    }

    private async Task CancelAsync(ShopClient shop, string orderId)
    {
        (await shop.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
        await AwaitAsync(shop, orderId, "cancelled");
    }

    private async Task RefundAsync(ShopClient shop, string orderId)
    {
        (await shop.PostAsync($"/orders/{orderId}/refund")).Expect(HttpStatusCode.Accepted);
        await AwaitAsync(shop, orderId, "refunded");
    }

    private async Task AwaitAsync(ShopClient shop, string orderId, string status)
    {
        while (true)
        {
            var seen = (await shop.GetAsync($"/orders/{orderId}")).Expect(HttpStatusCode.OK).Text("status");
            if (seen == status)
            {
                return;
            }

            _waiting = $": the order {orderId} is {seen}, not {status}";
            await Task.Delay(Pause, shop.Cancellation);
        }
    }
}
