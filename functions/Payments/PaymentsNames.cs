namespace Mall.Functions.Payments;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class PaymentsNames
{
    public const string Container = "payments";

    /// <summary>External event of an order's orchestration: look at the payment document.</summary>
    public const string PaymentChanged = "PaymentChanged";

    public const string Simulated = "simulated";
}
