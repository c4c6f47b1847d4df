using Mall.Functions.Ledger;
using Mall.Functions.Orders;

namespace Mall.Functions.Statistics;

/// <summary>What one transaction of the ledger adds to the statistics. The ledger says how much and when, the order says for which products.</summary>
/// <param name="At">When it happened.</param>
/// <param name="All">As the ledger has it, to the cent.</param>
/// <param name="Parts">The same, product by product; their sum is <paramref name="All"/>, but an order of two products counts for both.</param>
public sealed record CountedTransaction(DateTimeOffset At, Figures All, IReadOnlyList<CountedPart> Parts)
{
    /// <summary>Null if it adds nothing: money that came and went back without being kept, or a refund's way to the shopper.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="order">Its order; null if the shop has none of that id.</param>
    public static CountedTransaction? Of(LedgerTransaction transaction, Order? order)
    {
        long On(string account) => transaction.Lines.Where(line => line.Account == account).Sum(line => (line.Debit ?? 0) + (line.Credit ?? 0));
        return transaction.Kind switch
        {
            LedgerNames.Paid => Of(
                transaction.At,
                new Figures(1, order?.Lines.Sum(line => line.Quantity) ?? 0, On(LedgerAccounts.Sales), On(LedgerAccounts.Discounts), 0),
                [.. (order?.Lines ?? []).Select(line => new CountedPart(line.ProductId, line.Category, new Figures(1, line.Quantity, line.LineTotal.Amount, line.LineDiscount?.Amount ?? 0, 0)))]),
            LedgerNames.RefundRequested => Of(
                transaction.At,
                new Figures(0, 0, 0, 0, On(LedgerAccounts.Refunds)),
                [.. (order?.RefundOf(transaction.Reference ?? "")?.Items ?? []).Select(item => new CountedPart(item.ProductId, CategoryOf(order!, item.ProductId), new Figures(0, 0, 0, 0, item.Amount.Amount)))]),
            _ => null,
        };
    }

    private static CountedTransaction Of(DateTimeOffset at, Figures all, List<CountedPart> parts)
    {
        // The sum has to hold whatever the order says, so the rest belongs to no product.
        var rest = all - parts.Aggregate(default(Figures), (sum, part) => sum + part.Figures);
        rest = rest with { Orders = parts.Count == 0 ? all.Orders : 0 };
        return new CountedTransaction(at, all, rest == default ? parts : [.. parts, new CountedPart("", "", rest)]);
    }

    private static string CategoryOf(Order order, string productId) => order.Lines.FirstOrDefault(line => line.ProductId == productId)?.Category ?? "";
}

/// <summary>What a transaction adds to a product. Both names may be empty: nobody knows them.</summary>
public sealed record CountedPart(string ProductId, string Category, Figures Figures);
