namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Nobody waits for units of a sale that has some: what came back was offered.</summary>
internal sealed class WaitingCheck(MallClient anybody, Contradictions contradictions)
{
    public async Task CheckAsync(ChaosAccount account)
    {
        using var owner = anybody.As(account.Token);
        foreach (var saleId in account.Entered)
        {
            await contradictions.WaitAsync(async () => await WaitsInVainAsync(owner, saleId) is { } seen
                ? ($"The account {account.UserId} waits in line for {saleId}, which has units: {seen}", [saleId])
                : null);
        }
    }

    private static async Task<string?> WaitsInVainAsync(MallClient owner, string saleId)
    {
        var place = await owner.GetAsync($"/seckill/sales/{saleId}/waiting");
        if (place.Status != HttpStatusCode.OK || place.Text("status") != "waiting")
        {
            return null;
        }

        var sale = (await owner.GetAsync($"/seckill/sales/{saleId}")).Expect(HttpStatusCode.OK);
        return sale.Text("state") == "open" && sale.Body.TryGetProperty("available", out var available) && available.GetInt64() > 0 ? $"{place.Body} {sale.Body}" : null;
    }
}
