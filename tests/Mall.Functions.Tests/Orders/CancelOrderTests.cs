using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Orders;

public sealed class CancelOrderTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private readonly RecordingDurable _durable = new();

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Post_ClosesThePaymentAndHintsAlsoAgain()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PostAsync(order);
        Assert.Equal(202, (await PostAsync(order)).Status);

        Assert.Equal((202, order.Id), (answer.Status, answer.Body.GetProperty("id").GetString()));
        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((PaymentStatus.Closed, CloseReason.Cancelled), (payment.Status, payment.ClosedBecause));
        Assert.Equal([order.Id, order.Id], _durable.Hinted);
    }

    [Fact]
    public async Task Post_BeforeThePaymentWasOpened_TheOrchestrationFindsItClosedAndGivesTheStockBack()
    {
        var tea = await Shop.ProductAsync();
        var order = await Shop.PlacedAsync((tea, 2));

        Assert.Equal(202, (await PostAsync(order)).Status);

        Assert.False((await Shop.OpenAsync(order))!.IsOpen);
        Assert.True(await Shop.DecideAsync(order));
        var now = (await Shop.ReadAsync(order)).Value;
        Assert.Equal([OrderStatus.Pending, OrderStatus.Cancelled], now.History.Select(step => step.Status));
        Assert.Equal((OrderStatus.Cancelled, "cancelled-by-shopper"), (now.Status, now.Reason));
        Assert.Equal(new Stock(10, 0, 0), await Shop.StockAsync(tea));
    }

    [Fact]
    public async Task Post_OfACancelledOrder_IsAccepted()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.SettleAsync(order, PaymentStatus.Closed);

        var answer = await PostAsync(order);

        Assert.Equal((202, "cancelled"), (answer.Status, answer.Body.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Post_WhenTheMoneyIsThereButTheOrderDoesNotSaySoYet_Is409()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.PayAsync(order);

        var answer = await PostAsync(order);

        Assert.Equal((409, "order-already-paid"), answer.Told);
        Assert.Equal(PaymentStatus.Paid, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task Post_OfAPaidOrder_Is409()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.PayAsync(order);
        await Shop.SettleAsync(order, PaymentStatus.Paid);

        Assert.Equal((409, "order-status"), (await PostAsync(order)).Told);
    }

    [Fact]
    public async Task Post_OfARejectedOrder_Is409()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(available: 1), 2));
        await Shop.OpenAsync(order);

        Assert.Equal((409, "order-status"), (await PostAsync(order)).Told);
    }

    [Fact]
    public async Task Post_WhileTheMoneyComes_OneOfTheTwoDecidesAndNoCoinIsLost()
    {
        for (var i = 0; i < 10; i++)
        {
            var order = await Shop.AwaitingAsync();
            var paymentId = await Shop.StartPayingAsync(order);
            var opened = await Shop.PaymentAsync(order.Id);

            var cancel = Task.Run(() => PostAsync(order));
            var money = Task.Run(() => Shop.ReportAsync(opened, paymentId, paid: true, _durable));
            var answer = await cancel;
            await money;

            var payment = await Shop.PaymentAsync(order.Id);
            Assert.Equal(
                answer.Status == 202 ? (PaymentStatus.Closed, AttemptStatus.Refunded) : (PaymentStatus.Paid, AttemptStatus.Paid),
                (payment.Status, payment.Statuses().First()));
            Assert.True(answer.Status == 202 || answer.Code == "order-already-paid");
        }
    }

    [Fact]
    public async Task Post_OfAnotherShoppersOrder_Is404AndClosesNothing()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PostAsync(order, ShopSteps.Shopper());

        Assert.Equal((404, "order-not-found"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task Post_OfNoOrder_Is404AndWritesNoPayment()
    {
        var id = Ids.New();

        var answer = await Shop.CallAsync(ShopSteps.Shopper(), null, request => Shop.Make<CancelOrder>().Run(request, id, _durable.Client, default));

        Assert.Equal(404, answer.Status);
        Assert.Null(await Shop.Get<PaymentStore>().FindAsync(id, default));
    }

    private Task<Answer> PostAsync(Order order, User? caller = null) =>
        Shop.CallAsync(caller ?? order.ShopperOf(), null, request => Shop.Make<CancelOrder>().Run(request, order.Id, _durable.Client, default));
}
