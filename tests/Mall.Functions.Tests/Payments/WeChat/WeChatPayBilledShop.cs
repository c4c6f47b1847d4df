using Mall.Functions.Ledger;

namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>The same shop, at the time when it compares bills.</summary>
public abstract class WeChatPayBilledShop : WeChatPayShop
{
    private static readonly string[] Booked =
        [LedgerNames.Paid, LedgerNames.PaymentDueBack, LedgerNames.RefundRequested, LedgerNames.RefundSucceeded, LedgerNames.PaymentRefunded, LedgerNames.Settled];

    private protected static Money Paid => new(2500, "CNY");

    private protected IPaymentProvider Provider => Shop.Get<PaymentProviders>().Of("wechat");

    private protected ReconciliationStore Store => Shop.Get<ReconciliationStore>();

    // The clock of the shop stands at midnight UTC: it is 8 o'clock in Beijing.
    private protected DateOnly Today => DateOnly.FromDateTime(Shop.Clock.GetUtcNow().ToOffset(Provider.Zone).DateTime);

    private protected Task<bool> ReconcileAsync(DateOnly? day = null) => Shop.Get<BillReconciliation>().RunAsync(Provider, day ?? Today, default);

    private protected Task<List<ReconciliationCase>> CasesAsync(DateOnly? day = null) => Store.ListCasesAsync(BillDay.Text(day ?? Today), default);

    /// <summary>An order that is paid, and in the ledger.</summary>
    private protected async Task<Order> PaidAsync()
    {
        var order = await SoldAsync();
        await BookAsync();
        return order;
    }

    /// <summary>An order that is paid; the ledger has not heard of it.</summary>
    private protected async Task<Order> SoldAsync()
    {
        var order = await ReportedAsync();
        await Shop.DecideAsync(order);
        return order;
    }

    /// <summary>The money is there; the order has not heard of it.</summary>
    private protected async Task<Order> ReportedAsync()
    {
        var (order, number) = await ChargedAsync();
        await DeliverAsync(Server.CallbackOf(number));
        return order;
    }

    /// <summary>Of one payment: its bill is changed on the way, and the one case that comes of it.</summary>
    private protected async Task<ReconciliationCase> CaseOfAsync(Action<List<Dictionary<string, string>>> changeBill)
    {
        await PaidAsync();
        Server.ChangeBill = changeBill;
        await ReconcileAsync();
        return Assert.Single(await CasesAsync());
    }

    /// <summary>The ledger hears of all that was told, as its subscription does: some of it again.</summary>
    private protected Task BookAsync() => Shop.Get<LedgerStore>().AppendAsync([.. Shop.Sent.Where(told => Booked.Contains(told.Name)).Select(Posting.Of)], default);
}
