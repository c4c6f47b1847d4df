using System.Text.Json.Serialization;

namespace Mall.Functions.Catalog;

/// <summary>The body of <c>POST /products/{id}/stock-adjustments</c>: units that came or went without a sale.</summary>
internal sealed record NewAdjustment(long? Delta, string? Reason)
{
    public const int MaxReason = 200;

    public Refusal? Validate()
    {
        var validation = new Validation();
        validation.Range("delta", Delta, -Product.MaxStock, Product.MaxStock);
        validation.Check(Delta != 0, "delta", "Must not be 0.");
        validation.Required("reason", Reason, MaxReason);
        return validation.Refusal;
    }
}

/// <summary>One line of a product's stock history, never changed: a document of the product's partition, written with the change and kept for two years. Its id comes from the
/// <c>Idempotency-Key</c>, if there was one.</summary>
public sealed record StockAdjustment
{
    public const string DocumentType = "stockAdjustment";

    public required string Id { get; init; }

    public required string ProductId { get; init; }

    public string Type => DocumentType;

    public required long Delta { get; init; }

    public required string Reason { get; init; }

    /// <summary>The stock after it.</summary>
    public required Stock Stock { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The request's hash, to recognize a repetition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    /// <summary>Seconds; two years. A partition has room for 20 GB.</summary>
    public int Ttl => 2 * 366 * 24 * 60 * 60;

    public int SchemaVersion => 1;
}

/// <summary>An adjustment, as the API shows it.</summary>
public sealed record StockAdjustmentView(string Id, string ProductId, long Delta, string Reason, Stock Stock, string CreatedBy, DateTimeOffset CreatedAt)
{
    public static StockAdjustmentView Of(StockAdjustment adjustment) => new(
        adjustment.Id, adjustment.ProductId, adjustment.Delta, adjustment.Reason, adjustment.Stock, adjustment.CreatedBy, adjustment.CreatedAt);
}
