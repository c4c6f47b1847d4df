using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

public enum ReserveOutcome
{
    /// <summary>The holder has the units, now or already.</summary>
    Reserved,
    InsufficientStock,
    NoSuchProduct,

    /// <summary>The holder already gave them back; that is final.</summary>
    Released,
}

/// <summary>Takes a product's units and settles them, each exactly once however often it is called: reservation and stock change in one transactional batch. Nearly always one blind batch
/// suffices. If the change would cause an event (<see cref="StockSignals"/>), the product is read first, and the event is in the same batch.</summary>
internal sealed class StockReservations(CosmosDatabase database, ProductStore products, Outbox outbox, ProductPages pages, TimeProvider time)
{
    // Each failed try means that somebody else moved units of this product.
    private const int Tries = 64;

    private Container Products => database.Container(CatalogNames.Products);

    public async Task<ReserveOutcome> ReserveAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        var reservation = new Reservation(holderId, productId, quantity, ReservationState.Reserved);
        var (first, refused) = await MoveAsync(
            productId, holderId, StockChange.Reserve(quantity), batch => batch.CreateItemStream(CosmosItems.Serialize(reservation)), cancellationToken);
        if (refused is { } outcome)
        {
            return outcome;
        }

        return first == HttpStatusCode.Conflict && await StateOfAsync(productId, holderId, cancellationToken) == ReservationState.Released
            ? ReserveOutcome.Released
            : ReserveOutcome.Reserved;
    }

    /// <summary>Sells the reserved units. Throws <see cref="UnitsGoneException"/> if the reservation is missing or was released: then something above is wrong.</summary>
    public async Task SellAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        if (await SettleAsync(productId, holderId, ReservationState.Sold, StockChange.Sell(quantity), cancellationToken) is var state and not ReservationState.Sold)
        {
            throw new UnitsGoneException($"{holderId} cannot be sold units of {productId}: the reservation is {state?.ToString() ?? "missing"}.");
        }
    }

    /// <summary>Gives the reserved units back. A holder without a reservation gets a released one, so that a late attempt to reserve fails. Throws if the units were sold.</summary>
    public async Task ReleaseAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        var state = await SettleAsync(productId, holderId, ReservationState.Released, StockChange.Release(quantity), cancellationToken);
        if (state is null)
        {
            await Products.TryCreateAsync(new Reservation(holderId, productId, 0, ReservationState.Released), productId, cancellationToken);
            // The holder may have reserved between the two; give those units back.
            state = await SettleAsync(productId, holderId, ReservationState.Released, StockChange.Release(quantity), cancellationToken);
        }

        if (state is not ReservationState.Released)
        {
            throw new InvalidOperationException($"{holderId} cannot give back units of {productId}: the reservation is {state?.ToString() ?? "missing"}.");
        }
    }

    /// <summary>Takes sold units back, once for each refund. The caller knows that they were sold: the reservation may have expired. Throws if they were not sold.</summary>
    public async Task ReturnAsync(string productId, string holderId, string refundId, int quantity, CancellationToken cancellationToken)
    {
        if (await StateOfAsync(productId, holderId, cancellationToken) is ReservationState.Reserved or ReservationState.Released)
        {
            throw new InvalidOperationException($"{holderId} cannot return units of {productId}: they are not sold.");
        }

        var move = StockMove.Of(refundId, productId, holderId, StockChange.Return(quantity));
        var (_, refused) = await MoveAsync(productId, refundId, move.Change, batch => batch.CreateItemStream(CosmosItems.Serialize(move)), cancellationToken);
        if (refused is not null)
        {
            throw new InvalidOperationException($"{holderId} cannot return units of {productId}: {refused}.");
        }
    }

    /// <summary>The state afterwards; null if there is no reservation.</summary>
    private async Task<ReservationState?> SettleAsync(
        string productId, string holderId, ReservationState to, StockChange change, CancellationToken cancellationToken)
    {
        var options = new TransactionalBatchPatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.state = 'reserved'" };
        var (first, refused) = await MoveAsync(
            productId, holderId, change, batch => batch.PatchItem(holderId, [PatchOperation.Set("/state", to), PatchOperation.Set("/ttl", Reservation.SettledTtl)], options), cancellationToken);
        return refused is not null
            ? throw new InvalidOperationException($"{holderId} holds units of {productId}, which has none: {refused}.")
            : first switch
            {
                null => to,
                HttpStatusCode.NotFound => null,
                _ => await StateOfAsync(productId, holderId, cancellationToken),
            };
    }

    /// <summary>Moves units and changes the reservation together.</summary>
    /// <param name="cause">Makes the events' ids, so it must be unique to this change.</param>
    /// <param name="reservation">The batch's first operation, which decides whether it succeeds.</param>
    /// <param name="also">Further operations, which always succeed.</param>
    /// <returns>Both null: done. Else why the reservation was not changed, or why the product refuses.</returns>
    internal async Task<(HttpStatusCode? First, ReserveOutcome? Refused)> MoveAsync(
        string productId, string cause, StockChange change, Action<TransactionalBatch> reservation, CancellationToken cancellationToken, Action<TransactionalBatch>? also = null)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var blind = Products.CreateTransactionalBatch(new PartitionKey(productId));
            reservation(blind);
            blind.PatchStock(productId, change, StockSignals.NothingHappens(change));
            also?.Invoke(blind);
            using (var response = await blind.RunAsync(cancellationToken))
            {
                if (Answer(response, productId) is { } answer)
                {
                    return answer;
                }
            }

            // The condition "no event" failed: there is an event, or too few units, or the product is gone.
            if (await products.FindStoredAsync(productId, cancellationToken) is not { } read || (read.Value.IsDeleted && change.NeedsAvailable > 0))
            {
                return (null, ReserveOutcome.NoSuchProduct);
            }

            if (change.ApplyTo(read.Value.Stock) is not { } after)
            {
                return (null, ReserveOutcome.InsufficientStock);
            }

            var telling = Products.CreateTransactionalBatch(new PartitionKey(productId));
            reservation(telling);
            var events = telling.PatchStock(read, change, after, cause, isAdjusted: false, time.GetUtcNow());
            also?.Invoke(telling);
            using (var response = await telling.RunAsync(cancellationToken))
            {
                if (Answer(response, productId) is { } answer)
                {
                    if (answer is (null, null))
                    {
                        await outbox.RelayAsync(CatalogNames.Products, events?.Id ?? "", productId, events?.Outbox, cancellationToken);
                    }

                    return answer;
                }
            }
        }

        throw new CosmosException($"The stock of {productId} changes too fast.", HttpStatusCode.ServiceUnavailable, 0, "", 0);
    }

    /// <summary>Null: the product's condition did not hold.</summary>
    private (HttpStatusCode? First, ReserveOutcome? Refused)? Answer(TransactionalBatchResponse response, string productId)
    {
        if (response.IsSuccessStatusCode)
        {
            pages.Forget(productId);
            return (null, null);
        }

        return (response[0].StatusCode, response[1].StatusCode) switch
        {
            (HttpStatusCode.Conflict or HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed, _) => (response[0].StatusCode, null),
            (_, HttpStatusCode.PreconditionFailed) => null,
            (_, HttpStatusCode.NotFound) => (null, ReserveOutcome.NoSuchProduct),
            _ => throw response.Failure(),
        };
    }

    private async Task<ReservationState?> StateOfAsync(string productId, string holderId, CancellationToken cancellationToken) =>
        (await Products.FindAsync<Reservation>(holderId, productId, cancellationToken))?.Value.State;
}
