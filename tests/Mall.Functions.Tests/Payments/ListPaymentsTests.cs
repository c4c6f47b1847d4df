namespace Mall.Functions.Tests.Payments;

public sealed class ListPaymentsTests : IAsyncLifetime
{
    private static readonly User Admin = new() { Id = "admin-1", PasswordHash = "", Roles = ["admin"], CreatedAt = default };

    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.OpenAsync();

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Payments_OfEverybody_AreTheLastChangedFirstAndSayWhoseRefundIsDue()
    {
        var first = await _shop.AwaitingAsync();
        _shop.Clock.Advance(TimeSpan.FromSeconds(2));
        var second = await _shop.AwaitingAsync();
        _shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await _shop.PayAsync(first);
        await _shop.Get<PaymentStore>().ChangeAsync(first.Id, payment => payment.GiveBack("units-gone", _shop.Clock.GetUtcNow()), default);

        Assert.Equal([first.Id, second.Id], await IdsAsync(""));
        Assert.Equal([first.Id], await IdsAsync("?refundsDue=true"));
    }

    private async Task<IEnumerable<string?>> IdsAsync(string query) =>
        (await _shop.CallAsync(Admin, null, request => _shop.Make<ListPayments>().Run(request, default), query)).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("orderId").GetString());
}
