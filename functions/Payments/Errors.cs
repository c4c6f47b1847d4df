namespace Mall.Functions.Payments;

/// <summary>Every refusal of a payment.</summary>
internal static class PaymentErrors
{
    public static Refusal NotFound { get; } = new NotFound("payment-not-found", "There is no such payment.");

    public static Refusal NoSimulatedProvider { get; } = new NotFound("provider-off", "The simulated provider is switched off in this shop.");

    public static Refusal TooManyAttempts { get; } = new Conflict("too-many-payment-attempts", "This order was tried to be paid too often.");

    public static Refusal NotReady { get; } =
        new Unavailable("try-again", "The stock is still being reserved; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal Busy { get; } = new Unavailable("try-again", "The payment is being changed; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal NotPaid { get; } = new Conflict("payment-not-paid", "Nothing was paid, so there is nothing to give back.");

    public static Refusal RefundExceedsPayment { get; } = new Unprocessable("refund-exceeds-payment", "That is more than is left of what was paid.");

    public static Refusal RefundNotFound { get; } = new NotFound("refund-not-found", "There is no such refund.");

    public static Refusal RefundSucceeded { get; } = new Conflict("refund-succeeded", "The money went back already.");

    /// <summary>No provider of this name receives callbacks here: unknown, or switched off.</summary>
    public static Refusal NoSuchProvider { get; } = new NotFound("provider-off", "There is no such payment provider in this shop.");

    public static Refusal Replayed { get; } = new Unauthenticated("callback-replayed", "This callback was received before; a repeated one needs a new nonce.");

    public static Refusal Mismatch { get; } = new Unprocessable("payment-mismatch", "Order, amount or currency are not those of the payment.");

    public static Refusal ReconciliationNotFound { get; } = new NotFound("reconciliation-not-found", "No bill of this day was compared.");

    public static Refusal CaseNotFound { get; } = new NotFound("case-not-found", "There is no such case.");

    public static Refusal CaseClosed { get; } = new Conflict("case-closed", "The case is closed already, for another reason.");

    public static Refusal ProviderIsOff { get; } = new Conflict("provider-off", "This payment provider is switched off in this shop.");

    public static Refusal ProviderRefuses { get; } = new Conflict("provider-refuses", "The payment provider does not take this payment; please pay in another way.");

    public static Refusal CurrencyNotTaken { get; } = new Unprocessable("currency-not-taken", "The payment provider does not take this currency.");

    public static Refusal ProviderDown { get; } =
        new Unavailable("try-again", "The payment provider does not answer; please try again.", TimeSpan.FromSeconds(2));

    public static Refusal CallbackFailed { get; } =
        new Unavailable("try-again", "The provider could not reach the shop; please try again.", TimeSpan.FromSeconds(1));

    /// <param name="why">For the audit log: what is wrong with it.</param>
    public static Refusal NotAuthentic(string why) =>
        new Unauthenticated("callback-not-authentic", "The callback is not signed by the provider, or not within five minutes.", why);

    public static Refusal NotPayable(bool paid) =>
        new Conflict("order-not-payable", paid ? "The order is already paid." : "The order can no longer be paid.");
}
