using Mall.Functions.Catalog;
using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Units that go from a product to a sale, and back. They are in two partitions, so it takes three writes: the sale announces the move, the product makes it
/// (once, by the move's id), the sale counts it. Whoever finds an announced move goes on with it; units that a crash left between the two are nobody's, never two's.</summary>
internal sealed class SaleMoves(SaleStore sales, SaleStock stock)
{
    /// <summary>The sale without a pending move. Refused when the product had not the units; a sale that thereby never began is gone.</summary>
    public async Task<Outcome<Sale>> FinishAsync(string saleId, CancellationToken cancellationToken)
    {
        Refusal? refusal = null;
        while (await sales.FindVersionedAsync(saleId, cancellationToken) is { } found)
        {
            if (found.Value.PendingMove is not { } move)
            {
                return refusal ?? (Outcome<Sale>)found.Value;
            }

            var refused = await stock.MoveOnceAsync(found.Value.ProductId, saleId, move.Id, ChangeOf(move), cancellationToken);
            refusal = refused switch
            {
                null => null,
                ReserveOutcome.NoSuchProduct => SeckillErrors.NoSuchProduct,
                _ => SeckillErrors.InsufficientStock,
            };
            _ = refusal is null ? await sales.TryEndMoveAsync(saleId, move, CountOf(move), cancellationToken)
                : move.Kind == SaleMoveKind.Begin ? await sales.TryDeleteAsync(found, cancellationToken)
                : await sales.TryEndMoveAsync(saleId, move, null, cancellationToken);
        }

        return refusal ?? SeckillErrors.SaleNotFound;
    }

    private static StockChange ChangeOf(SaleMove move) =>
        move.Kind == SaleMoveKind.Close ? StockChange.CloseSale(move.Quantity, move.Sold) : StockChange.Reserve(move.Quantity);

    private static SaleChange? CountOf(SaleMove move) => move.Kind switch
    {
        SaleMoveKind.Begin => SaleChange.Begin(move.Quantity),
        SaleMoveKind.Restock => SaleChange.Restock(move.Quantity),
        // The sale counted it when it was closed.
        _ => null,
    };
}
