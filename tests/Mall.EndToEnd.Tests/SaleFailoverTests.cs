using System.Collections.Concurrent;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.EndToEnd.Tests;

/// <summary>The Redis of a sale fails over to a replica that lacks what was sold last. Whoever was promised a unit has it all the same, and each unit is sold once.</summary>
public sealed class SaleFailoverTests
{
    private const int Units = 20;

    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly AccessTokens Tokens =
        new(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);

    private readonly ConcurrentDictionary<string, string> _promised = new(StringComparer.Ordinal);

    [RedisPairFact]
    public async Task FailedOver_WithoutTheLastWins_KeepsEveryPromiseAndSellsTheRest()
    {
        using var state = new TempFolder();
        using var data = new TempFolder();
        Directory.CreateDirectory(data.Path);
        await using var redis = await RedisPair.StartAsync(data.Path);
        await using var mall = await MallProcess.StartAsync(
            state.Path, ("Redis__ConnectionString", redis.ConnectionString), ("Jwt__SigningKey", Key), ("Jwt__AccessTokenLifetime", "12:00:00"), ("Demo__Seed", "false"));
        using var admin = new MallClient(mall.BaseAddress, Tokens.Issue("sale-admin", ["shopper", "admin"]));
        var saleId = await admin.NewSaleAsync(await admin.NewProductAsync(Units), Units);

        await BuyAsync(mall, saleId, 0, 6);
        await redis.CutAsync();
        await BuyAsync(mall, saleId, 6, 6);
        Assert.Equal(12, _promised.Count);
        await redis.FailOverAsync();
        await BuyAsync(mall, saleId, 12, 14);

        Assert.Equal(Units, _promised.Count);
        var audit = await admin.AwaitBalanceAsync(saleId);
        Assert.Equal((0, Units, 0), (audit.Body.GetProperty("available").GetInt32(), audit.Body.GetProperty("held").GetInt32(), audit.Body.GetProperty("mismatches").GetArrayLength()));
        foreach (var (userId, ticketId) in _promised)
        {
            using var buyer = new MallClient(mall.BaseAddress, Tokens.Issue(userId, ["shopper"]));
            Assert.Equal(ticketId, (await buyer.GetAsync($"/seckill/sales/{saleId}/ticket")).Expect(HttpStatusCode.OK).Text("ticketId"));
            await buyer.AwaitOrderAsync(ticketId, "awaitingPayment");
        }
    }

    /// <summary>So many buyers, each until he has a ticket or nothing is left.</summary>
    private Task BuyAsync(MallProcess mall, string saleId, int from, int count) => Task.WhenAll(Enumerable.Range(from, count).Select(async number =>
    {
        var userId = $"buyer-{number}";
        using var client = new MallClient(mall.BaseAddress, Tokens.Issue(userId, ["shopper"]));
        var answer = await Eventually.Async(
            () => client.PostAsync($"/seckill/sales/{saleId}/tickets"),
            answer => answer.Status is HttpStatusCode.Accepted or HttpStatusCode.OK || answer.Code == "sold-out",
            "a ticket, or none to be left");
        if (answer.Code is null)
        {
            _promised[userId] = answer.Text("ticketId");
        }
    }));
}
