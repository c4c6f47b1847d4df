using StackExchange.Redis;

namespace Mall.EndToEnd.Tests;

/// <summary>A sale of six buckets on a Redis Cluster whose masters may die.</summary>
public sealed class SaleClusterTests
{
    private const int Buckets = 6;
    private const int Units = 60;
    private const int Buyers = 80;



    /// <summary>A third of the buyers have come when a master of the sale is killed; the others come while it is gone and when its replica has taken over.</summary>
    [RedisClusterFact]
    public async Task MasterKilled_InTheMiddleOfASaleOfSixBuckets_SellsEachUnitOnceAndKeepsEveryPromise()
    {
        using var state = new TempFolder();
        await using var redis = await RedisCluster.StartAsync();
        await using var mall = await MallProcess.StartAsync(
            state.Path, [.. OwnTokens.Settings, ("Redis__ConnectionString", redis.ConnectionString), ("Demo__Seed", "false")]);
        using var admin = mall.As("sale-admin", "admin");
        var productId = await admin.NewProductAsync(Units);
        var saleId = await admin.NewSaleAsync(productId, Units, buckets: Buckets);

        var buyers = new PatientBuyers(mall, saleId);

        await buyers.BuyAsync(0, Buyers / 3);
        var rest = buyers.BuyAsync(Buyers / 3, Buyers / 3);
        await redis.KillAsync(await OwnerAsync(redis, $"{saleId}_0_{Buckets}"));
        await Task.WhenAll(rest, buyers.BuyAsync(2 * (Buyers / 3), Buyers - (2 * (Buyers / 3))));

        Assert.Equal(Units, buyers.Promised.Count);
        Assert.Equal(Units, buyers.Promised.Values.Distinct().Count());
        Assert.Contains("sold-out", buyers.Refusals);
        var audit = await admin.AwaitBalanceAsync(saleId);
        Assert.Equal(
            (Units, 0, Units, 0),
            (audit.Body.GetProperty("initial").GetInt32(), audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        await buyers.AssertServedAsync();

        Assert.InRange(await GenerationAsync(redis, $"{saleId}_0_{Buckets}"), 2, int.MaxValue);
        Assert.Equal("soldOut", (await admin.GetAsync($"/seckill/sales/{saleId}")).Expect(HttpStatusCode.OK).Text("state"));
    }

    /// <summary>How often the gate of a bucket was filled.</summary>
    private static async Task<int> GenerationAsync(RedisCluster cluster, string bucketId)
    {
        await using var redis = await ConnectAsync(cluster);
        return (int)await redis.GetDatabase().HashGetAsync($"seckill:{{{bucketId}}}:sale", "generation", CommandFlags.DemandMaster);
    }

    /// <summary>The port of the master that has a bucket.</summary>
    private static async Task<int> OwnerAsync(RedisCluster cluster, string bucketId)
    {
        await using var redis = await ConnectAsync(cluster);
        return ((IPEndPoint)redis.GetServer((RedisKey)$"seckill:{{{bucketId}}}:sale").EndPoint).Port;
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(RedisCluster cluster) => ConnectionMultiplexer.ConnectAsync(cluster.ConnectionString + ",connectTimeout=60000");
}
