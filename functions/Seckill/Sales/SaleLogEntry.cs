using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>One line of a sale's operator log, never altered. It is written in the batch of its change, except when an operator releases an existing ticket: then right after.</summary>
public sealed record SaleLogEntry
{
    public const string DocumentType = "saleLog";

    /// <summary>Closes a sale whose time is over.</summary>
    public const string Clock = "clock";

    public required string Id { get; init; }
    public required string SaleId { get; init; }
    public string Type => DocumentType;
    public int SchemaVersion => 1;

    /// <summary><c>create</c>, <c>pause</c>, <c>resume</c>, <c>restock</c>, <c>close</c>, <c>closed</c>, <c>release</c>; of a bucket also <c>follow</c> (its sale) and <c>moved</c> (from another bucket).</summary>
    public required string Action { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>Units that moved between sale and product, or of the released ticket.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Quantity { get; init; }

    /// <summary>Hash of the request body, to recognize its repetition.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BodyHash { get; init; }

    /// <param name="key">Digest of the <c>Idempotency-Key</c>, if there was one: the entry then exists once.</param>
    public static SaleLogEntry Of(string saleId, string action, string by, DateTimeOffset at, string? reason = null, long? quantity = null, string? key = null, string? bodyHash = null) =>
        new()
        {
            Id = $"log.{key ?? Ids.New(at)}",
            SaleId = saleId,
            Action = action,
            By = by,
            At = at,
            Reason = reason,
            Quantity = quantity,
            BodyHash = bodyHash,
        };
}

/// <summary>An entry of the log on the wire.</summary>
public sealed record SaleLogView(
    string Action,
    string By,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Quantity)
{
    public static SaleLogView Of(SaleLogEntry entry) => new(entry.Action, entry.By, entry.At, entry.Reason, entry.Quantity);
}
