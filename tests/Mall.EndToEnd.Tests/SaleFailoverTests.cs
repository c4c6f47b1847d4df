namespace Mall.EndToEnd.Tests;

/// <summary>The Redis of a sale fails over to a replica that lacks what was sold last. Whoever was promised a unit has it all the same, and each unit is sold once.</summary>
public sealed class SaleFailoverTests
{
    private const int Units = 20;



    [RedisPairFact]
    public async Task FailedOver_WithoutTheLastWins_KeepsEveryPromiseAndSellsTheRest()
    {
        using var state = new TempFolder();
        using var data = new TempFolder();
        Directory.CreateDirectory(data.Path);
        await using var redis = await RedisPair.StartAsync(data.Path);
        await using var mall = await MallProcess.StartAsync(
            state.Path, [.. OwnTokens.Settings, ("Redis__ConnectionString", redis.ConnectionString), ("Demo__Seed", "false")]);
        using var admin = mall.As("sale-admin", "admin");
        var saleId = await admin.NewSaleAsync(await admin.NewProductAsync(Units), Units);

        var buyers = new PatientBuyers(mall, saleId);

        await buyers.BuyAsync(0, 6);
        await redis.CutAsync();
        await buyers.BuyAsync(6, 6);
        Assert.Equal(12, buyers.Promised.Count);
        await redis.FailOverAsync();
        await buyers.BuyAsync(12, 14);

        Assert.Equal(Units, buyers.Promised.Count);
        var audit = await admin.AwaitBalanceAsync(saleId);
        Assert.Equal((0, Units, 0), (audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        await buyers.AssertServedAsync();
    }
}
