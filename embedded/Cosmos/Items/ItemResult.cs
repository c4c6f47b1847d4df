using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>The outcome of one item operation.</summary>
internal readonly record struct ItemResult
{
    public int Status { get; init; }

    public int SubStatus { get; init; }

    public string? Message { get; init; }

    public byte[]? Body { get; init; }

    /// <summary>0 when the answer has no ETag.</summary>
    public long Lsn { get; init; }

    public int Timestamp { get; init; }

    /// <summary>Must be written before anybody learns of the outcome.</summary>
    public JournalPosition Position { get; init; }

    public static ItemResult NotFound { get; } = Error(404, "Entity with the specified id does not exist in the system.");

    public static ItemResult PreconditionFailed { get; } = Error(412, "One of the specified pre-condition is not met.");

    public static ItemResult Error(int status, string message, int subStatus = 0) =>
        new() { Status = status, SubStatus = subStatus, Message = message };

    public string? ETagText(Container container) => Lsn == 0 ? null : ETag.Text(container.Number, Lsn, Timestamp);
}
