using Mall.Functions.Catalog;

namespace Mall.Functions.Seckill;

/// <summary>Moves units from a product to a sale and back, and between the buckets of a sale. The two sides are in different partitions, so a move takes three writes: the first side announces it, the second
/// makes it (once, by the move's id), the first counts it. An instance that finds an announced move finishes it; after a crash, units may be on neither side, never on both.</summary>
internal sealed class SaleMoves(SaleStore sales, SaleStock stock, SaleGate gate, TimeProvider time)
{
    /// <summary>Finishes the pending move. Refused when the product has too few units; a sale that so could not begin is deleted.</summary>
    /// <exception cref="GateUnavailableException">Only for units that are to leave a bucket: its gate does not answer.</exception>
    public async Task<Outcome<Sale>> FinishAsync(string saleId, CancellationToken cancellationToken)
    {
        Refusal? refusal = null;
        while (await sales.FindVersionedAsync(saleId, cancellationToken) is { } found)
        {
            var sale = found.Value;
            if (sale.PendingMove is not { } move)
            {
                return refusal ?? (Outcome<Sale>)sale;
            }

            if (move.Kind == SaleMoveKind.Take)
            {
                await TakeAsync(sale, move, cancellationToken);
                continue;
            }

            if (move.Kind == SaleMoveKind.Give)
            {
                await sales.CountOnceAsync(SaleChange.Move(move.Quantity), LogOf(move, move.To!, move.Quantity, "moved"), cancellationToken);
                await sales.TryEndMoveAsync(saleId, move, null, cancellationToken);
                continue;
            }

            var refused = await stock.MoveOnceAsync(sale.ProductId, SaleBuckets.SaleOf(saleId), move.Id, ChangeOf(move), cancellationToken);
            refusal = refused switch
            {
                null => null,
                ReserveOutcome.NoSuchProduct => SeckillErrors.NoSuchProduct,
                _ => SeckillErrors.InsufficientStock,
            };
            if (refusal is null && sale.IsSplit)
            {
                await FillBucketsAsync(sale, move, cancellationToken);
            }

            _ = refusal is null ? await sales.TryEndMoveAsync(saleId, move, CountOf(move), cancellationToken)
                : move.Kind == SaleMoveKind.Begin ? await sales.TryDeleteAsync(found, cancellationToken)
                : await sales.TryEndMoveAsync(saleId, move, null, cancellationToken);
        }

        return refusal ?? SeckillErrors.SaleNotFound;
    }

    /// <summary>Moves units that nobody has won from one bucket to another of the same sale, as many as the first can spare, and at most so many.</summary>
    /// <returns>How many were moved; 0 also when another move is under way, the first bucket's gate is not open, or the sale is over.</returns>
    /// <exception cref="GateUnavailableException">The first bucket's gate does not answer. Then, or after a crash, a timer finishes the move.</exception>
    public async Task<long> TransferAsync(string from, string to, long units, CancellationToken cancellationToken)
    {
        var move = new SaleMove($"{from}.{Ids.New(time.GetUtcNow())}", SaleMoveKind.Take, units, To: to);
        if (await sales.FindAsync(from, cancellationToken) is not { Gate: GateStatus.Ready } source || !await sales.TryBeginMoveAsync(source, move, cancellationToken))
        {
            return 0;
        }

        await FinishAsync(from, cancellationToken);
        return (await sales.FindLogAsync(to, LogOf(move, to, 0, "moved").Id, cancellationToken))?.Quantity ?? 0;
    }

    /// <summary>The gate gives up units that are free there, so no promise on its way needs them; then the document counts them as gone. If that cannot be, the raised version makes the gate take the
    /// document's number again.</summary>
    private async Task TakeAsync(Sale bucket, SaleMove move, CancellationToken cancellationToken)
    {
        var units = bucket.Gate == GateStatus.Ready && !bucket.IsOver ? await gate.TakeAsync(bucket, move.Quantity) ?? 0 : 0;
        _ = units > 0
            ? await sales.TryGiveAsync(bucket, move with { Kind = SaleMoveKind.Give, Quantity = units }, cancellationToken)
            : await sales.TryGiveUpAsync(bucket, move, cancellationToken);
    }

    /// <summary>The units that a split sale got, to its buckets, once.</summary>
    private Task FillBucketsAsync(Sale sale, SaleMove move, CancellationToken cancellationToken)
    {
        var ids = SaleBuckets.IdsOf(sale);
        return Task.WhenAll(ids.Select((id, index) => move.Kind == SaleMoveKind.Begin
            ? sales.TryCreateAsync(sale.BucketAt(index, move.Quantity), cancellationToken)
            : SaleBuckets.ShareOf(move.Quantity, index, ids.Length) is > 0 and var share
                ? sales.CountOnceAsync(SaleChange.Restock(share), LogOf(move, id, share, "restock"), cancellationToken)
                : Task.CompletedTask));
    }

    private SaleLogEntry LogOf(SaleMove move, string bucketId, long units, string action) =>
        SaleLogEntry.Of(bucketId, action, SaleLogEntry.Clock, time.GetUtcNow(), quantity: units, key: move.Id);

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
