namespace Mall.Embedded.Cosmos.Store;

/// <summary>Something that is kept up by every write of a container. Under the store's lock.</summary>
internal interface IDocumentIndex
{
    /// <summary>Set when every document was looked at; until then it is kept up but not asked.</summary>
    bool IsComplete { get; set; }

    void Update(int slot, ReadOnlyMemory<byte> body);

    void Remove(int slot);
}
