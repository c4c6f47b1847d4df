using Mall.Functions.Ledger;
using Mall.Functions.Tests.Ledger;

namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>What comes of comparing payments with the ledger, and of the fees in a bill.</summary>
public sealed class BillAndLedgerTests : WeChatPayBilledShop
{
    [Fact]
    public async Task Compare_APaymentThatTheLedgerLacks_IsACaseUntilItIsThere()
    {
        var order = await SoldAsync();
        var day = Today;

        await ReconcileAsync();

        var found = Assert.Single(await CasesAsync());
        Assert.Equal(
            (MismatchKind.Ledger, $"{order.Id}.1", $"{order.Id}.order.paid", Paid, null, CaseState.Open),
            (found.Kind, found.PaymentId, found.Transaction, found.Ours!.Value, found.Theirs, found.State));
        await BookAsync();
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await ReconcileAsync(day);
        Assert.Equal(CaseState.Closed, Assert.Single(await CasesAsync(day)).State);
    }

    [Fact]
    public async Task Compare_AnAmountThatTheLedgerHasOtherwise_IsACaseWithBoth()
    {
        var order = await SoldAsync();
        await AppendAsync(LedgerNames.Paid, order.Id, new { orderId = order.Id, total = LedgerEvents.Cny(2400), paymentId = order.Id + ".1", provider = "wechat" });

        await ReconcileAsync();

        var found = Assert.Single(await CasesAsync());
        Assert.Equal((MismatchKind.Ledger, 2500, 2400), (found.Kind, found.Ours!.Value.Amount, found.Theirs!.Value.Amount));
    }

    [Fact]
    public async Task Compare_ARefundThatTheLedgerLacks_IsACaseForEachOfItsTransactions()
    {
        var order = await PaidAsync();
        var refund = (await Shop.RefundAsync(order, (order.Lines[0].ProductId, 1))).Refunds![0].Id;

        await ReconcileAsync();

        var cases = await CasesAsync();
        Assert.Equal([$"{refund}.order.refund-requested", $"{refund}.order.refund-succeeded"], cases.Select(found => found.Transaction).Order());
        Assert.All(cases, found => Assert.Equal((refund, 1250L, null), (found.RefundId, found.Ours!.Value.Amount, found.Theirs)));
    }

