using Mall.EndToEnd.Tests.Support.Soak;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Many shoppers at once do everything that shoppers do, the mall is killed twice while they are at it, and then everything is counted.
/// <c>MALL_SOAK_SECONDS</c> says for how long they shop, <c>MALL_SOAK_SEED</c> repeats their choices.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Shoppers = 64;
    private const int Kills = 2;

    // With fewer, some status may not occur; a busy machine takes longer to get there.
    private const int EnoughOrders = 200;
    private const int EnoughRefunds = 5;

    private static int Seconds => Setting.Of("MALL_SOAK_SECONDS", 12);

    private static int Seed => Setting.Of("MALL_SOAK_SEED", Random.Shared.Next());

    [LocalFact]
    public async Task Shop_WithSixtyFourShoppersAndTwoKills_AddsUpExactly()
    {
        var seed = Seed;
        output.WriteLine($"MALL_SOAK_SEED={seed} MALL_SOAK_SECONDS={Seconds}");
        using var state = new TempFolder();
        var mall = await StartAsync(state);
        try
        {
            using var anybody = new MallClient(mall.BaseAddress);
            var goods = await SoakGoods.CreateAsync(await anybody.LogInAsAdminAsync());
            SoakShopper[] shoppers = [.. Enumerable.Range(0, Shoppers).Select(i => new SoakShopper(unchecked(seed + (i * 7919)), goods))];
            var spans = Spans(new Random(seed));
            for (var i = 0; i < spans.Length; i++)
            {
                using var over = new CancellationTokenSource();
                Task[] busy = [goods.RestockAsync(mall.BaseAddress, over.Token), .. shoppers.Select(shopper => shopper.ShopAsync(mall.BaseAddress, over.Token))];
                await Task.WhenAny(ShoppedAsync(shoppers, spans[i], isLast: i == spans.Length - 1), Task.WhenAll(busy));
                await over.CancelAsync();
                if (i < Kills)
                {
                    await mall.KillAsync();
                }

                await Task.WhenAll(busy);
                if (i < Kills)
                {
                    await mall.DisposeAsync();
                    mall = await StartAsync(state);
                }
            }

            var check = await SoakCheck.CountAsync(mall, goods, shoppers);
            output.WriteLine(check.ToString());
            Assert.True(shoppers.Sum(shopper => shopper.Promises.Refused) > 0, "nobody wanted more than there is: the test did not do what it is for");
            Assert.All(new[] { "paid", "cancelled", "refunded" }, status => Assert.True(check.Of(status) > 0, $"no order was ever {status}: the test did not do what it is for"));
        }
        catch
        {
            output.WriteLine(mall.Output);
            throw;
        }
        finally
        {
            await mall.DisposeAsync();
        }
    }

    private static async Task ShoppedAsync(SoakShopper[] shoppers, TimeSpan span, bool isLast)
    {
        await Task.Delay(span);
        var patience = HangGuard.Token();
        while (isLast && !patience.IsCancellationRequested
            && (shoppers.Sum(shopper => shopper.Promises.Purchases.Count) < EnoughOrders || shoppers.Sum(shopper => shopper.Promises.Refunded.Count) < EnoughRefunds))
        {
            await Task.Delay(100);
        }
    }

    /// <summary>How long they shop before each kill and after the last.</summary>
    private static TimeSpan[] Spans(Random random)
    {
        var first = Seconds * (0.25 + (random.NextDouble() * 0.2));
        var second = Seconds * (0.55 + (random.NextDouble() * 0.25));
        return [TimeSpan.FromSeconds(first), TimeSpan.FromSeconds(second - first), TimeSpan.FromSeconds(Seconds - second)];
    }

    internal static Task<MallProcess> StartAsync(TempFolder state) => MallProcess.StartAsync(
        state.Path,
        SoakProvider.Setting,
        ("Orders__PaymentWindow", "00:00:02"),
        ("Orders__MaxUnpaid", "10000"),
        ("Demo__Seed", "false"),
        ("Jwt__AccessTokenLifetime", "01:00:00"));
}
