using System.Globalization;
using Mall.Functions.Platform;

namespace Mall.Functions.Notifications;

/// <summary>The words for each event.</summary>
internal static class NotificationText
{
    private sealed record OrderFacts(string OrderId, Money Total, string? Reason = null);

    public static (string Subject, string Body)? Of(Event @event) => @event.Name switch
    {
        "user.registered" => ("Welcome to the mall", "Your account is ready. Have a look around."),
        "order.created" => Order(@event, "We have your order", o => $"Your order {o.OrderId} over {Text(o.Total)} was placed."),
        "order.paid" => Order(@event, "Your payment arrived", o => $"Your order {o.OrderId} over {Text(o.Total)} is paid."),
        "order.cancelled" => Order(@event, "Your order was cancelled", o => $"Your order {o.OrderId} was cancelled ({Because(o.Reason)}). Nothing was charged."),
        "order.rejected" => Order(@event, "Your order could not be fulfilled", o => $"Your order {o.OrderId} was rejected ({Because(o.Reason)}). Nothing was charged."),
        "order.payment-refunded" => Order(@event, "Your money goes back", o => $"Your payment of {Text(o.Total)} for the order {o.OrderId} goes back to you ({Because(o.Reason)})."),
        _ => null,
    };

    private static (string, string) Order(Event @event, string subject, Func<OrderFacts, string> body) => (subject, body(@event.DataAs<OrderFacts>()));

    private static string Text(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount / 100m:0.00} {money.Currency}");

    private static string Because(string? reason) => reason switch
    {
        "unpaid" => "it was not paid in time",
        "cancelled-by-shopper" => "as you asked",
        "insufficient-stock" => "there was not enough stock",
        "product-unavailable" => "a product is no longer sold",
        "paid-too-late" => "it came after the order was closed",
        "paid-twice" => "the order was paid already",
        _ => "for another reason",
    };
}
