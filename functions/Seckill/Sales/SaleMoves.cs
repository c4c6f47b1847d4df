using Mall.Functions.Catalog;
using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Moves units from a product to a sale and back. The two are in different partitions, so a move takes three writes: the sale announces it, the product makes it (once, by the
/// move's id), the sale counts it. An instance that finds an announced move finishes it; after a crash, units may be on neither side, never on both.</summary>
internal sealed class SaleMoves(SaleStore sales, SaleStock stock)
{
    /// <summary>Finishes the pending move. Refused when the product has too few units; a sale that so could not begin is deleted.</summary>
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
        // The close counted it already.
        _ => null,
    };
}
