namespace Mall.Functions.Orders;

/// <summary>A line that wants more units than there are.</summary>
public sealed record ShortLine(string ProductId, string Name, int Wanted, long Available);

/// <summary>Every refusal of an order.</summary>
internal static class OrderErrors
{
    public static Refusal NotFound { get; } = new NotFound("order-not-found", "There is no such order.");

    public static Refusal Empty { get; } = new Invalid("An order needs at least one item; the cart is empty.", Code: "order-empty");

    public static Refusal MixedCurrencies { get; } = new Invalid("All items of an order must have one currency.", Code: "mixed-currencies");

    public static Refusal TooExpensive { get; } = new Invalid("The total is larger than the shop accepts.", Code: "total-too-large");

    public static Refusal NoSuchAddress { get; } = Invalid.Field("addressId", "There is no such address.");

    public static Refusal NoAddress { get; } = new Conflict("order-without-address", "The order has no address yet; it ships when the shopper has given one.");

    public static Refusal AlreadyPaid { get; } = new Conflict("order-already-paid", "The order is paid; it can be refunded, not cancelled.");

    public static Refusal TooManyRefunds { get; } = new Conflict("too-many-refunds", $"An order has {Order.MaxRefunds} refunds at most.");

    public static Refusal RefundTooLate(TimeSpan within) =>
        new Conflict("refund-too-late", $"A shopper can ask for money back up to {within.TotalDays:0.#} days after the order arrived; please write to the shop.");

    public static Refusal NotInOrder(string productId) => Invalid.Field("items", $"The order has no {productId}.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The order is being changed; please try again.", TimeSpan.FromSeconds(1));

    public static Refusal TooManyUnpaid(int most) =>
        new Conflict("too-many-unpaid-orders", $"{most} orders of the account wait for their payment, and that is the most; pay or cancel one of them first.");

    /// <summary>There are not enough units now. The member <c>lines</c> names the products.</summary>
    public static Refusal InsufficientStock(IReadOnlyList<ShortLine> lines) => new Conflict(
        "insufficient-stock",
        $"There are not enough units of {string.Join(", ", lines.Select(line => $"{line.Name} ({line.Wanted} wanted, {line.Available} available)"))}.",
        new Dictionary<string, object> { ["lines"] = lines });

    public static Refusal WrongStatus(OrderStatus status) =>
        new Conflict("order-status", $"The order is {System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString())}; that does not allow this.");
}
