using Mall.EndToEnd.Tests.Support.Soak;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>Everything that one account was told, against what is stored.</summary>
internal sealed class AccountCheck(MallClient anybody, Stored stored, ChaosWeChatPay weChat, Told told)
{
    /// <summary>From a status that somebody was shown, the ends that it may come to.</summary>
    private static readonly Dictionary<string, string[]> Ends = new()
    {
        ["paid"] = ["paid", "shipped", "completed", "refunded"],
        ["shipped"] = ["shipped", "completed", "refunded"],
        ["completed"] = ["completed", "refunded"],
        ["refunding"] = ["refunded"],
        ["refunded"] = ["refunded"],
        ["cancelled"] = ["cancelled"],
        ["rejected"] = ["rejected"],
    };

    public async Task CheckAsync(ChaosAccount account)
    {
        CheckOrders(account);
        CheckAnswers(account);
        await CheckTicketsAsync(account);
        await CheckMoneyAsync(account);
    }

    private void CheckOrders(ChaosAccount account)
    {
        foreach (var purchase in account.Purchases)
        {
            var order = Stored(purchase.OrderId!, "was acknowledged");
            told.Must(
                purchase.Quantities.Count == 0 || purchase.Quantities.OrderBy(q => q.Key).SequenceEqual(order.Quantities.OrderBy(q => q.Key)),
                $"The order {order.Id} is not what was ordered: {order.Json}", order.Id, purchase.Key);
        }

        var known = account.KnownOrders.ToHashSet();
        foreach (var order in stored.Orders.Values.Where(order => order.UserId == account.UserId && !known.Contains(order.Id)))
        {
            told.Must(order.SaleId is { } sale && account.Entered.Contains(sale), $"The account {account.UserId} has an order that it was never told of: {order.Json}", order.Id, account.UserId);
        }
    }

    /// <summary>Never more than was paid, and no unit twice.</summary>
    private void CheckRefunds(StoredOrder order)
    {
        told.Must(order.Refunds.Count == order.Refunds.Select(refund => refund.Id).Distinct().Count(), $"A refund is there twice: {order.Json}", order.Id);
        foreach (var (productId, quantity) in order.Quantities)
        {
            var back = order.Refunds.Sum(refund => refund.Quantities.GetValueOrDefault(productId));
            told.Must(back <= quantity && (order.Status != "refunded" || back == quantity), $"Of {quantity} units of {productId}, {back} were given back: {order.Json}", order.Id);
        }
    }

    private void CheckAnswers(ChaosAccount account)
    {
        foreach (var order in stored.Orders.Values.Where(order => order.UserId == account.UserId))
        {
            CheckRefunds(order);
        }

        foreach (var id in account.Cancelled)
        {
            told.Must(Stored(id, "was cancelled").Status is "cancelled" or "rejected", $"The cancellation of {id} was accepted: {stored.Orders[id].Json}", id);
        }

        foreach (var id in account.Refunded)
        {
            told.Must(Stored(id, "was refunded").Status == "refunded", $"The refund of {id} was accepted: {stored.Orders[id].Json}", id);
        }

        foreach (var (id, refundId) in account.PartlyRefunded)
        {
            told.Must(Stored(id, "was refunded in part").Refunds.Any(refund => refund.Id == refundId && refund.Status == "succeeded"), $"The refund {refundId} was accepted: {stored.Orders[id].Json}", id);
        }

        foreach (var (id, status) in account.SeenOrders)
        {
            told.Must(!Ends.TryGetValue(status, out var ends) || ends.Contains(Stored(id, "was shown").Status), $"The order {id} was shown as {status}: {stored.Orders[id].Json}", id);
        }

        foreach (var (attempt, status) in account.Answered)
        {
            told.Must(
                status != "paid" || Stored(attempt.OrderId, "was paid").IsSold || stored.Orders[attempt.OrderId].Status == "refunded",
                $"The payment {attempt.PaymentId} was answered with {status}: {stored.Orders[attempt.OrderId].Json}", attempt.OrderId);
        }
    }

    /// <summary>A promised ticket is there with its order, or was taken back in words.</summary>
    private async Task CheckTicketsAsync(ChaosAccount account)
    {
        foreach (var (id, saleId) in account.Tickets)
        {
            var order = Stored(id, $"is a ticket of {saleId} that was promised");
            if (account.IsDeleted)
            {
                continue;
            }

            using var owner = anybody.As(account.Token);
            var ticket = await owner.GetAsync($"/seckill/tickets/{id}");
            told.Must(ticket.Status == HttpStatusCode.OK, $"The promised ticket {id} is not there: {(int)ticket.Status} {ticket.Body}", id);
            var status = ticket.Text("status");
            told.Must(status == (order.IsSold ? "sold" : "released") || (status == "sold" && order.Status == "refunded"), $"The ticket {id} is {status}, its order {order.Status}: {ticket.Body}", id);
            told.Must(status != "released" || order.Status is "cancelled" or "rejected" or "refunded", $"The ticket {id} was released without a word: {order.Json}", id);
            foreach (var (_, seen) in account.SeenTickets.Where(seen => seen.TicketId == id))
            {
                told.Must(seen == "held" || seen == status || (seen == "sold" && order.Status == "refunded"), $"The ticket {id} was shown as {seen} and is {status}.", id);
            }
        }

        foreach (var sale in stored.Orders.Values.Where(order => order.UserId == account.UserId && order.SaleId is not null && order.IsSold).GroupBy(order => order.SaleId!))
        {
            told.Must(sale.Sum(order => order.Quantities.Values.Sum()) <= 1, $"The account {account.UserId} has more of the sale {sale.Key} than one may have.", [.. sale.Select(order => order.Id)]);
        }
    }

    /// <summary>Of all the money that was taken for an order, reported once more, an order that keeps money keeps exactly one payment, any other none.</summary>
    private async Task CheckMoneyAsync(ChaosAccount account)
    {
        foreach (var attempts in account.Charged.Values.GroupBy(attempt => attempt.OrderId))
        {
            var kept = new List<string>();
            foreach (var attempt in attempts)
            {
                var status = await Eventually.Async(() => ReportAsync(attempt), status => status != "refundDue", $"the refund of {attempt.PaymentId}");
                told.Must(status is "paid" or "refunded", $"The payment {attempt.PaymentId} is {status}.", attempts.Key);
                if (status == "paid")
                {
                    kept.Add(attempt.PaymentId);
                }
            }

            var order = Stored(attempts.Key, "was paid");
            told.Must(kept.Count == (order.Kept > 0 ? 1 : 0), $"The order {order.Id} is {order.Status}, and of its payments {kept.Count} were kept: {order.Json}", order.Id);
        }

        foreach (var order in stored.Orders.Values.Where(order => order.UserId == account.UserId && order.IsSold))
        {
            told.Must(account.Charged.Values.Any(attempt => attempt.OrderId == order.Id), $"The order {order.Id} is {order.Status}, and nobody paid: {order.Json}", order.Id);
        }
    }

    private Task<string> ReportAsync(SoakAttempt attempt) => weChat.Has(attempt)
        ? SoakProvider.ReportAsync(anybody, ChaosWeChatPay.Path, weChat.Message(attempt))
        : SoakProvider.ReportAsync(anybody, attempt, "paid");

    private StoredOrder Stored(string id, string why) =>
        stored.Orders.TryGetValue(id, out var order) ? order : throw new ContradictionException($"The order {id} {why}, and is not there.", told.Story(id));

}
