using Mall.Functions.Ledger;
using Mall.Functions.Statistics;
using Mall.Functions.Tests.Ledger;

namespace Mall.Functions.Tests.Statistics;

/// <summary>Orders that were paid and refunded at given times, and the events of it.</summary>
internal static class Trade
{
    public static OrderLine Line(string productId, long price = 1000, int quantity = 1, string category = "tea", long discount = 0) =>
        new(productId, productId, LedgerEvents.Cny(price), quantity, discount == 0 ? null : LedgerEvents.Cny(discount)) { Category = category };

    /// <summary>A paid order; the event of its payment at that time, which nobody has heard of yet.</summary>
    public static async Task<(Order Order, Event Paid)> SellAsync(this TestShop shop, DateTimeOffset at, params OrderLine[] lines)
    {
        var order = await shop.WrittenAsync(lines);
        var discount = lines.Sum(line => line.LineDiscount?.Amount ?? 0);
        object data = discount == 0
            ? new { orderId = order.Id, total = order.Total, paymentId = order.Id + ".1", provider = "simulated" }
            : new { orderId = order.Id, total = order.Total, discount = LedgerEvents.Cny(discount), paymentId = order.Id + ".1", provider = "simulated" };
        return (order, Event.Of(LedgerNames.Topic, LedgerNames.Paid, order.Id, order.UserId, at, data));
    }

    /// <summary>Some units of an order that is paid go back; the event.</summary>
    public static async Task<Event> GiveBackAsync(this TestShop shop, Order order, DateTimeOffset at, string productId, int quantity)
    {
        var line = order.Lines.Single(line => line.ProductId == productId);
        var item = new RefundedItem(productId, quantity, line.PaidFor(0, quantity));
        var refund = new OrderRefund(Order.RefundIdOf(order.Id, "1"), [item], item.Amount, "test", RefundStatus.Requested, at);
        await shop.Get<OrderStore>().ChangeAsync(order.UserId, order.Id, now => now with { Refunds = [refund] }, default);
        return Event.Of(LedgerNames.Topic, LedgerNames.RefundRequested, refund.Id, order.UserId, at, new { orderId = order.Id, refundId = refund.Id, provider = "simulated", amount = item.Amount });
    }

    public static Task HearAsync(this TestShop shop, params Event[] events) => shop.Get<LedgerStore>().AppendAsync([.. events.Select(Posting.Of)], default);

    public static Task CountAsync(this TestShop shop) => shop.Make<CountStatistics>().Run(null!, default);

    public static async Task<Answer> StatisticsAsync(this TestShop shop, string from, string to, string? zone = null) =>
        await shop.CallAsync(null, null, request => shop.Make<GetStatistics>().Run(request, default), $"?from={from}&to={to}" + (zone is null ? "" : $"&zone={zone}"));
}
