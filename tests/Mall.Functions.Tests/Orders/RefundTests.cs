using Mall.Functions.Catalog;
using Mall.Functions.Operations;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Orders;

/// <summary>Refunds from the request to the last word, with a provider that is not always quick.</summary>
public sealed class RefundTests : ShopTests
{
    private string _tea = null!;
    private string _cup = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _tea = await Shop.ProductAsync();
        _cup = await Shop.ProductAsync();
    }

    [Fact]
    public async Task Post_OfSomeUnits_GivesThemBackAndTells()
    {
        var order = await PaidAsync();

        var answer = await PostAsync(order, Some(_tea, 1));

        Assert.Equal((202, "succeeded", 1250, "test"), (answer.Status, Text(answer, "status"), answer.Body.GetProperty("amount").GetProperty("amount").GetInt64(), Text(answer, "reason")));
        var now = await OrderAsync(order);
        Assert.Equal(("paid", 1250), (now.GetProperty("status").GetString(), now.GetProperty("refunded").GetProperty("amount").GetInt64()));
        Assert.Equal([1, 0], now.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("refundedQuantity", out var back) ? back.GetInt32() : 0));
        Assert.Equal((new Stock(9, 0, 1), new Stock(7, 0, 3)), (await Shop.StockAsync(_tea), await Shop.StockAsync(_cup)));
        Assert.Equal(["order.refund-requested", "order.refund-succeeded"], Told(order));
        Assert.Equal(Text(answer, "id"), Assert.Single((await ListAsync(order)).Body.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_OfTheRest_RefundsTheOrder()
    {
        var order = await PaidAsync();

        await PostAsync(order, Some(_tea, 1));
        var answer = await PostAsync(order, new { reason = "the rest" });

        Assert.Equal((202, 5000), (answer.Status, answer.Body.GetProperty("amount").GetProperty("amount").GetInt64()));
        Assert.Equal(["order.refund-requested", "order.refund-succeeded", "order.refund-requested", "order.refund-succeeded", "order.refunded"], Told(order));
        await AssertAllIsBackAsync(order);
    }

    /// <summary>An order is refunded when the units that cost nothing came back too, and tells it then. Until then the refund has to.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_OfAllThatWasPaid_IsToldByTheOrderOnlyIfTheGiftGoesBackToo(bool withGift)
    {
        var gift = AnOrder.Line(_cup);
        var order = await Shop.WrittenAsync(AnOrder.Line(_tea), gift with { LineDiscount = gift.LineTotal });
        await Shop.OpenAsync(order);
        await Shop.SettleAsync(order, PaymentStatus.Paid);

        await PostAsync(order, withGift ? new { reason = "all" } : Some(_tea, 2));

        Assert.Equal(withGift, Told(order).Contains("order.refunded"));
        Assert.Equal(withGift, Shop.Sent.Single(sent => sent.Name == "order.refund-succeeded").DataAs<RefundEvent>().IsWhole);
    }

    [Fact]
    public async Task Post_FiftyAtOnce_IsOneRefund()
    {
        var order = await PaidAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => PostAsync(order, new { reason = "at once" }))));

        Assert.Single(answers, answer => answer.Status == 202);
        Assert.All(answers.Where(answer => answer.Status != 202), answer => Assert.Equal((422, "refund-exceeds-payment"), answer.Told));
        await AssertAllIsBackAsync(order);
    }

    [Fact]
    public async Task Post_FiftyAtOnceWithAKey_IsOneRefundAndOneAnswer()
    {
        var order = await PaidAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => PostAsync(order, Some(_tea, 1), "key"))));
        var other = await PostAsync(order, Some(_tea, 2), "key");

        Assert.All(answers, answer => Assert.Equal((202, Text(answers[0], "id")), (answer.Status, Text(answer, "id"))));
        Assert.Equal((422, "idempotency-key-reused"), other.Told);
        Assert.Equal(new Stock(9, 0, 1), await Shop.StockAsync(_tea));
        Assert.Single((await ReadAsync(order)).Refunds!);
    }

    [Fact]
    public async Task Post_ManyPartsAtOnce_NeverGiveBackMoreThanWasPaid()
    {
        var order = await PaidAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => PostAsync(order, i % 2 == 0 ? Some(_tea, 1) : Some(_cup, 2)))));
        await PostAsync(order, new { reason = "the rest" });

        Assert.Equal(3, answers.Count(answer => answer.Status == 202));
        await AssertAllIsBackAsync(order);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"reason":""}""")]
    [InlineData("""{"reason":"r","items":[]}""")]
    [InlineData("""{"reason":"r","items":[null]}""")]
    [InlineData("""{"reason":"r","items":[{"productId":"other","quantity":1}]}""")]
    [InlineData("""{"reason":"r","items":[{"productId":"other","quantity":0}]}""")]
    [InlineData("""{"reason":"r","items":[{"productId":"a","quantity":1},{"productId":"a","quantity":1}]}""")]
    [InlineData("""{"reason":"r","restock":true}""")]
    public async Task Post_OfNonsense_Is400(string body) => Assert.Equal(400, (await PostAsync(await PaidAsync(), JsonSerializer.Deserialize<JsonElement>(body))).Status);

    [Fact]
    public async Task Refunds_OfSomebodyElse_AreNotThere()
    {
        var order = await PaidAsync();
        var other = ShopSteps.Shopper();

        Assert.Equal(404, (await Shop.CallAsync(other, Some(_tea, 1), request => Shop.Make<RefundItems>().Run(request, order.Id, default))).Status);
        Assert.Equal(404, (await Shop.CallAsync(other, null, request => Shop.Make<ListRefunds>().Run(request, order.Id, default))).Status);
    }

    [Fact]
    public async Task Post_AfterShipment_IsForOperatorsAndLeavesTheUnitsUnlessAsked()
    {
        var order = await PaidAsync();
        await Shop.Get<OrderStore>().ChangeAsync(order.UserId, order.Id, current => current.SendTo(AnOrder.Address).Value!.Ship("SF", "1", default, Shop.Clock.GetUtcNow()), default);

        Assert.Equal((409, "order-status"), (await PostAsync(order, Some(_tea, 1))).Told);
        Assert.Equal(202, (await OperateAsync(order, Some(_tea, 1))).Status);
        Assert.Equal(new Stock(8, 0, 2), await Shop.StockAsync(_tea));
        Assert.Equal(202, (await OperateAsync(order, new { reason = "came back", restock = true })).Status);

        Assert.Equal((new Stock(9, 0, 1), new Stock(10, 0, 0)), (await Shop.StockAsync(_tea), await Shop.StockAsync(_cup)));
        var now = await ReadAsync(order);
        Assert.Equal((OrderStatus.Refunded, now.Total), (now.Status, now.Refunded!.Value));
        Assert.Equal(2, (await Shop.Get<OperatorActs>().PageAsync(OperatorAct.OfOrder(order.Id), new PageRequest(10, null), default)).Page.Items.Count(act => act.Action == "refund"));
    }

    [Fact]
    public async Task Provider_ThatTakesItsTime_IsAskedNowAndThenUntilItIsDone()
    {
        var order = await PaidAsync();
        Provider.Refunds = ProviderRefundStatus.Processing;
        var answer = await PostAsync(order, new { reason = "slow" });
        Assert.Equal("processing", Text(answer, "status"));
        Assert.Equal(new Stock(8, 0, 2), await Shop.StockAsync(_tea));

        await TimersAsync();
        Assert.Equal(1, (await Shop.PaymentAsync(order.Id)).Refunds![0].Asked);

        for (var i = 0; i < 10; i++)
        {
            await TimersAsync();
            Shop.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.InRange((await Shop.PaymentAsync(order.Id)).Refunds![0].Asked, 5, 11);
        Provider.Refunds = ProviderRefundStatus.Succeeded;
        Shop.Clock.Advance(TimeSpan.FromHours(1));
        await TimersAsync();

        await AssertAllIsBackAsync(order);
    }

    [Fact]
    public async Task Provider_WhoseAnswerIsUnknown_IsAskedAgainAndNothingFails()
    {
        var order = await PaidAsync();
        Provider.Refunds = ProviderRefundStatus.Unknown;
        Assert.Equal("requested", Text(await PostAsync(order, new { reason = "no answer" }), "status"));

        Provider.Refunds = ProviderRefundStatus.Succeeded;
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await TimersAsync();

        await AssertAllIsBackAsync(order);
    }

    [Fact]
    public async Task Provider_ThatRefuses_IsAskedAgainWhenAnOperatorSaysSo()
    {
        var order = await PaidAsync();
        Provider.Refunds = ProviderRefundStatus.Failed;
        var failed = await PostAsync(order, new { reason = "refused" });
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await TimersAsync();
        Assert.Equal(("failed", OrderStatus.Refunding), (Text(failed, "status"), (await ReadAsync(order)).Status));
        Assert.Equal(["order.refund-requested", "order.refund-failed"], Told(order));
        Assert.Equal([order.Id], await DueAsync());

        Assert.Equal("failed", Text(await RetryAsync(order, Text(failed, "id")), "status"));
        Provider.Refunds = ProviderRefundStatus.Succeeded;
        var done = await RetryAsync(order, Text(failed, "id"));

        Assert.Equal((202, "succeeded"), (done.Status, Text(done, "status")));
        Assert.Equal((409, "refund-succeeded"), (await RetryAsync(order, Text(failed, "id"))).Told);
        Assert.Equal(404, (await RetryAsync(order, "other")).Status);
        Assert.Empty(await DueAsync());
        await AssertAllIsBackAsync(order);
    }

    /// <summary>Whoever asked first is the last to write its failure into the order: an operator has the refund tried again meanwhile.</summary>
    [Fact]
    public async Task Provider_ThatRefused_WhoeverHearsItLateLeavesTheNextTryAlone()
    {
        var order = await PaidAsync();
        Provider.Refunds = ProviderRefundStatus.Failed;
        var replaced = 0;
        Shop.BeforeRequest = async request =>
        {
            if (request.Method == HttpMethod.Put && request.RequestUri!.AbsolutePath.EndsWith($"/colls/{OrdersNames.Container}/docs/{order.Id}", StringComparison.Ordinal) && ++replaced == 2)
            {
                Shop.BeforeRequest = null;
                await TimersAsync();
                Provider.Refunds = ProviderRefundStatus.Processing;
                Assert.Equal("processing", Text(await RetryAsync(order, Order.RefundIdOf(order.Id, "1")), "status"));
            }
        };

        Assert.Equal("processing", Text(await PostAsync(order, new { reason = "refused" }), "status"));

        Provider.Refunds = ProviderRefundStatus.Succeeded;
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await TimersAsync();
        await AssertAllIsBackAsync(order);
    }

    [Fact]
    public async Task Continue_OfManyRefunds_AnswersTheOrderAsItIsThen()
    {
        var order = await PaidAsync();
        Provider.Refunds = ProviderRefundStatus.Processing;
        await PostAsync(order, Some(_tea, 1));
        Provider.Refunds = ProviderRefundStatus.Failed;
        await PostAsync(order, Some(_cup, 1));
        Provider.Refunds = ProviderRefundStatus.Succeeded;
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));

        var now = await Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default);

        Assert.Equal([RefundStatus.Succeeded, RefundStatus.Failed], now.Refunds!.Select(refund => refund.Status));
    }

    /// <summary>A callback may come before the shop asks again; and failure is not always the last word.</summary>
    [Theory]
    [InlineData(ProviderRefundStatus.Processing)]
    [InlineData(ProviderRefundStatus.Failed)]
    public async Task Provider_ThatSaysByItselfThatItIsDone_IsBelieved(ProviderRefundStatus before)
    {
        var order = await PaidAsync();
        Provider.Refunds = before;
        var refundId = Text(await PostAsync(order, new { reason = "slow" }), "id")!;
        var payment = await Shop.PaymentAsync(order.Id);
        var attempt = ProviderAttempt.Of(payment, payment.Kept!);

        var reports = Shop.Get<RefundReports>();
        Assert.Equal("refund-not-found", (await reports.RecordAsync("other", attempt, refundId, APayment.Sent, default)).Refusal!.Code);
        await reports.RecordAsync("simulated", attempt, refundId, APayment.Sent, default);
        await reports.RecordAsync("simulated", attempt, refundId, APayment.Sent, default);

        await AssertAllIsBackAsync(order);
    }

    [Fact]
    public async Task MoneyThatIsNotKept_AndRefusedByItsProvider_IsRetriedByAnOperator()
    {
        var order = await Shop.AwaitingAsync();
        var paymentId = await Shop.StartPayingAsync(order);
        await Shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Unpaid, default);
        Provider.Refunds = ProviderRefundStatus.Failed;
        await Shop.ReportAsync(await Shop.PaymentAsync(order.Id), paymentId, paid: true, Shop.Durable);
        Assert.Equal([order.Id], await DueAsync());

        Provider.Refunds = ProviderRefundStatus.Succeeded;
        var answer = await RetryAsync(order, PaymentRefund.IdOfNotKept(paymentId));

        Assert.Equal((202, "succeeded"), (answer.Status, Text(answer, "status")));
        Assert.Equal([AttemptStatus.Refunded], (await Shop.PaymentAsync(order.Id)).Statuses());
    }

    /// <summary>Dies between every two writes of a refund, in parts or of the whole; the timers do the rest, and everything happens once.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Post_KilledBetweenAnyTwoWrites_IsFinishedByTheTimers(bool isWhole) => ShopDeath.AtEachCutAsync(least: 6, most: 20, run: async write =>
    {
        var (tea, cup) = (await Shop.ProductAsync(), await Shop.ProductAsync());
        var order = await PaidAsync(tea, cup);
        var isDead = await Shop.DiesBeforeAsync(write, () => PostAsync(order, isWhole ? new { reason = "whole" } : Some(tea, 1)));
        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await TimersAsync();
        await TimersAsync();

        var now = await ReadAsync(order);
        Assert.Equal((isWhole ? OrderStatus.Refunded : OrderStatus.Paid, RefundStatus.Succeeded, null), (now.Status, Assert.Single(now.Refunds!).Status, now.Outbox));
        Assert.Equal(RefundStatus.Succeeded, Assert.Single((await Shop.PaymentAsync(order.Id)).Refunds!).Status);
        Assert.Equal((isWhole ? new Stock(10, 0, 0) : new Stock(9, 0, 1), isWhole ? new Stock(10, 0, 0) : new Stock(7, 0, 3)), (await Shop.StockAsync(tea), await Shop.StockAsync(cup)));
        Assert.Equal(isWhole ? ["order.refund-requested", "order.refund-succeeded", "order.refunded"] : ["order.refund-requested", "order.refund-succeeded"], Told(order).Distinct());
        return isDead;
    });

    [Fact]
    public Task LateMoney_KilledBetweenAnyTwoWrites_GoesBackByTheTimers() => ShopDeath.AtEachCutAsync(least: 3, most: 8, run: async write =>
    {
        var order = await Shop.AwaitingAsync();
        var paymentId = await Shop.StartPayingAsync(order);
        var closed = await Shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Unpaid, default);
        var isDead = await Shop.DiesBeforeAsync(write, () => Shop.ReportAsync(closed!, paymentId, paid: true, Shop.Durable));
        if ((await Shop.PaymentAsync(order.Id)).Refunds is null)
        {
            // The shop did not take it, so its provider calls again.
            await Shop.ReportAsync(closed!, paymentId, paid: true, Shop.Durable);
        }

        Shop.Clock.Advance(TimeSpan.FromSeconds(15));
        await TimersAsync();

        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((AttemptStatus.Refunded, null), (Assert.Single(payment.Statuses()), payment.Outbox));
        Assert.Equal(["order.payment-due-back", "order.payment-refunded"], Told(order).Distinct());
        return isDead;
    });

    private SimulatedProviderOptions Provider => Shop.Get<IOptions<SimulatedProviderOptions>>().Value;

    private Task<Order> PaidAsync() => PaidAsync(_tea, _cup);

    /// <summary>Two of the first, three of the second, for 12.50 each.</summary>
    private async Task<Order> PaidAsync(string first, string second)
    {
        var order = await Shop.AwaitingAsync([(first, 2), (second, 3)]);
        await Shop.SettleAsync(order, PaymentStatus.Paid);
        return (await Shop.ReadAsync(order)).Value;
    }

    private static object Some(string productId, int quantity) => new { items = new[] { new { productId, quantity } }, reason = "test" };

    private Task<Answer> PostAsync(Order order, object body, string? key = null) =>
        Shop.CallAsync(order.ShopperOf(), body, request => Shop.Make<RefundItems>().Run(request, order.Id, default), idempotencyKey: key);

    private Task<Answer> OperateAsync(Order order, object body) => Shop.CallAsync(SaleSteps.Admin, body, request => Shop.Make<RefundOrderForShopper>().Run(request, order.Id, default));

    private Task<Answer> RetryAsync(Order order, string? refundId) =>
        Shop.CallAsync(SaleSteps.Admin, new { reason = "the account was wrong" }, request => Shop.Make<RetryRefund>().Run(request, order.Id, refundId!, default));

    private Task<Answer> ListAsync(Order order) => Shop.CallAsync(order.ShopperOf(), null, request => Shop.Make<ListRefunds>().Run(request, order.Id, default));

    private async Task<JsonElement> OrderAsync(Order order) =>
        (await Shop.CallAsync(order.ShopperOf(), null, request => Shop.Make<GetOrder>().Run(request, order.Id, default))).Body;

    private async Task<IEnumerable<string?>> DueAsync() =>
        (await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<ListPayments>().Run(request, default), "?refundsDue=true")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("orderId").GetString());

    private async Task<Order> ReadAsync(Order order) => (await Shop.ReadAsync(order)).Value;

    private async Task TimersAsync()
    {
        await Shop.Make<RefundPayments>().Run(new TimerInfo(), default);
        await Shop.Make<ContinueRefunds>().Run(new TimerInfo(), default);
        await Shop.Make<RelayOutboxes>().Run(new TimerInfo(), default);
    }

    private static string? Text(Answer answer, string name) => answer.Body.GetProperty(name).GetString();

    /// <summary>What was told of the order's money, in order.</summary>
    private List<string> Told(Order order) =>
        [.. Shop.Sent.Where(sent => sent.UserId == order.UserId && sent.Name.Contains("refund", StringComparison.Ordinal) || (sent.UserId == order.UserId && sent.Name == "order.payment-due-back")).Select(sent => sent.Name)];

    private async Task AssertAllIsBackAsync(Order order)
    {
        var now = await ReadAsync(order);
        Assert.Equal((OrderStatus.Refunded, now.Total, null), (now.Status, now.Refunded!.Value, now.RefundPending));
        var payment = await Shop.PaymentAsync(order.Id);
        Assert.Equal((payment.Amount.Amount, null), (payment.Refunds!.Sum(refund => refund.Amount.Amount), payment.RefundPending));
        Assert.Equal([AttemptStatus.Refunded], payment.Statuses());
        Assert.Equal((new Stock(10, 0, 0), new Stock(10, 0, 0)), (await Shop.StockAsync(_tea), await Shop.StockAsync(_cup)));
    }
}
