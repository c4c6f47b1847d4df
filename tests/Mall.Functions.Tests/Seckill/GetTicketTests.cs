using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Seckill;
using Mall.Functions.Tests.Builders;
using Xunit;

namespace Mall.Functions.Tests.Seckill;

public sealed class GetTicketTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private TestShop _shop = null!;
    private Sale _sale = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(await redis.SettingsAsync());
        _sale = await _shop.OpenSaleAsync(stock: 10);
        await Gate.OpenAsync(_sale);
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private SaleGate Gate => _shop.Get<SaleGate>();

    [Fact]
    public async Task Ticket_IsHeldFromTheWinOnAndSaysWhenToPay()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei", 2)).Intent!;

        var won = await GetAsync(intent.TicketId, "li-lei");
        await _shop.DrainAsync(_sale, intent);
        await _shop.AwaitPaymentAsync(intent);
        var drained = await GetAsync(intent.TicketId, "li-lei");

        Assert.All(new[] { won, drained }, answer => Assert.Equal(
            (200, "held", 2, 1, intent.TicketId),
            (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("quantity").GetInt32(), answer.Body.GetProperty("position").GetInt32(),
                answer.Body.GetProperty("orderId").GetString())));
        Assert.False(won.Body.TryGetProperty("payBy", out _));
        Assert.Equal(_shop.Clock.GetUtcNow().AddMinutes(5), drained.Body.GetProperty("payBy").GetDateTimeOffset());
    }

    [Fact]
    public async Task Ticket_OfSomebodyElseOrOfNobody_IsNotThere()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);

        await _shop.DrainAsync(_sale, intent);

        Assert.Equal("ticket-not-found", (await GetAsync(intent.TicketId, "han-meimei")).Code);
        Assert.Equal(404, (await GetAsync($"{_sale.Id}.nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync("nothing", "li-lei")).Status);
        Assert.Equal(404, (await GetAsync(_sale.Id, "li-lei")).Status);
    }

    [Fact]
    public async Task Released_SaysWhy()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        await _shop.DrainAsync(_sale, intent);
        await _shop.SettleAsync(await _shop.AwaitPaymentAsync(intent), PaymentDecision.Closed);

        var answer = await GetAsync(intent.TicketId, "li-lei");

        Assert.Equal(("released", "unpaid"), (answer.Body.GetProperty("status").GetString(), answer.Body.GetProperty("reason").GetString()));
    }

    /// <summary>He was told 202 and asks at once: his order is waited for.</summary>
    [Fact]
    public async Task Order_OfAWinThatIsNotDrainedYet_IsWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;
        var asked = _shop.CallAsync(ShopSteps.Shopper("li-lei"), null, request => _shop.Make<GetOrder>().Run(request, intent.TicketId, default));

        await _shop.DrainAsync(_sale, intent);

        Assert.Equal((200, intent.TicketId), ((await asked).Status, (await asked).Body.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Order_OfSomebodyElsesWin_IsNotWaitedFor()
    {
        var intent = (await Gate.EnterAsync(_sale, "li-lei")).Intent!;

        Assert.False(await _shop.Get<ISaleUnits>().IsComingAsync("han-meimei", intent.TicketId, default));
        Assert.True(await _shop.Get<ISaleUnits>().IsComingAsync("li-lei", intent.TicketId, default));
        Assert.Equal(404, (await _shop.CallAsync(ShopSteps.Shopper("han-meimei"), null, request => _shop.Make<GetOrder>().Run(request, intent.TicketId, default))).Status);
    }

    [Fact]
    public async Task Sale_ShowsWhatNobodyHasWon()
    {
        await Gate.EnterAsync(_sale, "li-lei", 3);

        var answer = await _shop.CallAsync(null, null, request => _shop.Make<GetSale>().Run(request, _sale.Id, default));

        Assert.Equal(7, answer.Body.GetProperty("available").GetInt64());
        await _shop.AssertCountsAsync(_sale, 10, 0, 0);
    }

    private Task<Answer> GetAsync(string ticketId, string userId) =>
        _shop.CallAsync(ShopSteps.Shopper(userId), null, request => _shop.Make<GetTicket>().Run(request, ticketId, default));
}
