using Mall.EndToEnd.Tests.Support.Soak;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall with SIGKILL at random moments while a few shoppers are at it, again and again on the same state, and then counts everything.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Shoppers = 6;

    private static int Rounds => Setting.Of("MALL_CRASH_ROUNDS", 50);

    [LocalFact]
    public async Task KilledAgainAndAgain_LosesNoOrderAndCountsEveryUnitAndCoinOnce()
    {
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        using var state = new TempFolder();
        SoakGoods? goods = null;
        SoakShopper[] shoppers = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var mall = await SoakTests.StartAsync(state);
            if (goods is null)
            {
                using var anybody = new MallClient(mall.BaseAddress);
                var created = goods = await SoakGoods.CreateAsync(await anybody.LogInAsAdminAsync());
                shoppers = [.. Enumerable.Range(0, Shoppers).Select(i => new SoakShopper(seed + i, created))];
            }

            using var killed = new CancellationTokenSource();
            Task[] busy = [goods.RestockAsync(mall.BaseAddress, killed.Token), .. shoppers.Select(shopper => shopper.ShopAsync(mall.BaseAddress, killed.Token))];
            if (round % 5 == 0)
            {
                await OrderedAsync(shoppers, 12);
            }

            await Task.Delay(random.Next(50, 1500));
            await killed.CancelAsync();
            await mall.KillAsync();
            await Task.WhenAll(busy);
        }

        await using var last = await SoakTests.StartAsync(state);
        var check = await SoakCheck.CountAsync(last, goods!, shoppers);
        output.WriteLine(check.ToString());
        Assert.True(check.Of("paid") > 0 && check.Of("cancelled") > 0, "the test did not do what it is for");
    }

    /// <summary>A busy machine may come to nothing before it is killed, round after round: now and then it is left alone until so many orders more are placed.</summary>
    private static async Task OrderedAsync(SoakShopper[] shoppers, int orders)
    {
        var enough = Placed() + orders;
        await Eventually.Async(() => Task.FromResult(Placed()), placed => placed >= enough, $"{orders} orders");

        int Placed() => shoppers.Sum(shopper => shopper.Promises.Purchases.Count);
    }
}
