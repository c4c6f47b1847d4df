namespace Mall.EndToEnd.Tests.Support;

/// <summary>What administrators and buyers do with a sale.</summary>
internal static class SaleCalls
{
    /// <summary>Opens a sale of units of a product; the caller has to be an administrator. Its id.</summary>
    public static async Task<string> NewSaleAsync(this MallClient admin, string productId, int stock, int limit = 1, int? buckets = null)
    {
        var now = DateTimeOffset.UtcNow;
        var sale = await admin.PostAsync(
            "/seckill/sales",
            new { productId, price = new { amount = 990 }, stock, perBuyerLimit = limit, startsAt = now.AddMinutes(-1), endsAt = now.AddHours(6), buckets });
        return sale.Expect(HttpStatusCode.Created).Text("id");
    }

    /// <summary>Asks until the door is not busy: a sale that was just opened, released or resumed is so on every instance within a second.</summary>
    public static Task<Answer> EnterSaleAsync(this MallClient shopper, string saleId, object? body = null)
    {
        var until = DateTimeOffset.UtcNow.AddSeconds(3);
        return Eventually.Async(
            () => shopper.PostAsync($"/seckill/sales/{saleId}/tickets", body ?? new { quantity = 1 }),
            answer => answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK
                || (answer.Code is not ("try-again" or "sale-rebuilding" or "sale-paused" or "sale-not-found" or "sale-not-open") && DateTimeOffset.UtcNow > until),
            "an answer of the door");
    }

    /// <summary>The audit of a sale, once nothing is in flight and everything adds up.</summary>
    public static Task<Answer> AwaitBalanceAsync(this MallClient admin, string saleId) =>
        Eventually.Async(
            () => admin.GetAsync($"/seckill/sales/{saleId}/audit"),
            answer => answer.Body.GetProperty("balanced").GetBoolean() && answer.Body.GetProperty("inFlight").GetInt32() == 0
                && !answer.Body.GetProperty("isMoving").GetBoolean(),
            $"sale {saleId} adds up");
}
