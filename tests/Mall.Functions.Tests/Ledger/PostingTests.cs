using System.Text;
using Mall.Functions.Ledger;

namespace Mall.Functions.Tests.Ledger;

public sealed class PostingTests
{
    [Fact]
    public void Paid_WithADiscount_IsSoldForMoreThanCameIn() => AssertLines(
        LedgerEvents.Paid("order-1", 900, discount: 100), "debit funds:wechat 900", "debit discounts 100", "credit sales 1000");

    [Fact]
    public void Paid_WithoutDiscount_IsSoldForWhatCameIn() => AssertLines(LedgerEvents.Paid("order-1", 900), "debit funds:wechat 900", "credit sales 900");

    [Fact]
    public void PaymentDueBack_IsOwed() => AssertLines(
        LedgerEvents.Of("order.payment-due-back", "order-1.2", new { orderId = "order-1", paymentId = "order-1.2", provider = "wechat", total = LedgerEvents.Cny(900), reason = "paid-twice" }),
        "debit funds:wechat 900",
        "credit refunds-due 900");

    /// <summary>The event as the order tells it.</summary>
    [Fact]
    public void RefundRequested_IsOwed() => AssertLines(
        AnOrder.Paid().RequestRefund(new WantedRefund(null, "broken", ByOperator: true), TimeSpan.Zero, AnOrder.PlacedAt).Value!.Outbox!.Single(told => told.Name == "order.refund-requested"),
        "debit refunds 2500",
        "credit refunds-due 2500");

    [Fact]
    public void RefundSucceeded_IsOwedNoMore() => AssertLines(
        LedgerEvents.Of("order.refund-succeeded", "refund-1", new { orderId = "order-1", refundId = "refund-1", paymentId = "order-1.1", provider = "wechat", amount = LedgerEvents.Cny(300) }),
        "debit refunds-due 300",
        "credit funds:wechat 300");

    [Fact]
    public void PaymentRefunded_IsOwedNoMore() => AssertLines(
        LedgerEvents.Of("order.payment-refunded", "order-1.2", new { orderId = "order-1", paymentId = "order-1.2", provider = "wechat", total = LedgerEvents.Cny(900), reason = "paid-twice" }),
        "debit refunds-due 900",
        "credit funds:wechat 900");

    [Theory]
    [InlineData(15, "debit fees 15", "credit funds:wechat 15")]
    [InlineData(-5, "debit funds:wechat 5", "credit fees 5")]
    public void PaymentsSettled_IsWhatTheProviderKeptOrGaveBack(long fees, params string[] expected)
    {
        var posting = AssertLines(LedgerEvents.Of("order.payments-settled", "wechat.2026-11-10.CNY.1", new { provider = "wechat", date = "2026-11-10", fees = LedgerEvents.Cny(fees) }), null, expected);

        Assert.Equal("wechat.2026-11-10", posting.Reference);
        Assert.DoesNotContain("orderId", Encoding.UTF8.GetString(LedgerTransaction.Of(posting, "0", 0).Entries.First().Entry.CanonicalBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_IsTheRefundElseThePayment()
    {
        Assert.Equal("order-1.1", Posting.Of(LedgerEvents.Paid("order-1")).Reference);
        Assert.Equal("refund-1", Posting.Of(LedgerEvents.Of("order.refund-succeeded", "refund-1", new { orderId = "order-1", refundId = "refund-1", paymentId = "order-1.1", provider = "wechat", amount = LedgerEvents.Cny(1) })).Reference);
    }

    [Theory]
    [InlineData("order.shipped", """{"provider":"wechat","orderId":"o","total":{"amount":1,"currency":"CNY"}}""")]
    [InlineData("order.refund-failed", """{"provider":"wechat","orderId":"o","total":{"amount":1,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","total":{"amount":1,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o"}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":0,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":-5,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":9000000000000,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":5,"currency":"CNY"},"discount":{"amount":1,"currency":"USD"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":5,"currency":"CNY"},"discount":{"amount":-1,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o","total":{"amount":5,"currency":"C\"Y"}}""")]
    [InlineData("order.paid", """{"provider":"wechat","orderId":"o/1","total":{"amount":5,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"orderId":"o","total":{"amount":5,"currency":"CNY"}}""")]
    [InlineData("order.paid", """{"orderId":"o","provider":"a:b","total":{"amount":5,"currency":"CNY"}}""")]
    [InlineData("order.refund-requested", """{"provider":"wechat","orderId":"o","refundId":"r"}""")]
    [InlineData("order.payments-settled", """{"provider":"wechat","date":"2026-11-10","fees":{"amount":0,"currency":"CNY"}}""")]
    [InlineData("order.payments-settled", """{"provider":"wechat","date":"2026-11-10","fees":{"amount":-9223372036854775808,"currency":"CNY"}}""")]
    [InlineData("order.payments-settled", """{"provider":"wechat","fees":{"amount":1,"currency":"CNY"}}""")]
    public void Event_ThatTheLedgerCannotTake_IsRefused(string name, string data) =>
        Assert.Throws<JsonException>(() => Posting.Of(LedgerEvents.Of(name, "o", JsonSerializer.Deserialize<JsonElement>(data))));

    [Fact]
    public void Event_WithAnIdThatIsNoDocumentsId_IsRefused() => Assert.Throws<JsonException>(() => Posting.Of(LedgerEvents.Paid("o") with { Id = "$head" }));

    [Theory]
    [InlineData(100, 99)]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    public void Lines_ThatDoNotBalance_AreRefused(long debit, long credit) => Assert.Throws<InvalidOperationException>(() => new Posting(
        "event-1", "order.paid", LedgerEvents.At, "order-1", null, "CNY", [PostingLine.OfDebit("funds:wechat", debit), PostingLine.OfCredit("sales", credit)]));

    /// <summary>The bytes are a contract with whoever verifies: they never change.</summary>
    [Fact]
    public void Entry_CanonicalBytes_AreThese()
    {
        var transaction = LedgerTransaction.Of(Posting.Of(LedgerEvents.Paid("order-1", 900, discount: 100)), "0", 7);

        Assert.Equal(
            """{"account":"discounts","at":"2026-11-11T00:00:00.000Z","currency":"CNY","debit":100,"eventId":"order-1.order.paid","index":8,"kind":"order.paid","orderId":"order-1","reference":"order-1.1","transaction":"order-1.order.paid"}""",
            Encoding.UTF8.GetString(transaction.Entries.ElementAt(1).Entry.CanonicalBytes()));
        Assert.All(transaction.Entries, one => Assert.Equal(Convert.ToHexStringLower(SlowMerkle.Leaf(one.Entry.CanonicalBytes())), one.LeafHash));
    }

    [Fact]
    public void Entries_OfAnEvent_NameNoUser() =>
        Assert.All(LedgerTransaction.Of(Posting.Of(LedgerEvents.Paid("order-1")), "0", 0).Entries, one => Assert.DoesNotContain("user-1", Encoding.UTF8.GetString(one.Entry.CanonicalBytes()), StringComparison.Ordinal));

    private static void AssertLines(Mall.Functions.Platform.Event @event, params string[] expected) => AssertLines(@event, "order-1", expected);

    private static Posting AssertLines(Mall.Functions.Platform.Event @event, string? orderId, string[] expected)
    {
        var posting = Posting.Of(@event);
        Assert.Equal(expected, posting.Lines.Select(line => line.Debit is { } debit ? $"debit {line.Account} {debit}" : $"credit {line.Account} {line.Credit}"));
        Assert.Equal((@event.Id, orderId, "CNY"), (posting.EventId, posting.OrderId, posting.Currency));
        return posting;
    }
}
