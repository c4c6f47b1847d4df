namespace Mall.Functions.Payments;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class PaymentsNames
{
    public const string Container = "payments";

    /// <summary>External event of an order's orchestration: look at the payment document.</summary>
    public const string PaymentChanged = "PaymentChanged";

    /// <summary>Payment events go where order events go.</summary>
    public const string Topic = "order.events";

    /// <summary>Money went back that came too late, twice, or for units that are gone. (For a refunded order there is <c>order.refunded</c>.)</summary>
    public const string Refunded = "order.payment-refunded";

    public const string Simulated = "simulated";
}
