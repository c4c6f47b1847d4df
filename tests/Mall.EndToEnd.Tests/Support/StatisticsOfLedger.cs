namespace Mall.EndToEnd.Tests.Support;

/// <summary>The statistics of a mall whose orders are all of the last days.</summary>
internal static class StatisticsOfLedger
{
    public static async Task<JsonElement> AskAsync(MallClient admin)
    {
        var today = DateTime.UtcNow;
        return (await admin.GetAsync($"/operations/statistics?from={today.AddDays(-300):yyyy-MM-dd}&to={today.AddDays(2):yyyy-MM-dd}&zone=Asia/Kathmandu")).Expect(HttpStatusCode.OK).Body;
    }

    /// <summary>Waits until all of the ledger is counted, then compares with exactly the entries that are: to the cent, in all and in the sums of the days and of the categories.</summary>
    public static async Task CheckAsync(MallClient admin)
    {
        var size = (await admin.GetAsync("/payments/ledger/head")).Expect(HttpStatusCode.OK).Body.GetProperty("size").GetInt64();
        var answer = await Eventually.Async(() => AskAsync(admin), answer => Counted(answer) >= size, $"statistics of {size} entries of the ledger");

        var counted = (await admin.ListAllAsync("/payments/ledger")).Where(entry => entry.GetProperty("index").GetInt64() < Counted(answer)).ToList();
        var expected = (
            counted.Where(entry => Text(entry, "kind") == "order.paid").Select(entry => Text(entry, "orderId")).Distinct().Count(),
            Sum("sales", "credit"),
            Sum("discounts", "debit"),
            Sum("refunds", "debit"));
        var total = answer.GetProperty("total");
        Assert.Equal(expected, (Number(total, "orders"), Number(total, "gross"), Number(total, "discounts"), Number(total, "refunds")));
        Assert.Equal(expected.Item2 - expected.Item3 - expected.Item4, Number(total, "net"));
        foreach (var name in (string[])["units", "gross", "discounts", "refunds", "net"])
        {
            Assert.Equal(Number(total, name), answer.GetProperty("days").EnumerateArray().Sum(day => Number(day, name)));
            Assert.Equal(Number(total, name), answer.GetProperty("categories").EnumerateArray().Sum(category => Number(category, name)));
        }

        long Sum(string account, string side) =>
            counted.Where(entry => Text(entry, "account") == account).Sum(entry => entry.TryGetProperty(side, out var amount) ? amount.GetInt64() : 0);
    }

    private static long Counted(JsonElement answer) => Number(answer.GetProperty("counted"), "entries");

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
