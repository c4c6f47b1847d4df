using System.Net;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>One movement of units between a product and a sale, or back from an order, or why it was refused: a document of the product's partition, written once, in the movement's batch.</summary>
public sealed record StockMove(string Id, string ProductId, string ReservationId, StockChange Change)
{
    public string Type => "stockMove";

    /// <summary>Seconds: an announced movement follows within seconds; after a crash, by the next timer.</summary>
    public int Ttl => Reservation.SettledTtl;

    public int SchemaVersion => 1;

    /// <param name="moveId">Unique to the movement.</param>
    /// <param name="productId">Whose units move.</param>
    /// <param name="reservationId">Of the sale or order.</param>
    /// <param name="change">What moves.</param>
    public static StockMove Of(string moveId, string productId, string reservationId, StockChange change) => new(IdOf(moveId), productId, reservationId, change);

    public static string IdOf(string moveId) => Ids.Of("move", moveId);

    /// <summary>Set: it did not happen and never will.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReserveOutcome? Refused { get; init; }
}

/// <summary>Moves units between a product and its sales. A sale has one reservation (with the sale's id), as large as the units that the product counts as reserved for it.</summary>
internal sealed class SaleStock(CosmosDatabase database, StockReservations stock)
{
    private Container Products => database.Container(CatalogNames.Products);

    /// <summary>Moves the units once, however often and by whomever it is called. A refusal is final, so that two callers who try the same movement at different times get one answer.</summary>
    /// <returns>Null: moved, now or before. Else why not.</returns>
    public async Task<ReserveOutcome?> MoveOnceAsync(string productId, string reservationId, string moveId, StockChange change, CancellationToken cancellationToken)
    {
        if (change == default)
        {
            return null;
        }

        var move = StockMove.Of(moveId, productId, reservationId, change);
        await Products.TryCreateAsync(new Reservation(reservationId, productId, 0, ReservationState.Reserved), productId, cancellationToken);
        var (first, refused) = await stock.MoveAsync(
            productId,
            moveId,
            change,
            batch => batch.CreateItemStream(CosmosItems.Serialize(move)),
            cancellationToken,
            change.Reserved == 0 ? null : batch => batch.PatchItem(reservationId, [PatchOperation.Increment("/quantity", change.Reserved)], NoContent));
        if (refused is not null && await Products.TryCreateAsync(move with { Refused = refused }, productId, cancellationToken) is not null)
        {
            return refused;
        }

        return first is null && refused is null ? null
            : first is null or HttpStatusCode.Conflict ? (await Products.FindAsync<StockMove>(move.Id, productId, cancellationToken))!.Value.Refused
            : throw new InvalidOperationException($"The movement {moveId} failed: {first}.");
    }

    private static TransactionalBatchPatchItemRequestOptions NoContent => new() { EnableContentResponseOnWrite = false };
}
