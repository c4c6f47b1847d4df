using System.Collections.Concurrent;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.EndToEnd.Tests;

/// <summary>A sale of six buckets on a Redis Cluster whose masters may die.</summary>
public sealed class SaleClusterTests
{
    private const int Buckets = 6;
    private const int Units = 60;
    private const int Buyers = 80;

    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly AccessTokens Tokens =
        new(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);

    private readonly ConcurrentDictionary<string, string> _promised = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refusals = new(StringComparer.Ordinal);

    /// <summary>A third of the buyers have come when a master of the sale is killed; the others come while it is gone and when its replica has taken over.</summary>
    [RedisClusterFact]
    public async Task MasterKilled_InTheMiddleOfASaleOfSixBuckets_SellsEachUnitOnceAndKeepsEveryPromise()
    {
        using var state = new TempFolder();
        await using var redis = await RedisCluster.StartAsync();
        await using var mall = await MallProcess.StartAsync(
            state.Path, ("Redis__ConnectionString", redis.ConnectionString), ("Jwt__SigningKey", Key), ("Jwt__AccessTokenLifetime", "12:00:00"), ("Demo__Seed", "false"));
        using var admin = new MallClient(mall.BaseAddress, Tokens.Issue("sale-admin", ["shopper", "admin"]));
        var productId = await admin.NewProductAsync(Units);
        var saleId = await admin.NewSaleAsync(productId, Units, buckets: Buckets);

        await BuyAsync(mall, saleId, 0, Buyers / 3);
        var rest = BuyAsync(mall, saleId, Buyers / 3, Buyers / 3);
        await redis.KillAsync(await OwnerAsync(redis, $"{saleId}_0_{Buckets}"));
        await Task.WhenAll(rest, BuyAsync(mall, saleId, 2 * (Buyers / 3), Buyers - (2 * (Buyers / 3))));

        Assert.Equal(Units, _promised.Count);
        Assert.Equal(Units, _promised.Values.Distinct().Count());
        Assert.Contains("sold-out", _refusals.Keys);
        var audit = await admin.AwaitBalanceAsync(saleId);
        Assert.Equal(
            (Units, 0, Units, 0),
            (audit.Body.GetProperty("initial").GetInt32(), audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        foreach (var (userId, ticketId) in _promised)
        {
            using var buyer = Client(mall, userId);
            Assert.Equal(ticketId, (await buyer.GetAsync($"/seckill/sales/{saleId}/ticket")).Expect(HttpStatusCode.OK).Text("ticketId"));
            await buyer.AwaitOrderAsync(ticketId, "awaitingPayment");
        }

        Assert.InRange(await GenerationAsync(redis, $"{saleId}_0_{Buckets}"), 2, int.MaxValue);
        Assert.Equal("soldOut", (await admin.GetAsync($"/seckill/sales/{saleId}")).Expect(HttpStatusCode.OK).Text("state"));
    }

    /// <summary>So many buyers, each until he has a ticket or hears that the sale is sold out, which is then true.</summary>
    private Task BuyAsync(MallProcess mall, string saleId, int from, int count) => Task.WhenAll(Enumerable.Range(from, count).Select(async number =>
    {
        var userId = $"buyer-{number}";
        using var client = Client(mall, userId);
        var answer = await Eventually.Async(
            async () =>
            {
                var answer = await client.PostAsync($"/seckill/sales/{saleId}/tickets");
                if (answer.Code is { } code)
                {
                    _refusals[code] = true;
                }

                return answer;
            },
            answer => answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK || answer.Code == "sold-out",
            "a ticket, or none to be left");
        if (answer.Code is null)
        {
            _promised[userId] = answer.Text("ticketId");
        }
    }));

    private static MallClient Client(MallProcess mall, string userId) => new(mall.BaseAddress, Tokens.Issue(userId, ["shopper"]));

    /// <summary>How often the gate of a bucket was filled.</summary>
    private static async Task<int> GenerationAsync(RedisCluster cluster, string bucketId)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.ConnectionString);
        return (int)await redis.GetDatabase().HashGetAsync($"seckill:{{{bucketId}}}:sale", "generation", CommandFlags.DemandMaster);
    }

    /// <summary>The port of the master that has a bucket.</summary>
    private static async Task<int> OwnerAsync(RedisCluster cluster, string bucketId)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(cluster.ConnectionString);
        return ((IPEndPoint)redis.GetServer((RedisKey)$"seckill:{{{bucketId}}}:sale").EndPoint).Port;
    }
}
