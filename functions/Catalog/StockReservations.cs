using System.Net;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

public enum ReserveOutcome
{
    /// <summary>The holder has the units, from now or from before.</summary>
    Reserved,
    InsufficientStock,
    NoSuchProduct,

    /// <summary>The holder already gave them back; that is final.</summary>
    Released,
}

/// <summary>Takes units of a product and settles them, each exactly once however often it is asked: the reservation document and the stock of the product
/// change in one transactional batch.</summary>
internal sealed class StockReservations(CosmosDatabase database, ProductPages pages)
{
    private Container Products => database.Container(CatalogNames.Products);

    public async Task<ReserveOutcome> ReserveAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        var reservation = new Reservation(holderId, productId, quantity, ReservationState.Reserved);
        using var response = await Products.CreateTransactionalBatch(new PartitionKey(productId))
            .CreateItemStream(CosmosItems.Serialize(reservation))
            .PatchStock(productId, StockChange.Reserve(quantity))
            .ExecuteAsync(cancellationToken);

        if (response.IsSuccessStatusCode)
        {
            pages.Forget(productId);
            return ReserveOutcome.Reserved;
        }

        return (response[0].StatusCode, response[1].StatusCode) switch
        {
            (HttpStatusCode.Conflict, _) => await StateOfAsync(productId, holderId, cancellationToken) == ReservationState.Released
                ? ReserveOutcome.Released
                : ReserveOutcome.Reserved,
            (_, HttpStatusCode.PreconditionFailed) => ReserveOutcome.InsufficientStock,
            (_, HttpStatusCode.NotFound) => ReserveOutcome.NoSuchProduct,
            _ => throw Unexpected(response),
        };
    }

    /// <summary>The reserved units are sold. Throws when there is no reservation or it was released: then something above is wrong.</summary>
    public async Task SellAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        if (await SettleAsync(productId, holderId, ReservationState.Sold, StockChange.Sell(quantity), cancellationToken) is var state and not ReservationState.Sold)
        {
            throw new InvalidOperationException($"{holderId} cannot be sold units of {productId}: the reservation is {state?.ToString() ?? "missing"}.");
        }
    }

    /// <summary>The reserved units go back. A holder without a reservation gets one that is already released, so that a late attempt to reserve finds that it is over.
    /// Throws when the units were sold.</summary>
    public async Task ReleaseAsync(string productId, string holderId, int quantity, CancellationToken cancellationToken)
    {
        var state = await SettleAsync(productId, holderId, ReservationState.Released, StockChange.Release(quantity), cancellationToken);
        if (state is null)
        {
            await Products.TryCreateAsync(new Reservation(holderId, productId, 0, ReservationState.Released), productId, cancellationToken);
            // Somebody may have reserved between the two; what he took is given back here.
            state = await SettleAsync(productId, holderId, ReservationState.Released, StockChange.Release(quantity), cancellationToken);
        }

        if (state is not ReservationState.Released)
        {
            throw new InvalidOperationException($"{holderId} cannot give back units of {productId}: the reservation is {state?.ToString() ?? "missing"}.");
        }
    }

    /// <summary>The state afterwards; null when there is no reservation.</summary>
    private async Task<ReservationState?> SettleAsync(
        string productId, string holderId, ReservationState to, StockChange change, CancellationToken cancellationToken)
    {
        var options = new TransactionalBatchPatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.state = 'reserved'" };
        using var response = await Products.CreateTransactionalBatch(new PartitionKey(productId))
            .PatchItem(holderId, [PatchOperation.Set("/state", to)], options)
            .PatchStock(productId, change)
            .ExecuteAsync(cancellationToken);

        if (response.IsSuccessStatusCode)
        {
            pages.Forget(productId);
            return to;
        }

        return response[0].StatusCode switch
        {
            HttpStatusCode.NotFound => null,
            HttpStatusCode.PreconditionFailed => await StateOfAsync(productId, holderId, cancellationToken),
            _ => throw Unexpected(response),
        };
    }

    private async Task<ReservationState?> StateOfAsync(string productId, string holderId, CancellationToken cancellationToken) =>
        (await Products.FindAsync<Reservation>(holderId, productId, cancellationToken))?.Value.State;

    private static CosmosException Unexpected(TransactionalBatchResponse response) =>
        new($"A stock batch failed: {response.ErrorMessage}", response.StatusCode, 0, response.ActivityId, response.RequestCharge);
}

file static class StockPatch
{
    public static TransactionalBatch PatchStock(this TransactionalBatch batch, string productId, StockChange change)
    {
        var operations = new List<PatchOperation>(2);
        Increment(operations, "/stock/available", change.Available);
        Increment(operations, "/stock/reserved", change.Reserved);
        Increment(operations, "/stock/sold", change.Sold);
        return batch.PatchItem(productId, operations, new TransactionalBatchPatchItemRequestOptions
        {
            EnableContentResponseOnWrite = false,
            FilterPredicate = change.NeedsAvailable > 0 ? $"FROM c WHERE c.stock.available >= {change.NeedsAvailable}" : null,
        });
    }

    private static void Increment(List<PatchOperation> operations, string path, long by)
    {
        if (by != 0)
        {
            operations.Add(PatchOperation.Increment(path, by));
        }
    }
}
