namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class SeckillTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Buy_AndPay_IsSold()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var (saleId, productId) = await NewSaleAsync(admin, stock: 3, limit: 2);

        var ticket = (await shopper.EnterSaleAsync(saleId, new { quantity = 2 })).Expect(HttpStatusCode.Accepted);
        var orderId = ticket.Text("orderId");
        Assert.Equal((saleId, "held", 1, orderId), (ticket.Text("saleId"), ticket.Text("status"), ticket.Body.GetProperty("position").GetInt32(), ticket.Text("ticketId")));
        Assert.Equal(orderId, (await shopper.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 2 })).Expect(HttpStatusCode.OK).Text("ticketId"));

        await shopper.PayAsync(orderId);
        var order = await shopper.AwaitOrderAsync(orderId, "paid");

        Assert.Equal(1980, order.Body.GetProperty("total").GetProperty("amount").GetInt64());
        Assert.Equal("sold", (await shopper.GetAsync($"/seckill/tickets/{orderId}")).Expect(HttpStatusCode.OK).Text("status"));
        await Eventually.Async(() => _mall.GetAsync($"/seckill/sales/{saleId}"), sale => sale.Body.TryGetProperty("available", out var available) && available.GetInt64() == 1, "one unit to be left");
        await shopper.AwaitStockAsync(productId, (7, 3, 0));
        Assert.Equal((1, 0, 2), await AuditAsync(admin, saleId));
    }

    [Fact]
    public async Task Address_OfATicketsOrder_MayBeSetUntilShipment()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var (saleId, _) = await NewSaleAsync(admin, stock: 1);
        var orderId = (await shopper.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted).Text("orderId");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");

        var address = new { recipient = "Li Lei", mobile = "+8613800000000", line1 = "1 Chang'an Avenue", city = "Beijing", region = "Beijing", postalCode = "100000", country = "CN" };
        (await shopper.PutAsync($"/orders/{orderId}/address", new { address })).Expect(HttpStatusCode.OK);

        Assert.Equal("Li Lei", (await shopper.GetAsync($"/orders/{orderId}")).Body.GetProperty("address").GetProperty("recipient").GetString());
    }

    [Fact]
    public async Task Cancelled_TheUnitIsWonBySomebodyElseAndTheFirstMayTryAgain()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (first, second) = (await _mall.NewShopperAsync(), await _mall.NewShopperAsync());
        var (saleId, _) = await NewSaleAsync(admin, stock: 1);
        var orderId = (await first.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted).Text("orderId");
        await first.AwaitOrderAsync(orderId, "awaitingPayment");
        Assert.Equal("sold-out", (await second.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 })).Code);

        (await first.PostAsync($"/orders/{orderId}/cancel")).Expect(HttpStatusCode.Accepted);
        await first.AwaitOrderAsync(orderId, "cancelled");
        var won = await second.EnterSaleAsync(saleId);

        Assert.NotEqual(orderId, won.Expect(HttpStatusCode.Accepted).Text("ticketId"));
        Assert.Equal(("released", "cancelled-by-shopper"), await TicketAsync(first, orderId));
        await second.AwaitOrderAsync(won.Text("orderId"), "awaitingPayment");
        Assert.Equal((0, 1, 0), await AuditAsync(admin, saleId));
    }

    [Fact]
    public async Task Close_WaitsForWhatIsHeldAndGivesTheRestBackToTheProduct()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var (saleId, productId) = await NewSaleAsync(admin, stock: 6);
        var orderId = (await shopper.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted).Text("orderId");
        await shopper.AwaitOrderAsync(orderId, "awaitingPayment");

        (await admin.PostAsync($"/seckill/sales/{saleId}/close", new { reason = "enough" })).Expect(HttpStatusCode.OK);

        Assert.Equal("sale-closed", (await (await _mall.NewShopperAsync()).PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 })).Code);
        await Eventually.Async(() => _mall.GetAsync($"/seckill/sales/{saleId}"), sale => sale.Text("state") == "closing", "the sale is closing");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");
        await Eventually.Async(() => _mall.GetAsync($"/seckill/sales/{saleId}"), sale => sale.Text("state") == "closed", "the sale is closed");
        await Eventually.Async(() => shopper.StockAsync(productId), stock => stock == (9, 0, 1), "five units are back, and one is sold");
        Assert.Equal((0, 0, 1), await AuditAsync(admin, saleId));
    }

    [Fact]
    public async Task PauseResumeAndRestock_TakeEffectAtTheDoor()
    {
        var (admin, shopper) = (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
        var (saleId, _) = await NewSaleAsync(admin, stock: 1);
        (await admin.PostAsync($"/seckill/sales/{saleId}/pause", new { reason = "the price is wrong" })).Expect(HttpStatusCode.OK);
        await Eventually.Async(() => shopper.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 }), answer => answer.Code == "sale-paused", "it is paused");
        (await admin.PostAsync($"/seckill/sales/{saleId}/resume")).Expect(HttpStatusCode.OK);
        (await shopper.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted);
        var late = await _mall.NewShopperAsync();

        Assert.Equal(2, (await admin.PostAsync($"/seckill/sales/{saleId}/restock", new { quantity = 1, reason = "found one" })).Expect(HttpStatusCode.OK).Body.GetProperty("stock").GetInt32());

        (await late.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted);
        var log = (await admin.GetAsync($"/seckill/sales/{saleId}/log")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray();
        Assert.Equal(["create", "pause", "restock", "resume"], log.Select(entry => entry.GetProperty("action").GetString()).Order());
    }

    /// <summary>Nobody is told no because his order took a moment: many buyers for few units, each winner has one order that can be paid.</summary>
    [Fact]
    public async Task ManyBuyers_ForFewUnits_AreAllAnsweredAndNeverOversold()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shoppers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => _mall.NewShopperAsync()));
        var (saleId, _) = await NewSaleAsync(admin, stock: 5);
        await Eventually.Async(() => _mall.GetAsync($"/seckill/sales/{saleId}"), sale => sale.Text("state") == "open", "the sale is open");

        var answers = await Task.WhenAll(shoppers.Select(shopper => shopper.EnterSaleAsync(saleId)));

        var winners = shoppers.Zip(answers).Where(entry => entry.Second.Status == HttpStatusCode.Accepted).ToArray();
        Assert.Equal(5, winners.Length);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Accepted), answer => Assert.Equal("sold-out", answer.Code));
        await Task.WhenAll(winners.Select(async winner =>
        {
            await winner.First.PayAsync(winner.Second.Text("orderId"));
            await winner.First.AwaitOrderAsync(winner.Second.Text("orderId"), "paid");
        }));
        Assert.Equal((0, 0, 5), await AuditAsync(admin, saleId));
    }

    /// <summary>As a native client does. What was changed on the way, came before or was signed by somebody else gets nothing; an unsigned request is as good as ever.</summary>
    [Fact]
    public async Task Enter_Signed_IsTakenOnceAndOnlyAsItWasSigned()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (lilei, leisToken) = await WithDeviceAsync();
        var (_, othersToken) = await WithDeviceAsync();
        var (saleId, _) = await NewSaleAsync(admin, stock: 3);
        (await (await _mall.NewShopperAsync()).EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted);
        var signed = Sign(leisToken);

        Assert.Equal("signature-invalid", (await EnterAsync(Sign(othersToken))).Expect(HttpStatusCode.Forbidden).Code);
        Assert.Equal("signature-invalid", (await EnterAsync(signed, """{"quantity":2}""")).Expect(HttpStatusCode.Forbidden).Code);
        Assert.Equal("signature-expired", (await EnterAsync(Sign(leisToken, -60))).Expect(HttpStatusCode.Forbidden).Code);
        var ticket = (await EnterAsync(signed)).Expect(HttpStatusCode.Accepted).Text("ticketId");
        Assert.Equal("signature-replayed", (await EnterAsync(signed)).Expect(HttpStatusCode.Forbidden).Code);
        Assert.Equal(ticket, (await EnterAsync(Sign(leisToken))).Expect(HttpStatusCode.OK).Text("ticketId"));

        Task<Answer> EnterAsync((string, string)[] headers, string body = """{"quantity":1}""") => lilei.PostAsync($"/seckill/sales/{saleId}/tickets", body, headers);

        (string, string)[] Sign(string deviceToken, int seconds = 0) => RequestSigner.Sign(
            deviceToken, "POST", $"/api/v1/seckill/sales/{saleId}/tickets", """{"quantity":1}""", DateTimeOffset.UtcNow.AddSeconds(seconds), RequestSigner.NewNonce());
    }

    [LocalFact]
    public async Task Enter_AShopForItsApp_NeedsASignature()
    {
        using var state = new TempFolder();
        await using var process = await MallProcess.StartAsync(state.Path, ("Seckill__SignatureRequired", "true"), ("Demo__Seed", "false"));
        using var mall = new MallClient(process.BaseAddress);
        var (saleId, _) = await NewSaleAsync(await mall.LogInAsAdminAsync(), stock: 1);
        var shopper = await mall.NewShopperAsync();

        var answer = await Eventually.Async(
            () => shopper.PostAsync($"/seckill/sales/{saleId}/tickets", new { quantity = 1 }), answer => answer.Status == HttpStatusCode.Forbidden, "the door to be open");

        Assert.Equal("signature-needed", answer.Code);
        Assert.True((await mall.GetAsync($"/seckill/sales/{saleId}")).Body.GetProperty("needsSignature").GetBoolean());
    }

    [LocalFact]
    public async Task Unpaid_ComesBackAndIsSoldToAnother()
    {
        using var state = new TempFolder();
        await using var process = await MallProcess.StartAsync(state.Path, ("Seckill__PaymentWindow", "00:00:25"), ("Demo__Seed", "false"));
        using var mall = new MallClient(process.BaseAddress);
        var admin = await mall.LogInAsAdminAsync();
        var (first, second) = (await mall.NewShopperAsync(), await mall.NewShopperAsync());
        var (saleId, productId) = await NewSaleAsync(admin, stock: 1);
        var lapsed = (await first.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted).Text("orderId");
        await first.AwaitOrderAsync(lapsed, "cancelled");

        var orderId = (await second.EnterSaleAsync(saleId)).Expect(HttpStatusCode.Accepted).Text("orderId");
        await second.PayAsync(orderId);
        await second.AwaitOrderAsync(orderId, "paid");

        Assert.Equal(("released", "unpaid"), await TicketAsync(first, lapsed));
        Assert.Equal((0, 0, 1), await AuditAsync(admin, saleId));
        await second.AwaitStockAsync(productId, (9, 1, 0));
    }

    /// <summary>A new shopper, logged in, and the token of his device.</summary>
    private async Task<(MallClient Shopper, string DeviceToken)> WithDeviceAsync()
    {
        var (email, password) = ($"shopper-{Guid.NewGuid():N}@mall.example", "correct horse battery");
        (await _mall.PostAsync("/register", new { email, password, displayName = "A shopper" })).Expect(HttpStatusCode.Created);
        var session = (await _mall.PostAsync("/login", new { email, password })).Expect(HttpStatusCode.OK);
        return (_mall.As(session.Text("accessToken")), session.Text("deviceToken"));
    }

    private static async Task<(string SaleId, string ProductId)> NewSaleAsync(MallClient admin, int stock, int limit = 1)
    {
        var productId = await admin.NewProductAsync(stock: 10);
        return (await admin.NewSaleAsync(productId, stock, limit), productId);
    }

    private static async Task<(string? Status, string? Reason)> TicketAsync(MallClient shopper, string ticketId)
    {
        var ticket = (await shopper.GetAsync($"/seckill/tickets/{ticketId}")).Expect(HttpStatusCode.OK);
        return (ticket.Text("status"), ticket.Text("reason"));
    }

    /// <summary>Available, held and sold, once nothing is in flight and everything adds up.</summary>
    private static async Task<(int Available, int Held, int Sold)> AuditAsync(MallClient admin, string saleId)
    {
        var audit = await admin.AwaitBalanceAsync(saleId);
        return (Number("available"), Number("held"), Number("sold"));

        int Number(string name) => audit.Body.GetProperty(name).GetInt32();
    }
}
