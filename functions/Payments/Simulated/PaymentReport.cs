namespace Mall.Functions.Payments;

/// <summary>The body of a simulated callback: its report on one attempt. <see cref="EventId"/> is the provider's name of the event, the same in every repetition.</summary>
public sealed record PaymentReport(string? EventId, string? PaymentId, string? OrderId, Money? Amount, string? Outcome)
{
    public const string Paid = "paid";
    public const string Declined = "declined";

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPaid => Outcome == Paid;

    public static PaymentReport Of(Payment payment, string attemptId, string outcome) => new($"{attemptId}.{outcome}", attemptId, payment.OrderId, payment.Amount, outcome);

    public Refusal? Validate()
    {
        var validation = new Validation();
        validation.Required("eventId", EventId, 200);
        validation.Check(Ids.IsPlausible(PaymentId), "paymentId", "A payment id is needed.");
        validation.Check(Ids.IsPlausible(OrderId), "orderId", "An order id is needed.");
        validation.Check(Amount is { Currency: not null }, "amount", "An amount and its currency are needed.");
        validation.Check(Outcome is Paid or Declined, "outcome", "Must be paid or declined.");
        return validation.Refusal;
    }
}
