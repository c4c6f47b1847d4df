namespace Mall.Functions.Notifications;

internal static class EnglishText
{
    public static Letter? Of(string name, NotificationFacts facts) => name switch
    {
        NotificationsNames.Registered => new("Welcome to the mall", "Your account is ready. Have a look around."),
        NotificationsNames.OrderCreated => new("We have your order", $"Your order {facts.Order} over {NotificationText.Amount(facts.Amount)} was placed."),
        NotificationsNames.OrderPaid => new("Your payment arrived", $"Your order {facts.Order} over {NotificationText.Amount(facts.Amount)} is paid."),
        NotificationsNames.OrderCancelled => new("Your order was cancelled", $"Your order {facts.Order} was cancelled ({Because(facts.Reason)}). Nothing was charged."),
        NotificationsNames.OrderRejected =>
            new("Your order could not be fulfilled", $"Your order {facts.Order} was rejected ({Because(facts.Reason)}). Nothing was charged."),
        NotificationsNames.OrderShipped => new("Your order is on its way", $"Your order {facts.Order} was shipped{With(facts)}."),
        NotificationsNames.OrderCompleted => new("Your order has arrived", $"Your order {facts.Order} is complete. Thank you for shopping with us."),
        NotificationsNames.OrderRefunded => new("Your order is refunded", $"All that you paid for your order {facts.Order}, {NotificationText.Amount(facts.Amount)}, went back to you."),
        NotificationsNames.RefundRequested => new("Your refund has begun", $"{NotificationText.Amount(facts.Amount)} of your order {facts.Order} goes back to you. We tell you when it is done."),
        NotificationsNames.RefundSucceeded => new("Your refund is done", $"{NotificationText.Amount(facts.Amount)} of your order {facts.Order} went back to you."),
        NotificationsNames.RefundFailed => new(
            "Your refund needs a little longer", $"{NotificationText.Amount(facts.Amount)} of your order {facts.Order} could not be sent back yet. We look into it; there is nothing to do for you."),
        NotificationsNames.PaymentRefunded => new(
            "Your money goes back", $"Your payment of {NotificationText.Amount(facts.Amount)} for the order {facts.Order} goes back to you ({Because(facts.Reason)})."),
        NotificationsNames.SeckillOffer => new(
            $"It is your turn: {facts.Product}", $"{facts.Product} came back and is kept for you. Please pay your order {facts.Order} within {facts.Minutes} min; then the next in line is asked."),
        NotificationsNames.PasswordReset => new("Choose a new password", $"To choose a new password, use: {facts.Secret}\nIf you did not ask for it, there is nothing to do."),
        NotificationsNames.Verification => new("Please confirm that this is yours", $"Your confirmation code is: {facts.Secret}"),
        NotificationsNames.StockLow => new($"Low stock: {facts.Product}", $"{facts.Product} ({facts.ProductId}) has {facts.Available} units left."),
        _ => null,
    };

    private static string With(NotificationFacts facts) => facts.Carrier is null ? "" : $" with {facts.Carrier}, tracking number {facts.TrackingNumber}";

    private static string Because(string? reason) => reason switch
    {
        "unpaid" => "it was not paid in time",
        "cancelled-by-shopper" => "as you asked",
        "insufficient-stock" => "there was not enough stock",
        "product-unavailable" => "a product is no longer sold",
        "paid-too-late" => "it came after the order was closed",
        "no-units" => "there are no units left for the order",
        "paid-twice" => "the order was paid already",
        _ => "for another reason",
    };
}
