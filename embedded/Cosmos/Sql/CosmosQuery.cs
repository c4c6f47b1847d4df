namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A parsed query. Immutable, so threads may share it.</summary>
internal sealed class CosmosQuery
{
    private readonly string _sql;
    private readonly QueryPlan _plan;

    private CosmosQuery(string sql)
    {
        _sql = sql;
        _plan = Parser.Parse(sql);
    }

    /// <exception cref="CosmosSqlException">The service or this engine does not accept the text as a query.</exception>
    public static CosmosQuery Parse(string sql) => new(sql);

    /// <summary>Parses the condition of a patch, <c>FROM c WHERE …</c>, for <see cref="Matches"/>.</summary>
    /// <exception cref="CosmosSqlException">The text has more than a FROM clause and a WHERE clause.</exception>
    public static CosmosQuery ParseCondition(string condition)
    {
        CosmosQuery query = Parse("SELECT * " + condition);
        return query._plan.Order is null
            ? query
            : throw new CosmosSqlException("The condition of a patch may consist of FROM and WHERE only.");
    }

    /// <summary>Whether the WHERE clause is true for a document.</summary>
    public bool Matches(ReadOnlyMemory<byte> json) => new QueryRun(_plan, QueryParameters.None).IsMatch(json);

    /// <summary>Checks what depends on the parameters: the count of TOP.</summary>
    /// <exception cref="CosmosSqlException">It is missing or unusable.</exception>
    public void Check(QueryParameters parameters) => _ = new QueryRun(_plan, parameters).Top();

    /// <summary>Conditions of the WHERE clause that an index can answer, with the values to compare with. None may match when a list is empty.</summary>
    public IEnumerable<(string[] Path, IReadOnlyList<SqlValue> Values)> Hints(QueryParameters parameters)
    {
        var run = new QueryRun(_plan, parameters);
        return _plan.Hints.Select(hint => (hint.Path, hint.ValuesIn(run)));
    }

    /// <summary>
    /// A resumed query needs no candidates up to this rid, because they were delivered already; -1 for all candidates. A caller that can seek
    /// begins after it.
    /// </summary>
    public long ResumesAfter(QueryParameters parameters, string? continuation) =>
        string.IsNullOrEmpty(continuation) || _plan.Order is not null ? -1 : Decode(parameters, continuation).Rid;

    /// <summary>The order in which a caller may pass the candidates, and the range that it may skip; null for the order of creation.</summary>
    public Sorting? Sorting(QueryParameters parameters, string? continuation) =>
        Sql.Sorting.Of(_plan, new QueryRun(_plan, parameters), string.IsNullOrEmpty(continuation) ? null : Decode(parameters, continuation));

    /// <summary>Number of matching documents that a page with ORDER BY needs: its rows, and one that shows whether more follow.</summary>
    public long RowsWanted(QueryParameters parameters, int maxItems) => Math.Min(PageResult.PageSize(maxItems), new QueryRun(_plan, parameters).Top()) + 1;

    /// <summary>Evaluates one page.</summary>
    /// <param name="candidates">Documents by ascending rid, or with keys in the order of <see cref="Sorting"/>; read lazily, only as far as needed.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="maxItems">The page size; the engine chooses it for zero or less. Aggregates and DISTINCT come in one page.</param>
    /// <param name="continuation">The token of the page before, for the same query and parameters.</param>
    /// <exception cref="CosmosSqlException">The token is malformed or another query's, or a count is unusable.</exception>
    public QueryPage Execute(IEnumerable<QueryDocument> candidates, QueryParameters parameters, int maxItems, string? continuation)
    {
        var run = new QueryRun(_plan, parameters);
        ContinuationToken? resumed = string.IsNullOrEmpty(continuation) ? null : Decode(parameters, continuation);
        if (_plan.IsWholeAnswer)
        {
            return resumed is null ? WholeAnswer.Read(run, candidates) : throw new CosmosSqlException("A query with an aggregate or DISTINCT has one page only; send it without a continuation token.");
        }

        return (_plan.Order is not null
            ? new OrderedPage(run, resumed, maxItems).Read(candidates)
            : new PlainPage(run, resumed, maxItems).Read(candidates)).ToPage(token => token.Encode(ContinuationToken.Owner(_sql, _plan, parameters)));
    }

    private ContinuationToken Decode(QueryParameters parameters, string continuation) =>
        ContinuationToken.Decode(continuation, ContinuationToken.Owner(_sql, _plan, parameters));
}
