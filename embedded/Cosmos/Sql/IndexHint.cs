using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

internal enum IndexHintKind
{
    /// <summary>The value at the path equals the one value.</summary>
    Equals,

    /// <summary>The value at the path equals one of the values.</summary>
    In,

    /// <summary>The value at the path is an array that contains the one value.</summary>
    ArrayContains,
}

/// <summary>
/// A condition that every row of the answer fulfils. A caller with an index may use it to pass fewer candidates.
/// It only narrows the choice: the query is still evaluated in full on every candidate.
/// </summary>
internal abstract class IndexHint(string[] path, IndexHintKind kind)
{
    /// <summary>Property names from the root of the document.</summary>
    public string[] Path { get; } = path;

    public IndexHintKind Kind { get; } = kind;

    /// <summary>
    /// The constants to compare with. An empty list means that no document can match (for example because a parameter was not sent). Compare numbers
    /// as doubles. A parameter may hold an array or object; then an index of plain values cannot use the hint.
    /// </summary>
    public abstract IReadOnlyList<JsonElement> Values(QueryParameters parameters);
}
