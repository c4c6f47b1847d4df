namespace Mall.Functions.Tests.Payments;

public sealed class ListPaymentsTests : ShopTests
{
    [Fact]
    public async Task Payments_OfEverybody_AreTheLastChangedFirstAndSayWhoseRefundIsDue()
    {
        var first = await Shop.AwaitingAsync();
        Shop.Clock.Advance(TimeSpan.FromSeconds(2));
        var second = await Shop.AwaitingAsync();
        Shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await Shop.PayAsync(first);
        await Shop.Get<PaymentStore>().ChangeAsync(first.Id, payment => payment.GiveBack("units-gone", Shop.Clock.GetUtcNow()), default);

        Assert.Equal([first.Id, second.Id], await IdsAsync(""));
        Assert.Equal([first.Id], await IdsAsync("?refundsDue=true"));
    }

    private async Task<IEnumerable<string?>> IdsAsync(string query) =>
        (await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<ListPayments>().Run(request, default), query)).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("orderId").GetString());
}
