using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>A shopper who does everything that shoppers do, at random. What he got no answer to he asks for again, as an app does, under the same key.</summary>
internal sealed class ChaosShopper(int seed, ChaosMall mall, ChaosShop shop, ChaosWeChatPay weChat, Told told) : IDisposable
{
    private const int Rivals = 3;

    private static readonly SemaphoreSlim AtTheDoor = new(2);
    private static readonly string[] Pages = ["/products", "/products?q=tea&sort=price", "/products?category=tests&inStock=true", "/categories", "/orders", "/cart", "/coupons", "/profile/coupons", "/seckill/sales", "/notifications/history"];

    private readonly Random _random = new(seed);
    private readonly ChaosCaller _caller = new($"shopper {seed}", mall, told);
    private readonly List<ChaosAccount> _accounts = [];
    private ChaosPayments? _payments;
    private ChaosWallet? _wallet;
    private SoakPurchase? _unanswered;

    /// <summary>His accounts, the deleted ones first.</summary>
    public IReadOnlyList<ChaosAccount> Accounts => _accounts;

    private ChaosAccount Me => _accounts[^1];

    public async Task ShopAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (_accounts.Count == 0 || Me.IsDeleted)
            {
                await RegisterAsync(over);
                continue;
            }

            await DoSomethingAsync();
            await _payments!.ReportAsync(everything: false);
        }
    }

    /// <summary>Without faults: what was under way comes to its end.</summary>
    public async Task FinishAsync()
    {
        if (_accounts.Count == 0 || Me.IsDeleted)
        {
            return;
        }

        if (_unanswered is not null && await _caller.InsistAsync(PlaceOnceAsync) is null)
        {
            throw new ContradictionException("An order is not answered although nothing is wrong any more.", told.Story(_unanswered.Key));
        }

        await _payments!.ReportAsync(everything: true);
    }

    public void Dispose() => _caller.Dispose();

    private async Task RegisterAsync(CancellationToken over)
    {
        await AtTheDoor.WaitAsync(CancellationToken.None);
        try
        {
            var credentials = new { email = $"chaos-{Guid.NewGuid():N}@mall.example", password = "correct horse battery" };
            _caller.Token = null;
            if (await _caller.PostAsync("/register", credentials) is not { Status: HttpStatusCode.Created } registered)
            {
                return;
            }

            Answer? loggedIn = null;
            while (loggedIn is null && !over.IsCancellationRequested)
            {
                // Just written: whoever was told 201 can log in, on every instance.
                loggedIn = await _caller.PostAsync("/login", credentials);
            }

            if (loggedIn is null)
            {
                return;
            }

            if (loggedIn.Status != HttpStatusCode.OK)
            {
                told.WriteNever(_caller.Who, "log in right after the registration", $"{(int)loggedIn.Status} {loggedIn.Body}");
                return;
            }

            _caller.Token = loggedIn.Text("accessToken");
            _accounts.Add(new ChaosAccount(registered.Text("id"), _caller.Token));
            _payments = new ChaosPayments(_random.Next(), Me, _caller, weChat);
            _wallet = new ChaosWallet(_random.Next(), Me, _caller, shop, told);
            _unanswered = null;
        }
        finally
        {
            AtTheDoor.Release();
        }
    }

    private Task DoSomethingAsync() => _random.Next(1000) switch
    {
        < 60 => BrowseAsync(),
        < 110 => ChangeCartAsync(),
        < 230 => _wallet!.ClaimAsync(),
        < 510 => BuyAsync(),
        < 760 => EnterAsync(),
        < 830 => WaitInLineAsync(),
        < 930 => LookAsync(),
        < 985 => RefundAsync(),
        _ => DeleteAsync(),
    };

    private Task BrowseAsync() => _caller.GetAsync(_random.Next(4) == 0 ? $"/products/{shop.AnyProduct(_random)}" : Pages[_random.Next(Pages.Length)]);

    private Task ChangeCartAsync() => _random.Next(4) == 0
        ? _caller.AskAsync(HttpMethod.Delete, $"/cart/items/{shop.AnyProduct(_random)}", null)
        : _caller.AskAsync(HttpMethod.Put, $"/cart/items/{shop.AnyProduct(_random)}", new { quantity = _random.Next(1, 4) });

    private async Task BuyAsync()
    {
        if (_unanswered is null)
        {
            var couponCode = _wallet!.AnyCode();
            var quantities = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => shop.AnyProduct(_random)).Distinct().ToDictionary(id => id, _ => _random.Next(1, 3));

            // From the cart, nobody but the mall knows what it will be.
            _unanswered = _random.Next(3) == 0
                ? new SoakPurchase(new { couponCode }, new Dictionary<string, int>())
                : new SoakPurchase(new { items = quantities.Select(q => new { productId = q.Key, quantity = q.Value }), couponCode }, quantities);
            if (couponCode is not null && _random.Next(3) > 0)
            {
                foreach (var rival in await Task.WhenAll(Enumerable.Range(0, Rivals).Select(_ => PlaceRivalAsync(couponCode))))
                {
                    if (rival.OrderId is not null)
                    {
                        Me.Purchases.Insert(0, rival);
                        await _payments!.PayOrNotAsync(rival.OrderId);
                    }
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, _random.Next(8) == 0 ? 2 : 1).Select(_ => PlaceOnceAsync()));
        if (_unanswered is null && Me.Purchases is [.., { OrderId: { } orderId }])
        {
            await _payments!.PayOrNotAsync(orderId);
        }
    }

    /// <summary>One of the orders with the same coupon at the same time, each asked for until it is answered: one of them gets it.</summary>
    private async Task<SoakPurchase> PlaceRivalAsync(string couponCode)
    {
        var quantities = new Dictionary<string, int> { [shop.AnyProduct(_random)] = 1 };
        var rival = new SoakPurchase(new { items = quantities.Select(q => new { productId = q.Key, quantity = q.Value }), couponCode }, quantities);
        if (await _caller.InsistAsync(() => _caller.PostAsync("/orders", rival.Body, ("Idempotency-Key", rival.Key))) is { Status: HttpStatusCode.Accepted } answer)
        {
            rival.OrderId = answer.Text("id");
        }

        return rival;
    }

    private async Task<Answer?> PlaceOnceAsync()
    {
        if (_unanswered is not { } purchase)
        {
            return null;
        }

        var answer = await _caller.PostAsync("/orders", purchase.Body, ("Idempotency-Key", purchase.Key));
        lock (purchase)
        {
            if (answer?.Status == HttpStatusCode.Accepted)
            {
                if (purchase.OrderId is null)
                {
                    purchase.OrderId = answer.Text("id");
                    Me.Purchases.Add(purchase);
                }

                if (purchase.OrderId != answer.Text("id"))
                {
                    throw new ContradictionException($"The key {purchase.Key} made two orders, {purchase.OrderId} and {answer.Text("id")}.", told.Story(purchase.Key));
                }
            }

            _unanswered = answer is null && purchase.OrderId is null ? purchase : null;
        }

        return answer;
    }

    private async Task EnterAsync()
    {
        var saleId = shop.AnySale(_random);
        Me.Entered.Add(saleId);
        var answer = await _caller.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 });
        if (answer?.Status is HttpStatusCode.Accepted or HttpStatusCode.OK)
        {
            var ticketId = answer.Text("ticketId");
            Me.Tickets[ticketId] = saleId;
            Me.SeenTickets.Enqueue((ticketId, answer.Text("status")));
            await _payments!.PayOrNotAsync(ticketId);
        }
    }

    private async Task WaitInLineAsync()
    {
        var path = $"/seckill/sales/{shop.AnySale(_random)}/waiting";
        Me.Entered.Add(path.Split('/')[3]);
        if (_random.Next(4) == 0)
        {
            await _caller.AskAsync(HttpMethod.Delete, path, null);
        }
        else if (await _caller.PostAsync(path) is { Status: HttpStatusCode.Created or HttpStatusCode.OK } place
            && place.Body.TryGetProperty("ticketId", out var ticket) && ticket.GetString() is { } ticketId)
        {
            Me.Tickets[ticketId] = path.Split('/')[3];
        }
    }

    private async Task LookAsync()
    {
        if (Me.KnownOrders.ToArray() is { Length: > 0 } known)
        {
            var id = known[_random.Next(known.Length)];
            if (await _caller.GetAsync($"/orders/{id}") is { Status: HttpStatusCode.OK } order)
            {
                Me.SeenOrders.Enqueue((id, order.Text("status")));
            }

            if (Me.Tickets.ContainsKey(id) && await _caller.GetAsync($"/seckill/tickets/{id}") is { Status: HttpStatusCode.OK } ticket)
            {
                Me.SeenTickets.Enqueue((id, ticket.Text("status")));
            }
        }
    }

    private async Task RefundAsync()
    {
        if (Me.Answered.Where(answered => answered.Status == "paid").Select(answered => answered.Attempt.OrderId).ToArray() is { Length: > 0 } paid)
        {
            var orderId = paid[_random.Next(paid.Length)];
            if (_random.Next(2) == 0 && Me.Purchases.FirstOrDefault(purchase => purchase.OrderId == orderId)?.Quantities.Keys.FirstOrDefault() is { } productId)
            {
                await RefundOneAsync(orderId, productId);
                return;
            }

            if (await _caller.PostAsync($"/orders/{orderId}/refund") is { Status: HttpStatusCode.Accepted })
            {
                Me.Refunded.Enqueue(orderId);
            }
        }
    }

    private async Task RefundOneAsync(string orderId, string productId)
    {
        var answer = await _caller.PostAsync($"/orders/{orderId}/refunds", new { items = new[] { new { productId, quantity = 1 } }, reason = "one too many" });
        if (answer is { Status: HttpStatusCode.Accepted })
        {
            Me.PartlyRefunded.Enqueue((orderId, answer.Text("id")));
        }
    }

    private async Task DeleteAsync()
    {
        if (_unanswered is not null || !Me.Unreported.IsEmpty || _accounts.Count > 3)
        {
            return;
        }

        var answer = await _caller.AskAsync(HttpMethod.Delete, "/profile", new { password = "correct horse battery" });

        // Without an answer it may be so or not: he goes away either way, and nobody asks what is left of him.
        Me.IsDeleted = answer is null || answer.Status == HttpStatusCode.NoContent;
    }
}
