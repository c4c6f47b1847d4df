namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// A condition that every row of the answer fulfils: the value at the path equals one of the constants. A caller with an index may use it to pass fewer candidates. It only narrows the
/// choice: the query is still evaluated in full on every candidate.
/// </summary>
/// <param name="path">Property names from the root of the document.</param>
/// <param name="values">Constants or parameters.</param>
/// <param name="lists">Constants or parameters that are arrays of values.</param>
internal sealed class IndexHint(string[] path, Expression[] values, Expression[] lists)
{
    public string[] Path => path;

    /// <summary>
    /// The constants to compare with. None means that no document can match (for example because a parameter was not sent). One may be an array or object; then an index of plain values
    /// cannot use the hint.
    /// </summary>
    public IReadOnlyList<SqlValue> ValuesIn(QueryRun run) =>
    [
        .. values.Select(run.Constant).Where(value => value.IsDefined),
        .. lists.Select(run.Constant).Where(list => list.Kind == SqlKind.Array).SelectMany(list => Functions.Elements(list)),
    ];

    public bool IsOf(string[] otherPath) => path.AsSpan().SequenceEqual(otherPath);

    /// <summary>A hint of either condition, on the same path.</summary>
    public static IndexHint Either(IReadOnlyCollection<IndexHint> hints) => new(hints.First().Path, [.. hints.SelectMany(hint => hint.Values)], [.. hints.SelectMany(hint => hint.Lists)]);

    private Expression[] Values => values;

    private Expression[] Lists => lists;
}
