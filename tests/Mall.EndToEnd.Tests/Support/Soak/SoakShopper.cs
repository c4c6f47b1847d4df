namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>A shopper who does everything a shopper can do, at random, and whose provider reports twice, late, or while he cancels. When the mall dies under him he
/// knows nothing about the request he was in; afterwards he asks for the same again, as an app does, under the same key.</summary>
internal sealed class SoakShopper(int seed, SoakGoods goods)
{
    // Hashing a password is most of what a registration costs: all at once would do nothing else for seconds.
    private static readonly SemaphoreSlim AtTheDoor = new(4);

    private readonly Random _random = new(seed);
    private readonly SoakPayments _payments = new(seed);
    private readonly List<string> _paid = [];
    private object? _credentials;
    private SoakPurchase? _unanswered;
    private Dictionary<string, int>? _cart;
    private SoakPurchase? _checkedOut;
    private string? _token;
    private string? _refreshToken;

    public SoakPromises Promises => _payments.Promises;

    public async Task ShopAsync(Uri mall, CancellationToken over)
    {
        try
        {
            using var client = await LogInAsync(mall);
            await FinishPurchaseAsync(client);
            while (!over.IsCancellationRequested)
            {
                await DoSomethingAsync(client);
                await _payments.ReportDueAsync(client, everything: false);
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && over.IsCancellationRequested)
        {
            // The mall was killed in the middle of a request. What the cart holds now, only the mall knows.
            _cart = null;
        }
    }

    /// <summary>Brings to an end what was under way: an order without an answer, reports that nobody has taken.</summary>
    public async Task FinishAsync(Uri mall)
    {
        using var client = await LogInAsync(mall);
        await FinishPurchaseAsync(client);
        await _payments.ReportDueAsync(client, everything: true);
    }

    /// <summary>Logs in; registers if there is no account yet.</summary>
    public async Task<MallClient> LogInAsync(Uri mall)
    {
        using var anybody = new MallClient(mall);
        if (_token is null)
        {
            await AtTheDoor.WaitAsync();
            try
            {
                await (_credentials is null ? RegisterAsync(anybody) : TakeTokensAsync(anybody));
            }
            finally
            {
                AtTheDoor.Release();
            }
        }

        return anybody.As(_token!);
    }

    private async Task RegisterAsync(MallClient anybody)
    {
        // Under a new name each time: one whose registration was cut short may be held for a while.
        var credentials = new { email = $"soak-{seed}-{Guid.NewGuid():N}@mall.example", password = "correct horse battery" };
        (await anybody.PostAsync("/register", credentials)).Expect(HttpStatusCode.Created);
        _credentials = credentials;
        await TakeTokensAsync(anybody);
    }

    private async Task TakeTokensAsync(MallClient anybody)
    {
        var answer = (await anybody.PostAsync("/login", _credentials)).Expect(HttpStatusCode.OK);
        (_token, _refreshToken) = (answer.Text("accessToken"), answer.Text("refreshToken"));
    }

    private Task DoSomethingAsync(MallClient client) => _random.Next(100) switch
    {
        < 30 => BrowseAsync(client),
        < 50 => ChangeCartAsync(client),
        < 88 => BuyAsync(client),
        < 98 => RefundAsync(client),
        _ => RefreshAsync(client),
    };

    private async Task BrowseAsync(MallClient client)
    {
        string[] pages = ["/products", "/products?q=tea&sort=price", "/products?category=tests&inStock=true", $"/products/{goods.Any(_random)}", "/categories", "/orders", "/notifications/history"];
        (await client.GetAsync(pages[_random.Next(pages.Length)])).Expect(HttpStatusCode.OK);
    }

    private async Task ChangeCartAsync(MallClient client)
    {
        var cart = await CartAsync(client);
        var product = goods.Any(_random);
        if (cart.ContainsKey(product) && _random.Next(3) == 0)
        {
            (await client.DeleteAsync($"/cart/items/{product}")).Expect(HttpStatusCode.NoContent);
            cart.Remove(product);
        }
        else
        {
            var quantity = _random.Next(1, 4);
            (await client.PutAsync($"/cart/items/{product}", new { quantity })).Expect(HttpStatusCode.OK);
            cart[product] = quantity;
        }
    }

    /// <summary>What the cart has to hold; asked of the mall only when it cannot be known.</summary>
    private async Task<Dictionary<string, int>> CartAsync(MallClient client)
    {
        if (_checkedOut is { } purchase)
        {
            // Until then nobody knows whether it comes back.
            var status = (await client.AwaitOrderAsync(purchase.OrderId!, "awaitingPayment", "paid", "cancelled", "rejected", "refunding", "refunded")).Text("status");
            _cart = await ReadCartAsync(client);
            if (_cart.Count > 0 != (status == "rejected"))
            {
                throw new InvalidOperationException($"The order {purchase.OrderId} of a whole cart is {status}, and the cart has {_cart.Count} products.");
            }

            _checkedOut = null;
        }

        return _cart ??= await ReadCartAsync(client);
    }

    private static async Task<Dictionary<string, int>> ReadCartAsync(MallClient client) =>
        (await client.GetAsync("/cart")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()
        .ToDictionary(item => item.GetProperty("productId").GetString()!, item => item.GetProperty("quantity").GetInt32());

    private async Task BuyAsync(MallClient client)
    {
        var cart = await CartAsync(client);
        if (cart.Count > 0 && _random.Next(2) == 0)
        {
            await PlaceAsync(client, new SoakPurchase(new { }, new Dictionary<string, int>(cart), isOfCart: true));
        }
        else
        {
            var quantities = goods.Some(_random);
            await PlaceAsync(client, new SoakPurchase(new { items = quantities.Select(q => new { productId = q.Key, quantity = q.Value }) }, quantities));
        }
    }

    private async Task PlaceAsync(MallClient client, SoakPurchase purchase)
    {
        _unanswered = purchase;
        await FinishPurchaseAsync(client);
        if (purchase.OrderId is { } orderId && await _payments.PayOrNotAsync(client, orderId))
        {
            _paid.Add(orderId);
        }
    }

    private async Task FinishPurchaseAsync(MallClient client)
    {
        if (_unanswered is not { } purchase)
        {
            return;
        }

        // Now and then two at once, as from an impatient finger.
        var answers = await Task.WhenAll(Enumerable.Range(0, _random.Next(8) == 0 ? 2 : 1).Select(_ => PlaceOnceAsync(client, purchase)));
        purchase.OrderId = answers.OfType<string>().Distinct().SingleOrDefault();
        if (purchase.OrderId is null)
        {
            Promises.Refused++;
        }
        else
        {
            Promises.Purchases.Add(purchase);
            _checkedOut = purchase.IsOfCart ? purchase : _checkedOut;
        }

        _unanswered = null;
    }

    /// <summary>Null: there are not that many units.</summary>
    private static async Task<string?> PlaceOnceAsync(MallClient client, SoakPurchase purchase)
    {
        var answer = await client.PostAsync("/orders", purchase.Body, ("Idempotency-Key", purchase.Key));
        return answer.Status == HttpStatusCode.Conflict && answer.Text("code") == "insufficient-stock" ? null : answer.Expect(HttpStatusCode.Accepted).Text("id");
    }

    private async Task RefundAsync(MallClient client)
    {
        if (_paid.Count == 0)
        {
            return;
        }

        var orderId = _paid[_random.Next(_paid.Count)];
        var answer = await client.PostAsync($"/orders/{orderId}/refund");
        if (answer.Status == HttpStatusCode.Accepted)
        {
            Promises.Refunded.Add(orderId);
            _paid.Remove(orderId);
        }
        else if (answer.Status != HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException($"A refund answered {answer.Status}: {answer.Body}");
        }
    }

    private async Task RefreshAsync(MallClient client)
    {
        // Until the answer is here nobody knows whether the old one is used up.
        var (used, _) = (_refreshToken, _refreshToken = null);
        var answer = used is null ? null : await client.PostAsync("/token/refresh", new { refreshToken = used });
        if (answer is null)
        {
            await TakeTokensAsync(client);
        }
        else
        {
            _refreshToken = answer.Expect(HttpStatusCode.OK).Text("refreshToken");
        }
    }
}
