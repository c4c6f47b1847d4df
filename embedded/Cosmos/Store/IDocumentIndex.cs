namespace Mall.Embedded.Cosmos.Store;

/// <summary>An index that every write of a container updates. Under the store's lock.</summary>
internal interface IDocumentIndex
{
    /// <summary>Whether every document is indexed. Queries do not use it earlier.</summary>
    bool IsComplete { get; set; }

    void Update(int slot, ReadOnlyMemory<byte> body);
}