    [Fact]
    public async Task Compare_ARefundThatSucceedsDaysLater_IsComparedOnBothDays()
    {
        var order = await PaidAsync();
        Server.RefundsTakeADay = true;
        await Shop.RefundAsync(order, (order.Lines[0].ProductId, 1));
        await BookAsync();
        await ReconcileAsync();
        Assert.Empty(await CasesAsync());
        Shop.Clock.Advance(TimeSpan.FromDays(3));
        Server.FinishRefunds();
        await Shop.Get<OrderRefunds>().ContinueAsync(order.Key(), default);

        await ReconcileAsync();

        Assert.EndsWith("order.refund-succeeded", Assert.Single(await CasesAsync()).Transaction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WhatNoPaymentSays_IsACase()
    {
        await AppendAsync(LedgerNames.Paid, "order-9", new { orderId = "order-9", total = LedgerEvents.Cny(1000), paymentId = "order-9.1", provider = "wechat" });

        await ReconcileAsync();

        var found = Assert.Single(await CasesAsync());
        Assert.Equal((MismatchKind.Ledger, "order-9.1", "order-9.order.paid", null, 1000), (found.Kind, found.PaymentId, found.Transaction, found.Ours, found.Theirs!.Value.Amount));
    }

    [Fact]
    public async Task Compare_WhatIsOfAnotherProvider_IsNotThisOnes()
    {
        await AppendAsync(LedgerNames.Paid, "order-9", new { orderId = "order-9", total = LedgerEvents.Cny(1000), paymentId = "order-9.1", provider = "simulated" });

        await ReconcileAsync();

        Assert.Empty(await CasesAsync());
    }

    /// <summary>The money comes a second before midnight in Beijing; the order hears of it after that.</summary>
    [Fact]
    public async Task Compare_WhatHappensAroundMidnight_Agrees()
    {
        Shop.Clock.Advance(TimeSpan.FromHours(16) - TimeSpan.FromSeconds(1));
        var day = Today;
        var order = await ReportedAsync();
        Shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await Shop.DecideAsync(order);
        await BookAsync();

        await ReconcileAsync(day);
        await ReconcileAsync(day.AddDays(1));

        Assert.Equal(day.AddDays(1), Today);
        Assert.Empty(await CasesAsync(day));
        Assert.Empty(await CasesAsync(day.AddDays(1)));
        Assert.Equal(1, (await Store.FindAsync("wechat", day, default))!.Matched);
    }

    [Fact]
    public async Task Compare_MoneyThatIsNotKept_Agrees()
    {
        var (order, number) = await StartedAsync();
        await Payments.ChangeAsync(order.Id, payment => payment.Close(CloseReason.Unpaid), default);
        Server.Pay(number);
        await DeliverAsync(Server.CallbackOf(number));
        await BookAsync();

        await ReconcileAsync();

        Assert.Empty(await CasesAsync());
        Assert.Equal(2, (await Store.FindAsync("wechat", Today, default))!.Matched);
        Assert.Equal(["order.payment-due-back", "order.payment-refunded"], (await Shop.EntriesAsync()).Select(one => one.Entry.Kind).Distinct());
    }

    [Fact]
    public async Task Fees_OfABill_AreOneTransaction()
    {
        await PaidAsync();
        await ReconcileAsync();
        await BookAsync();
        await ReconcileAsync();
        await BookAsync();

        var fees = (await Shop.EntriesAsync()).Select(one => one.Entry).Where(entry => entry.Kind == LedgerNames.Settled);

        Assert.Equal(
            [("fees", 15L, null, $"wechat.{BillDay.Text(Today)}", null), ("funds:wechat", null, 15L, $"wechat.{BillDay.Text(Today)}", null)],
            fees.Select(entry => (entry.Account, entry.Debit, entry.Credit, entry.Reference, entry.OrderId)));
        Assert.True((await Shop.Get<LedgerVerification>().AnswerAsync(default)).Valid);
        Assert.Equal(0, Shop.Check(await Shop.ExportAsync()).ExitCode);
    }

    [Fact]
    public async Task Fees_OfABillThatChangesLater_AreCorrectedByOneMoreTransaction()
    {
        await PaidAsync();
        var day = Today;
        await ReconcileAsync();
        Server.ChangeBill = rows => rows[0]["手续费"] = "0.10000";

        for (var hour = 0; hour < (BillReconciliation.Days + 1) * 24; hour += 6)
        {
            Shop.Clock.Advance(TimeSpan.FromHours(6));
            await Shop.Make<ReconcileBills>().Run(null!, default);
        }

        await BookAsync();
        var entries = (await Shop.EntriesAsync()).Select(one => one.Entry).Where(entry => entry.Account == LedgerAccounts.Fees);
        Assert.Equal([(15L, null), (null, 5L)], entries.Select(entry => (entry.Debit, entry.Credit)));
        Assert.Equal(10, Assert.Single((await Store.FindAsync("wechat", day, default))!.Settlements).Fees);
    }

    [Fact]
    public async Task Fees_ThatCouldNotBeTold_AreToldByTheTimer()
    {
        await PaidAsync();
        Shop.ServiceBusIsDown = true;
        await ReconcileAsync();
        Shop.ServiceBusIsDown = false;
        Shop.Clock.Advance(TimeSpan.FromSeconds(30));

        await Shop.Make<RelayOutboxes>().Run(null!, default);

        Assert.Single(Shop.Sent, told => told.Name == PaymentsNames.Settled);
        Assert.Null((await Store.FindAsync("wechat", Today, default))!.Outbox);
    }

    private Task AppendAsync(string name, string subject, object data) =>
        Shop.Get<LedgerStore>().AppendAsync([Posting.Of(Event.Of(LedgerNames.Topic, name, subject, "user-1", Shop.Clock.GetUtcNow(), data))], default);
}
