namespace Mall.Embedded.Cosmos.Store;

/// <summary>An index that every write of a container updates. Under the store's lock.</summary>
internal interface IDocumentIndex
{
    /// <summary>Set when every document was indexed. Until then writes update the index, but queries do not use it.</summary>
    bool IsComplete { get; set; }

    void Update(int slot, ReadOnlyMemory<byte> body);

    void Remove(int slot);
}
