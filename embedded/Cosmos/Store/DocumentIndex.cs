using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>An index of the values at one path, which every write of a container updates. Under the store's lock.</summary>
internal abstract class DocumentIndex
{
    private readonly string[] _path;
    private readonly PathSet _paths = new();
    private readonly SqlValue[] _value = new SqlValue[1];

    /// <param name="path">Property names from the root of the document.</param>
    protected DocumentIndex(string[] path)
    {
        _path = path;
        // Reads paths with the query's own code, so that the two never differ.
        _paths.Add([.. path.Select(PathStep.Property)]);
    }

    /// <summary>Whether every document is indexed. Queries do not use it earlier.</summary>
    public bool IsComplete { get; set; }

    public bool IsOf(string[] path) => path.AsSpan().SequenceEqual(_path);

    public void Update(int slot, ReadOnlyMemory<byte> body)
    {
        _paths.Read(body, _value);
        Set(slot, _value[0]);
        _value[0] = default;
    }

    public abstract void Remove(int slot);

    protected abstract void Set(int slot, in SqlValue value);
}
