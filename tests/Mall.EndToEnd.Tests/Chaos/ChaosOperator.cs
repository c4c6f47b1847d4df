using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>An operator who opens, pauses, resumes, restocks and closes sales, gives out coupons and stops some, has goods delivered, and replays dead letters. What he got no answer to he asks for again under the same key.</summary>
internal sealed class ChaosOperator(int seed, ChaosMall mall, ChaosShop shop, Told told) : IDisposable
{
    private const int FewUnits = 12;
    private const int ManyUnits = 40;
    private const int MostBuckets = 4;
    private const int Plenty = 100_000;
    private const int Scarce = 8;
    private const int FewCoupons = 6;
    private const int ManyCoupons = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly Random _random = new(seed);
    private readonly ChaosCaller _caller = new("operator", mall, told);

    /// <summary>Reasons of deliveries that were acknowledged; and of those that were asked for.</summary>
    public ConcurrentDictionary<string, string> Delivered { get; } = [];

    public ConcurrentDictionary<string, string> Asked { get; } = [];

    /// <summary>Before there are faults to speak of: products, the first sales and the first coupon.</summary>
    public async Task OpenShopAsync()
    {
        await LogInAsync();
        for (var i = 0; i < 8; i++)
        {
            await NewProductAsync(i < 2 ? Scarce : Plenty, isForSales: i >= 6);
        }

        while (shop.Sales.Count < ChaosShop.LiveSales)
        {
            await OpenSaleAsync();
        }

        while (shop.Coupons.Count == 0)
        {
            await NewCouponAsync();
        }
    }

    public async Task OperateAsync(CancellationToken over)
    {
        using var timer = new PeriodicTimer(Pause);
        while (!over.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            await DoSomethingAsync();
        }
    }

    /// <summary>Sells what was paused, and sends again what could not be digested.</summary>
    public async Task PutRightAsync()
    {
        await LogInAsync();
        foreach (var sale in shop.Sales)
        {
            await _caller.InsistAsync(() => _caller.PostAsync($"/seckill/sales/{sale}/resume", new { reason = "all is well" }));
        }

        await ReplayAsync();
    }

    /// <summary>Looks at the dead letters and sends each again.</summary>
    public async Task ReplayAsync()
    {
        if (await _caller.GetAsync("/operations/dead-letters?pageSize=100") is not { Status: HttpStatusCode.OK } letters)
        {
            return;
        }

        foreach (var letter in letters.Body.GetProperty("items").EnumerateArray())
        {
            await _caller.PostAsync($"/operations/dead-letters/{letter.GetProperty("entity").GetString()}/{letter.GetProperty("id").GetString()}/replay");
        }
    }

    public void Dispose() => _caller.Dispose();

    private async Task LogInAsync()
    {
        _caller.Token = null;
        await Eventually.Async(
            async () => _caller.Token = await _caller.PostAsync("/login", new { email = MallClient.AdminEmail, password = MallClient.AdminPassword }) is { Status: HttpStatusCode.OK } answer
                ? answer.Text("accessToken")
                : null,
            token => token is not null,
            "the first administrator");
    }

    private async Task NewProductAsync(long stock, bool isForSales)
    {
        string? id = null;
        while (id is null)
        {
            // One that was made without an answer is sold by nobody.
            id = await _caller.PostAsync("/products", new { name = "Test tea", description = "For tests.", category = "tests", price = new { amount = 100 + _random.Next(900), currency = "CNY" }, stock })
                is { Status: HttpStatusCode.Created } answer ? answer.Text("id") : null;
        }

        shop.AddProduct(id, stock, isForSales);
    }

