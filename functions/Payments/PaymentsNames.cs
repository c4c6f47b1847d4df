namespace Mall.Functions.Payments;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class PaymentsNames
{
    public const string Container = "payments";

    /// <summary>External event of an order's orchestration: look at the payment document.</summary>
    public const string PaymentChanged = "PaymentChanged";

    /// <summary>Payments are told of where their orders are.</summary>
    public const string Topic = "order.events";

    /// <summary>Money that came too late or twice went back. (Of the money of a refunded order, <c>order.refunded</c> tells.)</summary>
    public const string Refunded = "order.payment-refunded";

    public const string Simulated = "simulated";
}
