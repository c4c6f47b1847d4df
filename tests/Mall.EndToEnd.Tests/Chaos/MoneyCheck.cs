namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>To the cent, for each order and provider: what the provider took and sent back (for WeChat Pay, what its bill is made of) is what the payments say and what the ledger has, and what is
/// left is what the order keeps. The simulated provider remembers no refunds.</summary>
internal sealed class MoneyCheck(MallClient admin, ChaosWeChatPay weChat, IReadOnlyCollection<ChaosAccount> accounts, Stored stored, Contradictions contradictions)
{
    /// <summary>Payments whose callback was lost are asked about after as long as they are old.</summary>
    private static readonly TimeSpan Patience = HangGuard.Time;

    /// <summary>Waits until it is so.</summary>
    /// <returns>How much was taken, by provider.</returns>
    public async Task<string> CheckAsync()
    {
        Money payments = [], bills = [];
        await contradictions.WaitAsync(
            async () =>
            {
                (payments, var ledger, bills) = (await PaymentsAsync(), await LedgerAsync(), Bills());
                return Difference(payments, ledger, bills) is { } found ? (found.Sentence, [found.OrderId]) : null;
            },
            Patience);
        return string.Join(", ", bills.GroupBy(bill => bill.Key.Provider).OrderBy(group => group.Key).Select(group =>
            $"{group.Key} took {group.Sum(bill => bill.Value.Taken)} for {group.Count()} orders and sent {group.Sum(bill => payments[bill.Key].Back)} back"));
    }

    private (string OrderId, string Sentence)? Difference(Money payments, Money ledger, Money bills)
    {
        foreach (var key in payments.Keys.Union(ledger.Keys).Union(bills.Keys))
        {
            var (payment, entries, bill) = (payments.GetValueOrDefault(key), ledger.GetValueOrDefault(key), bills.GetValueOrDefault(key));
            if (payment != entries || payment.Taken != bill.Taken || (key.Provider == ChaosWeChatPay.Name && payment.Back != bill.Back))
            {
                return (key.OrderId, $"{key}: its payment says {payment}, the ledger {entries}, the provider {bill}.");
            }
        }

        foreach (var order in stored.Orders.Values)
        {
            var kept = payments.Where(payment => payment.Key.OrderId == order.Id).Sum(payment => payment.Value.Taken - payment.Value.Back);
            if (kept != order.Kept)
            {
                return (order.Id, $"The order {order.Id} should keep {order.Kept}, and its payment keeps {kept}: {order.Json}");
            }
        }

        return null;
    }

    private Money Bills()
    {
        var money = new Money();
        foreach (var movement in weChat.Movements)
        {
            money.Add(ChaosWeChatPay.Name, movement.PaymentId[..movement.PaymentId.LastIndexOf('.')], movement.RefundNumber is null ? movement.Fen : 0, movement.RefundNumber is null ? 0 : movement.Fen);
        }

        foreach (var attempt in accounts.SelectMany(account => account.Charged.Values).Where(attempt => !weChat.Has(attempt)))
        {
            money.Add("simulated", attempt.OrderId, attempt.Amount.GetProperty("amount").GetInt64(), 0);
        }

        return money;
    }

    private async Task<Money> PaymentsAsync()
    {
        var money = new Money();
        foreach (var payment in await admin.ListAllAsync("/operations/payments"))
        {
            var attempts = payment.GetProperty("attempts").EnumerateArray().ToDictionary(attempt => Text(attempt, "id"), attempt => Text(attempt, "provider"));
            foreach (var attempt in payment.GetProperty("attempts").EnumerateArray().Where(attempt => Text(attempt, "status") is "paid" or "refundDue" or "refunded"))
            {
                money.Add(Text(attempt, "provider"), Text(payment, "orderId"), AmountOf(payment), 0);
            }

            foreach (var refund in payment.GetProperty("refunds").EnumerateArray().Where(refund => Text(refund, "status") == "succeeded"))
            {
                money.Add(attempts[Text(refund, "paymentId")], Text(payment, "orderId"), 0, AmountOf(refund));
            }
        }

        return money;
    }

    private async Task<Money> LedgerAsync()
    {
        var money = new Money();
        foreach (var entry in await admin.ListAllAsync("/payments/ledger"))
        {
            if (Text(entry, "account").Split(':') is ["funds", var provider])
            {
                money.Add(provider, Text(entry, "orderId"), Number(entry, "debit"), Number(entry, "credit"));
            }
        }

        return money;
    }

    private static string Text(JsonElement thing, string name) => thing.GetProperty(name).GetString()!;

    private static long Number(JsonElement entry, string name) => entry.TryGetProperty(name, out var number) ? number.GetInt64() : 0;

    private static long AmountOf(JsonElement thing) => thing.GetProperty("amount").GetProperty("amount").GetInt64();

    /// <summary>Minor units by provider and order.</summary>
    private sealed class Money : Dictionary<(string Provider, string OrderId), (long Taken, long Back)>
    {
        public void Add(string provider, string orderId, long taken, long back)
        {
            var before = this.GetValueOrDefault((provider, orderId));
            this[(provider, orderId)] = (before.Taken + taken, before.Back + back);
        }
    }
}
