using Mall.EndToEnd.Tests.Chaos;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Shoppers and an operator do everything at random, the services misbehave in every way that they may, and instances, host and Redis are killed. Afterwards everything that anybody was told
/// is compared with everything that is stored; the first contradiction is told as a story. <c>MALL_CHAOS_SECONDS</c> says for how long, <c>MALL_CHAOS_SEED</c> repeats the choices. Meant for a
/// published app in three processes (<c>MALL_WORKER</c>, <c>MALL_INSTANCES=3</c>); attached to the app it is one process.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Shoppers = 40;

    private static readonly TimeSpan LongestKillInterval = TimeSpan.FromSeconds(30);

    [LocalFact]
    public async Task Shop_UnderEveryFaultAndKills_ToldNobodyAnythingUntrue()
    {
        var seconds = Setting.Of("MALL_CHAOS_SECONDS", 60);
        var seed = Setting.Of("MALL_CHAOS_SEED", Random.Shared.Next());
        output.WriteLine($"MALL_CHAOS_SEED={seed} MALL_CHAOS_SECONDS={seconds}");
        using var state = new TempFolder();
        var told = new Told();
        await using var provider = await WeChatPayServer.StartAsync();
        await using var mall = new ChaosMall(state.Path, seed, provider.Environment(), told);
        using var weChat = new ChaosWeChatPay(seed, mall, provider, told);
        var shop = new ChaosShop();
        using var operators = new ChaosOperator(seed, mall, shop, told);
        ChaosShopper[] shoppers = [.. Enumerable.Range(1, Shoppers).Select(number => new ChaosShopper(unchecked((seed * 31) + number), mall, shop, weChat, told))];
        try
        {
            await mall.StartAsync();
            await operators.OpenShopAsync();
            var kills = await DisturbAsync(mall, operators, weChat, shoppers, seed, TimeSpan.FromSeconds(seconds));
            await mall.CalmAsync();
            output.WriteLine($"{told.Count} answers, {kills} kills");
            await CheckAsync(mall, shop, operators, weChat, shoppers, told);
        }
        finally
        {
            Array.ForEach(shoppers, shopper => shopper.Dispose());
            var file = Path.Combine(Path.GetTempPath(), $"mall-chaos-{seed}");
            await File.WriteAllTextAsync(file + ".log", mall.Output);
            await File.WriteAllTextAsync(file + ".told", told.Everything());
            output.WriteLine($"What the mall logged is in {file}.log, what was asked and answered in {file}.told.");
        }
    }

    private static async Task<int> DisturbAsync(ChaosMall mall, ChaosOperator operators, ChaosWeChatPay weChat, ChaosShopper[] shoppers, int seed, TimeSpan length)
    {
        using var over = new CancellationTokenSource(length);
        var killer = new ChaosKiller(seed, mall, TimeSpan.FromTicks(Math.Min(LongestKillInterval.Ticks, length.Ticks / 4)));
        await Task.WhenAll([killer.KillAsync(over.Token), operators.OperateAsync(over.Token), weChat.MisbehaveAsync(over.Token), .. shoppers.Select(shopper => shopper.ShopAsync(over.Token))]);
        return killer.Kills;
    }

    private async Task CheckAsync(ChaosMall mall, ChaosShop shop, ChaosOperator operators, ChaosWeChatPay weChat, ChaosShopper[] shoppers, Told told)
    {
        var contradictions = new Contradictions(told);
        await operators.PutRightAsync();
        await contradictions.EachAsync(shoppers, shopper => shopper.FinishAsync());
        await weChat.FinishAsync();
        using var anybody = new MallClient(await mall.AddressAsync());
        using var admin = await anybody.LogInAsAdminAsync();
        var stored = await Stored.WhenQuietAsync(admin, operators, told, contradictions);
        ChaosAccount[] accounts = [.. shoppers.SelectMany(shopper => shopper.Accounts)];
        output.WriteLine(
            $"{accounts.Length} accounts ({accounts.Count(account => account.IsDeleted)} deleted), {shop.Sales.Count} sales, orders: "
            + string.Join(", ", stored.Orders.Values.GroupBy(order => order.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}")));

        var ofSales = stored.Orders.Values.Where(order => order.SaleId is not null).ToList();
        output.WriteLine(
            $"{ofSales.Count} tickets, {ofSales.Count(order => !order.IsSold)} of them released, {ofSales.Count(order => order.IsOfBucket)} of split sales");
        output.WriteLine(
            $"{shop.Coupons.Count} coupons ({shop.Coupons.Count(coupon => coupon.StoppedAt is not null)} stopped), {accounts.Sum(account => account.Claims.Count)} claims told, orders with one: "
            + string.Join(", ", stored.Orders.Values.Where(order => order.Discount > 0).GroupBy(order => order.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}")));
        await contradictions.EachAsync(["money"], async _ => output.WriteLine(await new MoneyCheck(admin, weChat, accounts, stored, contradictions).CheckAsync()));
        await contradictions.EachAsync(accounts, new AccountCheck(anybody, stored, weChat, told).CheckAsync);
        await contradictions.EachAsync(accounts.Where(account => !account.IsDeleted), new WaitingCheck(anybody, contradictions).CheckAsync);
        await contradictions.EachAsync(accounts.Where(account => !account.IsDeleted), new NotificationCheck(anybody, stored, told, contradictions).CheckAsync);
        await new ShopCheck(admin, shop, operators, stored, told, contradictions).CheckAsync();
        await new CouponCheck(anybody, admin, shop, accounts, stored, told).CheckAsync(contradictions);
        await contradictions.EachAsync(["/payments/ledger"], new LedgerOfShopCheck(admin, stored).CheckAsync);
        contradictions.ThrowFirst();
        var never = told.Never.Where(answer => !(mall.IsStarved && answer.IsOfHost)).Select(answer => answer.Text).ToArray();
        Assert.True(never.Length == 0, $"{never.Length} answers that nobody should ever get:\n{string.Join('\n', never.Take(20))}");
    }
}
