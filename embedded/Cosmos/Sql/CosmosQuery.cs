namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A parsed query. Immutable and safe to share between threads.</summary>
internal sealed class CosmosQuery
{
    private CosmosQuery()
    {
    }

    /// <summary>Conditions of the WHERE clause that an index can answer.</summary>
    public IReadOnlyList<IndexHint> Hints { get; } = [];

    /// <summary>The ORDER BY properties. Two or more need a matching composite index, which the caller demands.</summary>
    public IReadOnlyList<OrderByPath> OrderBy { get; } = [];

    /// <exception cref="CosmosSqlException">The text is not a query that the service and this engine accept.</exception>
    public static CosmosQuery Parse(string sql) => throw new CosmosSqlException("The query engine is not there yet: " + sql);

    /// <summary>Parses the condition of a patch, <c>FROM c WHERE …</c>, to be asked with <see cref="Matches"/>.</summary>
    public static CosmosQuery ParseCondition(string condition) => Parse("SELECT * " + condition);

    /// <summary>Whether the WHERE clause is true for one document.</summary>
    public bool Matches(ReadOnlyMemory<byte> json) => json.IsEmpty;

    /// <summary>
    /// The rid below or at which a resumed query needs no candidates (they were delivered already), or -1. A caller that can seek
    /// passes candidates from the next one on.
    /// </summary>
    public long ResumesAfter(QueryParameters parameters, string? continuation) => -1;

    /// <summary>Evaluates one page.</summary>
    /// <param name="candidates">Documents in ascending order of their rid; read lazily, and only as far as needed.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="maxItems">The page size; zero or less means the engine's choice.</param>
    /// <param name="continuation">The token of the page before, of the same query and parameters.</param>
    /// <exception cref="CosmosSqlException">The token is garbage or another query's, or a count is not usable.</exception>
    public QueryPage Execute(IEnumerable<QueryDocument> candidates, QueryParameters parameters, int maxItems, string? continuation) =>
        throw new CosmosSqlException("The query engine is not there yet.");
}
