using Mall.Benchmarks.Shop;

namespace Mall.Benchmarks.Seckill;

/// <summary>The administrator of a mall: opens sales, sees the orders come, has sales audited.</summary>
internal sealed class SaleDesk(Child mall) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly ShopClient _admin = ShopClient.Administrator(mall.Port);

    public Child Mall => mall;

    public static string Door(string sale) => $"/api/v1/seckill/sales/{sale}/tickets";

    /// <summary>A mall for sales: whoever has a ticket keeps it for two hours, unless another time is given.</summary>
    public static Task<Child> StartMallAsync(TempFolder state, string paymentWindow = "02:00:00") => Child.StartMallAsync(state.Path, ("Seckill__PaymentWindow", paymentWindow));

    /// <summary>A new product and a sale of all its units that is open.</summary>
    public async Task<string> OpenAsync(int units, int buckets = 1)
    {
        var id = await CreateAsync(units, DateTimeOffset.UtcNow.AddSeconds(-1), buckets);
        while ((await _admin.GetAsync($"seckill/sales/{id}")).GetProperty("state").GetString() != "open")
        {
            await Task.Delay(50);
        }

        return id;
    }

    /// <summary>A new product and a sale of all its units.</summary>
    public async Task<string> CreateAsync(int units, DateTimeOffset startsAt, int buckets = 1)
    {
        var price = new { amount = 100, currency = "CNY" };
        var product = await _admin.PostAsync("products", new { name = "Bench", description = "Bench", category = "bench", price, stock = units });
        var sale = await _admin.PostAsync(
            "seckill/sales",
            new { productId = product.GetProperty("id").GetString(), price, stock = units, perBuyerLimit = 1, startsAt, endsAt = startsAt.AddHours(3), buckets });
        return sale.GetProperty("id").GetString()!;
    }

    /// <summary>Sells all units of a new sale to the first buyers in a rush of 64 connections, and waits for their orders.</summary>
    public async Task<string> SellOutAsync(int units, string tokens)
    {
        var sale = await OpenAsync(units);
        var before = await OrdersAsync();
        await RushAsync(sale, 64, tokens, units, null);
        await AwaitOrdersAsync(before + units);
        return sale;
    }

    /// <summary>Each buyer asks once, until all have, or the time is over.</summary>
    public async Task<LaneResult> RushAsync(string sale, int connections, string tokens, int buyers, double? seconds)
    {
        var result = await LoadRun.RunAsync(mall.Port, seconds, new Lane("POST", Door(sale), connections, tokens, 0, buyers, Once: true));
        return result.OrFail();
    }

    /// <summary>Orders that have ever come to await their payment; asked of a counter in the process, which costs nothing.</summary>
    public async Task<double> OrdersAsync() => (await mall.MetersAsync()).GetValueOrDefault("mall.orders awaitingPayment");

    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> AwaitOrdersAsync(double count)
    {
        var clock = Stopwatch.StartNew();
        while (await OrdersAsync() < count)
        {
            await Task.Delay(200);
            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"{count - await OrdersAsync():N0} orders do not await payment after {Patience}.");
            }
        }

        return clock.Elapsed;
    }

    /// <exception cref="InvalidOperationException">Something does not add up.</exception>
    public async Task AuditAsync(string sale, long tickets)
    {
        var audit = await _admin.GetAsync($"seckill/sales/{sale}/audit");
        if (!audit.GetProperty("balanced").GetBoolean() || audit.GetProperty("held").GetInt64() != tickets || audit.GetProperty("inFlight").GetInt64() != 0)
        {
            throw new InvalidOperationException($"The audit of {sale} after {tickets} tickets: {audit}");
        }
    }

    public void Dispose() => _admin.Dispose();
}
