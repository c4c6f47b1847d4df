using System.Text.Json;

namespace Mall.Functions.Ledger;

/// <summary>One line of a posting: an amount, in minor units and above zero, on the debit or on the credit side of an account.</summary>
public sealed record PostingLine(string Account, long? Debit, long? Credit)
{
    public static PostingLine OfDebit(string account, long amount) => new(account, amount, null);

    public static PostingLine OfCredit(string account, long amount) => new(account, null, amount);
}

/// <summary>What an event does to the accounts, in double entry: debits and credits are equal. It has no place in the ledger yet, and names nobody: an order, a payment, a refund or a bill, but no user.</summary>
public sealed record Posting
{
    /// <summary>Lines of a posting. A reader of the ledger relies on it to find the transaction of an entry.</summary>
    public const int MaxLines = 8;

    /// <summary>Makes a posting; throws <see cref="InvalidOperationException"/> if it does not balance.</summary>
    public Posting(string eventId, string kind, DateTimeOffset at, string? orderId, string? reference, string currency, IReadOnlyList<PostingLine> lines)
    {
        if (lines.Count is 0 or > MaxLines || lines.Any(line => (line.Debit ?? line.Credit) is not > 0 || (line.Debit is null) == (line.Credit is null))
            || lines.Sum(line => (line.Debit ?? 0) - (line.Credit ?? 0)) != 0)
        {
            throw new InvalidOperationException($"The posting of {eventId} does not balance.");
        }

        (EventId, Kind, At, OrderId, Reference, Currency, Lines) = (eventId, kind, at, orderId, reference, currency, lines);
    }

    public string EventId { get; }

    /// <summary>The event's name.</summary>
    public string Kind { get; }

    /// <summary>When it happened, not when it was written down.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Null: it is about no single order.</summary>
    public string? OrderId { get; }

    /// <summary>The refund, payment or bill it is about, where the event says it.</summary>
    public string? Reference { get; }

    public string Currency { get; }

    public IReadOnlyList<PostingLine> Lines { get; }

    /// <summary>Reads an event. Throws <see cref="JsonException"/> for one that the ledger cannot take: an unknown one, or one whose data is incomplete or senseless.</summary>
    public static Posting Of(Event @event)
    {
        RequireWord(@event.Id, "id", Ids.MaxLength);
        return @event.Name switch
        {
            LedgerNames.Paid => OfPaid(@event, @event.DataAs<PaidData>()),
            LedgerNames.PaymentDueBack => OfMoneyBack(@event, (funds, amount) => [PostingLine.OfDebit(funds, amount), PostingLine.OfCredit(LedgerAccounts.RefundsDue, amount)]),
            LedgerNames.RefundRequested => OfOwed(@event, @event.DataAs<OwedData>()),
            LedgerNames.RefundSucceeded or LedgerNames.PaymentRefunded =>
                OfMoneyBack(@event, (funds, amount) => [PostingLine.OfDebit(LedgerAccounts.RefundsDue, amount), PostingLine.OfCredit(funds, amount)]),
            LedgerNames.Settled => OfFees(@event, @event.DataAs<SettledData>()),
            _ => throw new JsonException("The ledger does not know this event."),
        };
    }

    private static Posting OfPaid(Event @event, PaidData paid)
    {
        var total = AmountOf(paid.Total);
        var discount = paid.Discount?.Amount ?? 0;
        if (discount < 0 || discount > Money.MaxAmount || (paid.Discount is { } given && given.Currency != paid.Total.Currency))
        {
            throw new JsonException("The discount is not an amount in the order's currency.");
        }

        List<PostingLine> lines = [PostingLine.OfDebit(FundsOf(paid.Provider), total)];
        if (discount > 0)
        {
            lines.Add(PostingLine.OfDebit(LedgerAccounts.Discounts, discount));
        }

        lines.Add(PostingLine.OfCredit(LedgerAccounts.Sales, total + discount));
        return Make(@event, paid.OrderId, paid.PaymentId, paid.Total.Currency, lines);
    }

    /// <summary>Owed, whoever has the money.</summary>
    private static Posting OfOwed(Event @event, OwedData owed)
    {
        var amount = AmountOf(owed.Amount);
        return Make(@event, owed.OrderId, owed.RefundId, owed.Amount.Currency, [PostingLine.OfDebit(LedgerAccounts.Refunds, amount), PostingLine.OfCredit(LedgerAccounts.RefundsDue, amount)]);
    }

    private static Posting OfMoneyBack(Event @event, Func<string, long, IReadOnlyList<PostingLine>> linesOf)
    {
        var data = @event.DataAs<MoneyBackData>();
        var money = data.Amount ?? data.Total ?? throw new JsonException("The amount is missing.");
        return Make(@event, data.OrderId, data.RefundId ?? data.PaymentId, money.Currency, linesOf(FundsOf(data.Provider), AmountOf(money)));
    }

    /// <summary>Below zero: the provider gave more back than it took, or the bill that told them was corrected.</summary>
    private static Posting OfFees(Event @event, SettledData settled)
    {
        var (funds, fees) = (FundsOf(settled.Provider), settled.Fees);
        var amount = AmountOf(fees.IsPositive ? fees : fees with { Amount = -fees.Amount });
        PostingLine[] lines = fees.IsPositive
            ? [PostingLine.OfDebit(LedgerAccounts.Fees, amount), PostingLine.OfCredit(funds, amount)]
            : [PostingLine.OfDebit(funds, amount), PostingLine.OfCredit(LedgerAccounts.Fees, amount)];
        return Make(@event, null, Ids.Of(settled.Provider, settled.Date), fees.Currency, lines);
    }

    private static Posting Make(Event @event, string? orderId, string? reference, string currency, IReadOnlyList<PostingLine> lines)
    {
        RequireWord(orderId ?? "-", "order id", Ids.MaxLength);
        RequireWord(reference ?? "-", "reference", Ids.MaxLength);
        RequireWord(currency, "currency", 3);
        return new Posting(@event.Id, @event.Name, @event.At, orderId, reference, currency, lines);
    }

    private static long AmountOf(Money money) =>
        money.Amount is > 0 and <= Money.MaxAmount ? money.Amount : throw new JsonException("The amount is not above zero, or too large.");

    private static string FundsOf(string provider)
    {
        RequireWord(provider, "provider", 32);
        return LedgerAccounts.FundsAt(provider);
    }

    /// <summary>Letters, digits, dot, dash and underscore need no escape in JSON, so an entry has one form in bytes. Other documents' ids begin with a dollar sign.</summary>
    private static void RequireWord(string text, string what, int maxLength)
    {
        if (text.Length > maxLength || !Ids.IsWord(text))
        {
            throw new JsonException($"The {what} is not a plain word.");
        }
    }

    private sealed record PaidData(string OrderId, Money Total, string Provider, Money? Discount = null, string? PaymentId = null);

    private sealed record OwedData(string OrderId, string RefundId, Money Amount);

    private sealed record SettledData(string Provider, string Date, Money Fees);

    private sealed record MoneyBackData(string OrderId, string Provider, string? RefundId = null, string? PaymentId = null, Money? Amount = null, Money? Total = null);
}
