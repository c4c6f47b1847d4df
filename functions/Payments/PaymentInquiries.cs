namespace Mall.Functions.Payments;

/// <summary>Asks providers that take money elsewhere what became of attempts.</summary>
internal sealed class PaymentInquiries
{
    /// <summary>From the start of an attempt to the first question: most shoppers have paid by then, and the callback told so.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
}
