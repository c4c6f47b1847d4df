namespace Mall.Functions.Payments;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class PaymentsNames
{
    public const string Container = "payments";

    /// <summary>Bills compared with payments and ledger, and what differs.</summary>
    public const string Reconciliations = "reconciliations";

    /// <summary>External event of an order's orchestration: look at the payment document.</summary>
    public const string PaymentChanged = "PaymentChanged";

    /// <summary>Payment events go where order events go.</summary>
    public const string Topic = "order.events";

    /// <summary>Money is not kept: it came too late, twice, or for units that are gone.</summary>
    public const string DueBack = "order.payment-due-back";

    /// <summary>Money that is not kept went back.</summary>
    public const string Refunded = "order.payment-refunded";

    /// <summary>Money that an order gives back went back.</summary>
    public const string RefundSucceeded = "order.refund-succeeded";

    /// <summary>The provider does not send money back: of an order, or money that is not kept.</summary>
    public const string RefundFailed = "order.refund-failed";

    /// <summary>A provider kept fees of a day's money, or its bill changed and they are others.</summary>
    public const string Settled = "order.payments-settled";

    public const string Simulated = "simulated";
}
