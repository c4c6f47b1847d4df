using Xunit.Sdk;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>The ledger: it has the money and the discount of every order that was ever paid, once, and nothing else, without a gap. The statistics are its sums, to the cent.</summary>
internal sealed class LedgerOfShopCheck(MallClient admin, Stored stored)
{
    public async Task CheckAsync(string path)
    {
        try
        {
            var paid = stored.Orders.Values.Where(order => order.History.Contains("paid")).ToArray();
            await LedgerOfOrders.CheckAsync(
                admin, paid.ToDictionary(order => order.Id, order => order.Total), paid.Where(order => order.Discount > 0).ToDictionary(order => order.Id, order => order.Discount));
            await StatisticsOfLedger.CheckAsync(admin);
        }
        catch (Exception e) when (e is XunitException or TimeoutException)
        {
            throw new ContradictionException($"{path} is not what was paid: {e.Message}", "");
        }
    }
}
