namespace Mall.EndToEnd.Tests.Support;

/// <summary>The ledger of a mall whose orders are all known.</summary>
internal static class LedgerOfOrders
{
    /// <summary>Waits until the ledger has all of it, then compares: no gap, every event once, and exactly the money that was paid.</summary>
    /// <param name="admin">An administrator.</param>
    /// <param name="paid">What was paid for each order that is paid, in minor units.</param>
    /// <param name="discounts">What a coupon took off each of them that has one; null: they are not compared.</param>
    public static async Task CheckAsync(MallClient admin, IReadOnlyDictionary<string, long> paid, IReadOnlyDictionary<string, long>? discounts = null)
    {
        var entries = await Eventually.Async(
            () => admin.ListAllAsync("/payments/ledger"),
            list => list.Where(IsPaid).Select(OrderOf).Distinct().Count() >= paid.Count && IsNothingOwed(list),
            $"{paid.Count} paid orders in the ledger, and nothing owed");

        Assert.Equal(Enumerable.Range(0, entries.Count).Select(i => (long)i), entries.Select(entry => entry.GetProperty("index").GetInt64()));
        var transactions = entries.GroupBy(entry => Text(entry, "transaction")).ToArray();
        Assert.All(transactions, lines => Assert.Equal(0, lines.Sum(Amount)));
        Assert.Equal(paid.Keys.Order(), transactions.Where(lines => IsPaid(lines.First())).Select(lines => OrderOf(lines.First())).Order());

        // Money that was not kept came and went.
        var kept = entries.Where(entry => IsPaid(entry) && Text(entry, "account").StartsWith("funds:", StringComparison.Ordinal));
        Assert.All(kept, entry => Assert.Equal(paid[OrderOf(entry)], Amount(entry)));
        Assert.Equal(-paid.Values.Sum(), entries.Where(entry => Text(entry, "account") is "sales" or "discounts").Sum(Amount));

        if (discounts is not null)
        {
            var written = entries.Where(entry => Text(entry, "account") == "discounts").Select(entry => (OrderOf(entry), Amount(entry)));
            Assert.Equal(discounts.Select(one => (one.Key, one.Value)).Order(), written.Order());
        }

        var verification = (await admin.GetAsync("/payments/ledger/verification")).Expect(HttpStatusCode.OK).Body;
        Assert.True(verification.GetProperty("valid").GetBoolean(), $"{verification}");
    }

    /// <summary>Everything that became due went back. A ledger that knows only of the going says nothing of it.</summary>
    private static bool IsNothingOwed(IEnumerable<JsonElement> entries) =>
        !entries.Any(entry => Text(entry, "kind") is "order.payment-due-back" or "order.refund-requested")
        || entries.Where(entry => Text(entry, "account") == "refunds-due").Sum(Amount) == 0;

    private static bool IsPaid(JsonElement entry) => Text(entry, "kind") == "order.paid";

    private static string OrderOf(JsonElement entry) => Text(entry, "orderId");

    private static long Amount(JsonElement entry) => entry.TryGetProperty("debit", out var debit) ? debit.GetInt64() : -entry.GetProperty("credit").GetInt64();

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
