using Mall.Functions.Catalog;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Operations;

/// <summary>A product whose stock does not add up.</summary>
public sealed record StockMismatch(string ProductId, long Reserved, long ReservedByOrders);

/// <summary><see cref="Negative"/>: products with a negative number of units. <see cref="Checked"/>: products with reservations; the mismatches are those whose reserved units differ from their
/// reservations.</summary>
public sealed record StockReport(bool Balanced, long Negative, int Checked, IReadOnlyList<StockMismatch> Mismatches);

/// <summary>Checks the stock: nothing below zero, and the reserved units equal the reservations.</summary>
internal sealed class StockCheck(CosmosDatabase database, ProductStore products)
{
    private const int MaxReservations = 1000;
    private const int MaxProducts = 50;
    private const int Tries = 3;

    private Container Products => database.Container(CatalogNames.Products);

    public async Task<StockReport> RunAsync(CancellationToken cancellationToken)
    {
        var negative = (await Products.ListAsync<long>(
            new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'product' AND (c.stock.available < 0 OR c.stock.reserved < 0 OR c.stock.sold < 0)"),
            null,
            int.MaxValue,
            cancellationToken)).Sum();
        var reserved = await Products.ListAsync<string>(
            new QueryDefinition("SELECT VALUE c.productId FROM c WHERE c.type = 'reservation' AND c.state = 'reserved' AND c.quantity > 0"), null, MaxReservations, cancellationToken);
        var busy = reserved.Distinct(StringComparer.Ordinal).Take(MaxProducts).ToArray();
        var mismatches = new List<StockMismatch>();
        foreach (var productId in busy)
        {
            if (await CompareAsync(productId, cancellationToken) is { } mismatch)
            {
                mismatches.Add(mismatch);
            }
        }

        Telemetry.Mismatches.Set(negative + mismatches.Count, "stock");
        return new StockReport(negative == 0 && mismatches.Count == 0, negative, busy.Length, mismatches);
    }

    // The two numbers are read one after the other; they belong together if the product did not change in between. One that keeps changing is not judged.
    private async Task<StockMismatch?> CompareAsync(string productId, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT VALUE SUM(c.quantity) FROM c WHERE c.type = 'reservation' AND c.state = 'reserved'");
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var before = await products.FindStoredAsync(productId, cancellationToken);
            var sum = (await Products.ListAsync<long>(query, productId, int.MaxValue, cancellationToken)).Sum();
            var after = await products.FindStoredAsync(productId, cancellationToken);
            if (before?.ETag == after?.ETag)
            {
                var reserved = after?.Value.Stock.Reserved ?? 0;
                return reserved == sum ? null : new StockMismatch(productId, reserved, sum);
            }
        }

        return null;
    }
}
