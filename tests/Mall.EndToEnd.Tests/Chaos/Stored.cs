namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>An order as operators see it.</summary>
internal sealed record StoredOrder(string Id, string UserId, string Status, IReadOnlyDictionary<string, int> Quantities, IReadOnlyList<string> History, string Json)
{
    private static readonly string[] Ends = ["paid", "shipped", "completed", "cancelled", "rejected", "refunded"];

    public bool IsFinal => Ends.Contains(Status) && Refunds.All(refund => refund.Status is "succeeded" or "failed");

    public IReadOnlyList<StoredRefund> Refunds { get; init; } = [];

    /// <summary>What was to be paid.</summary>
    public long Total { get; init; }

    /// <summary>What a coupon took off its lines; 0 without one.</summary>
    public long Discount { get; init; }

    /// <summary>Units of it are sold.</summary>
    public bool IsSold => Status is "paid" or "shipped" or "completed";

    /// <summary>What is kept of its payment. It may be 0 while units are sold: a coupon paid nearly all, and what was paid came back with another unit.</summary>
    public long Kept => IsSold ? Total - Refunds.Where(refund => refund.Status == "succeeded").Sum(refund => refund.Amount) : 0;

    /// <summary>Units of a product that it keeps: what was ordered but what came back.</summary>
    public long UnitsOf(string productId) => IsSold || Status == "refunded"
        ? Quantities.GetValueOrDefault(productId) - Refunds.Where(refund => refund is { Restock: true, Status: "succeeded" }).Sum(refund => refund.Quantities.GetValueOrDefault(productId))
        : 0;

    /// <summary>Null for one that was not made at the door of a sale.</summary>
    public string? SaleId => Id.Split('.') is [var sale, _] ? sale.Split('_')[0] : null;

    /// <summary>It was made at the door of a sale of several buckets.</summary>
    public bool IsOfBucket => SaleId is { } saleId && !Id.StartsWith(saleId + '.', StringComparison.Ordinal);

    public static StoredOrder From(JsonElement order) => new(
        order.GetProperty("id").GetString()!,
        order.GetProperty("userId").GetString()!,
        order.GetProperty("status").GetString()!,
        order.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("productId").GetString()!, item => item.GetProperty("quantity").GetInt32()),
        [.. order.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("status").GetString()!)],
        order.GetRawText())
    {
        Refunds = order.TryGetProperty("refunds", out var refunds) ? [.. refunds.EnumerateArray().Select(StoredRefund.From)] : [],
        Total = order.GetProperty("total").GetProperty("amount").GetInt64(),
        Discount = order.GetProperty("items").EnumerateArray().Sum(item => item.TryGetProperty("lineDiscount", out var discount) ? discount.GetProperty("amount").GetInt64() : 0),
    };
}

/// <summary>What an order gave back.</summary>
internal sealed record StoredRefund(string Id, string Status, bool Restock, long Amount, IReadOnlyDictionary<string, int> Quantities)
{
    public static StoredRefund From(JsonElement refund) => new(
        refund.GetProperty("id").GetString()!,
        refund.GetProperty("status").GetString()!,
        refund.GetProperty("restock").GetBoolean(),
        refund.GetProperty("amount").GetProperty("amount").GetInt64(),
        refund.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("productId").GetString()!, item => item.GetProperty("quantity").GetInt32()));
}

/// <summary>What is stored once nothing is under way any more.</summary>
internal sealed class Stored
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private Stored(Dictionary<string, StoredOrder> orders) => Orders = orders;

    public IReadOnlyDictionary<string, StoredOrder> Orders { get; }

    /// <summary>Waits until every order has come to its end and nothing waits to be sent, replaying dead letters meanwhile.</summary>
    public static async Task<Stored> WhenQuietAsync(MallClient admin, ChaosOperator operators, Told told, Contradictions contradictions)
    {
        var until = DateTimeOffset.UtcNow + Patience;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (true)
        {
            await operators.ReplayAsync();
            var orders = (await admin.ListAllAsync("/operations/orders")).Select(StoredOrder.From).ToDictionary(order => order.Id);
            var overview = (await admin.GetAsync("/operations/overview")).Expect(HttpStatusCode.OK).Body;
            var unfinished = orders.Values.FirstOrDefault(order => !order.IsFinal);
            if (unfinished is null && Total(overview, "outbox") == 0 && Total(overview, "deadLetters") == 0)
            {
                return new Stored(orders);
            }

            if (DateTimeOffset.UtcNow > until)
            {
                contradictions.Add(unfinished is null
                    ? new ContradictionException($"The shop does not get quiet: {overview.GetProperty("outbox")} {overview.GetProperty("deadLetters")}", "")
                    : new ContradictionException(
                        $"The order {unfinished.Id} never comes to its end ({orders.Values.Count(order => !order.IsFinal)} like it): {unfinished.Json}", told.Story(unfinished.Id)));
                return new Stored(orders);
            }

            await timer.WaitForNextTickAsync();
        }
    }

    private static long Total(JsonElement overview, string part) => overview.GetProperty(part).GetProperty("total").GetInt64();
}
