namespace Mall.Functions.Ledger;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class LedgerNames
{
    public const string Container = "payment-ledger";

    /// <summary>The ledger's subscription of <see cref="Topic"/>.</summary>
    public const string Subscription = "ledger";

    /// <summary>Its name among the checks of what has to add up.</summary>
    public const string Check = "ledger";

    public const string Topic = "order.events";

    /// <summary>An order is paid.</summary>
    public const string Paid = "order.paid";

    /// <summary>Money came that the shop does not keep.</summary>
    public const string PaymentDueBack = "order.payment-due-back";

    /// <summary>Money of a paid order is to go back.</summary>
    public const string RefundRequested = "order.refund-requested";

    /// <summary>The provider sent money of a paid order back.</summary>
    public const string RefundSucceeded = "order.refund-succeeded";

    /// <summary>The provider sent money back that the shop does not keep.</summary>
    public const string PaymentRefunded = "order.payment-refunded";

    /// <summary>A provider kept fees of a day's money.</summary>
    public const string Settled = "order.payments-settled";
}