    private Task DoSomethingAsync() => _random.Next(100) switch
    {
        < 20 => DeliverAsync(),
        < 26 => NewCouponAsync(),
        < 27 => StopCouponAsync(),
        < 45 => RestockSaleAsync(),
        < 51 => _caller.PostAsync($"/seckill/sales/{shop.AnySale(_random)}/pause", new { reason = "a look" }),
        < 75 => _caller.PostAsync($"/seckill/sales/{shop.AnySale(_random)}/resume", new { reason = "looked" }),
        < 84 => OpenSaleAsync(),
        < 88 => ReplaceSaleAsync(),
        < 92 => ReplayAsync(),
        < 96 => _caller.GetAsync("/operations/overview"),
        _ => _caller.GetAsync($"/seckill/sales/{shop.AnySale(_random)}/audit"),
    };

    /// <summary>There is always something to win: whoever closes a sale opens another.</summary>
    private async Task ReplaceSaleAsync()
    {
        await _caller.PostAsync($"/seckill/sales/{shop.OldestLiveSale}/close", new { reason = "enough" });
        await OpenSaleAsync();
    }

    /// <summary>Some are soon sold out, in some many win and give back; every third is split into buckets.</summary>
    private async Task OpenSaleAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var product = shop.SaleProducts[_random.Next(shop.SaleProducts.Count)];
        var (stock, buckets) = (_random.Next(2) == 0 ? FewUnits : ManyUnits, _random.Next(3) == 0 ? _random.Next(2, MostBuckets + 1) : 1);
        var body = new { productId = product, price = new { amount = 50 }, stock, perBuyerLimit = 1, startsAt = now.AddMinutes(-1), endsAt = now.AddHours(6), buckets };
        var key = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await _caller.PostAsync("/seckill/sales", body, ("Idempotency-Key", key)) is { Status: HttpStatusCode.Created } sale)
            {
                shop.AddSale(sale.Text("id"));
                return;
            }
        }
    }

    /// <summary>Few, which run out, or so many that they are in two shards; some end while they are used.</summary>
    private async Task NewCouponAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var (claimLimit, perUserLimit) = (_random.Next(3) == 0 ? FewCoupons : ManyCoupons, _random.Next(1, 4));
        var (kind, value) = _random.Next(2) == 0 ? ("amount", _random.Next(1, 2000)) : ("percent", _random.Next(1, 101));
        var body = new { name = "Test coupon", kind, value, claimLimit, perUserLimit, startsAt = now.AddMinutes(-1), endsAt = _random.Next(4) == 0 ? now.AddSeconds(15) : now.AddHours(6) };
        var key = Guid.NewGuid().ToString("N");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await _caller.PostAsync("/coupons", body, ("Idempotency-Key", key)) is { Status: HttpStatusCode.Created } coupon)
            {
                shop.AddCoupon(new ChaosCoupon(coupon.Text("id"), claimLimit, perUserLimit));
                return;
            }
        }
    }

    private async Task StopCouponAsync()
    {
        if (shop.AnyCoupon(_random) is { } coupon && await _caller.PostAsync($"/coupons/{coupon.Id}/stop", new { reason = "enough" }) is { Status: HttpStatusCode.OK })
        {
            coupon.StoppedAt ??= DateTimeOffset.UtcNow;
        }
    }

    private async Task RestockSaleAsync()
    {
        var (path, key) = ($"/seckill/sales/{shop.AnySale(_random)}/restock", Guid.NewGuid().ToString("N"));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await _caller.PostAsync(path, new { quantity = 2, reason = "more of it" }, ("Idempotency-Key", key)) is not null)
            {
                return;
            }
        }
    }

    private async Task DeliverAsync()
    {
        var (product, reason) = (shop.AnyProduct(_random), Guid.NewGuid().ToString("N"));
        Asked[reason] = product;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (await _caller.PostAsync($"/products/{product}/stock-adjustments", new { delta = 1, reason }, ("Idempotency-Key", reason)) is { } answer)
            {
                if (answer.Status is HttpStatusCode.Created or HttpStatusCode.OK)
                {
                    Delivered[reason] = product;
                }
                else
                {
                    Asked.TryRemove(reason, out _);
                }

                return;
            }
        }
    }
}
