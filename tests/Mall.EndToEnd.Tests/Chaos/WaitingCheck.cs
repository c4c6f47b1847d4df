namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Nobody waits for units of a sale that has some: what came back was offered.</summary>
internal sealed class WaitingCheck(MallClient anybody, Told told)
{
    public async Task CheckAsync(ChaosAccount account)
    {
        using var owner = anybody.As(account.Token);
        foreach (var saleId in account.Entered)
        {
            var until = DateTimeOffset.UtcNow.AddSeconds(30);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
            while (await WaitsInVainAsync(owner, saleId) is { } seen)
            {
                if (DateTimeOffset.UtcNow > until)
                {
                    throw new ContradictionException($"The account {account.UserId} waits in line for {saleId}, which has units: {seen}", told.Story(saleId));
                }

                await timer.WaitForNextTickAsync();
            }
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
