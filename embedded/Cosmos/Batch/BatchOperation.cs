namespace Mall.Embedded.Cosmos.Batch;

/// <summary>One operation of a batch, as received.</summary>
internal sealed class BatchOperation
{
    /// <summary>A number of <see cref="Items.ItemOperation"/>, not yet checked.</summary>
    public int Type { get; set; }

    public byte[]? Id { get; set; }
    public byte[]? Body { get; set; }
    public string? IfMatch { get; set; }
    public bool MinimalReturn { get; set; }
}
