using Mall.Functions.Platform;

namespace Mall.Functions.Orders;

/// <summary>Every way in which an order says no.</summary>
internal static class OrderErrors
{
    public static Refusal NotFound { get; } = new NotFound("order-not-found", "There is no such order.");

    public static Refusal Empty { get; } = new Invalid("An order needs at least one item; the cart is empty.", Code: "order-empty");

    public static Refusal MixedCurrencies { get; } = new Invalid("All items of an order must have one currency.", Code: "mixed-currencies");

    public static Refusal TooExpensive { get; } = new Invalid("The total is larger than the shop accepts.", Code: "total-too-large");

    public static Refusal NoSuchAddress { get; } = Invalid.Field("addressId", "There is no such address.");

    public static Refusal NoAddress { get; } = new Conflict("order-without-address", "The order has no address yet; it ships when the shopper has given one.");

    public static Refusal AlreadyPaid { get; } = new Conflict("order-already-paid", "The order is paid; it can be refunded, not cancelled.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The order is being changed; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal WrongStatus(OrderStatus status) =>
        new Conflict("order-status", $"The order is {System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString())}; that does not allow this.");
}
