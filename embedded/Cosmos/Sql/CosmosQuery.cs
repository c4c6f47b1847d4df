namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A parsed query. Immutable and safe to share between threads.</summary>
internal sealed class CosmosQuery
{
    private readonly string _sql;
    private readonly QueryPlan _plan;

    private CosmosQuery(string sql, QueryPlan plan)
    {
        _sql = sql;
        _plan = plan;
        OrderBy = [.. plan.OrderBy.Select(key => key.Path)];
    }

    /// <summary>Conditions of the WHERE clause that an index can answer.</summary>
    public IReadOnlyList<IndexHint> Hints => _plan.Hints;

    /// <summary>The ORDER BY properties. Two or more need a matching composite index, which the caller demands.</summary>
    public IReadOnlyList<OrderByPath> OrderBy { get; }

    /// <exception cref="CosmosSqlException">The text is not a query that the service and this engine accept.</exception>
    public static CosmosQuery Parse(string sql) => new(sql, Binder.Bind(Parser.Parse(sql)));

    /// <summary>Parses the condition of a patch, <c>FROM c WHERE …</c>, to be asked with <see cref="Matches"/>.</summary>
    /// <exception cref="CosmosSqlException">It is not a FROM clause with at most a WHERE clause.</exception>
    public static CosmosQuery ParseCondition(string condition)
    {
        CosmosQuery query = Parse("SELECT * " + condition);
        return query.OrderBy.Count == 0 && query._plan is { Top: null, Offset: null, Distinct: false }
            ? query
            : throw new CosmosSqlException("The condition of a patch may consist of FROM and WHERE only.");
    }

    /// <summary>Whether the WHERE clause is true for one document.</summary>
    public bool Matches(ReadOnlyMemory<byte> json) => new QueryRun(_plan, QueryParameters.None).IsMatch(json);

    /// <summary>Checks what only the parameters decide: the counts of TOP, OFFSET and LIMIT.</summary>
    /// <exception cref="CosmosSqlException">One of them is missing or is no count.</exception>
    public void Check(QueryParameters parameters) => _ = new QueryRun(_plan, parameters).Counts();

    /// <summary>
    /// The rid below or at which a resumed query needs no candidates (they were delivered already), or -1. A caller that can seek
    /// passes candidates from the next one on.
    /// </summary>
    public long ResumesAfter(QueryParameters parameters, string? continuation) =>
        string.IsNullOrEmpty(continuation) || _plan.OrderBy.Length > 0 ? -1 : Decode(parameters, continuation).Rid;

    /// <summary>In which order a caller may pass the candidates, and which it need not pass; null for the order of creation.</summary>
    public Sorting? Sorting(QueryParameters parameters, string? continuation) =>
        Sql.Sorting.Of(_plan, new QueryRun(_plan, parameters), string.IsNullOrEmpty(continuation) ? null : Decode(parameters, continuation));

    /// <summary>How many matching documents a page in the order of ORDER BY needs: its rows, those before it that are skipped, and one that shows whether more follow.</summary>
    public long RowsWanted(QueryParameters parameters, int maxItems, string? continuation)
    {
        (long skip, long take) = new QueryRun(_plan, parameters).Counts();
        return (string.IsNullOrEmpty(continuation) ? skip : 0) + Math.Min(PageResult.PageSize(maxItems), take) + 1;
    }

    /// <summary>Evaluates one page.</summary>
    /// <param name="candidates">Documents in ascending order of their rid, or with keys in the order of <see cref="Sorting"/>; read lazily, and only as far as needed.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="maxItems">The page size; zero or less means the engine's choice. Aggregates and DISTINCT come in one page.</param>
    /// <param name="continuation">The token of the page before, of the same query and parameters.</param>
    /// <exception cref="CosmosSqlException">The token is garbage or another query's, or a count is not usable.</exception>
    public QueryPage Execute(IEnumerable<QueryDocument> candidates, QueryParameters parameters, int maxItems, string? continuation)
    {
        var run = new QueryRun(_plan, parameters);
        ContinuationToken? resumed = string.IsNullOrEmpty(continuation) ? null : Decode(parameters, continuation);
        if (_plan.Aggregates.Length > 0 || _plan.Distinct)
        {
            return resumed is null ? WholeAnswer.Read(run, candidates) : throw new CosmosSqlException("The answer to this query has no further page.");
        }

        return (_plan.OrderBy.Length > 0
            ? new OrderedPage(run, resumed, maxItems).Read(candidates)
            : new PlainPage(run, resumed, maxItems).Read(candidates)).ToPage(token => token.Encode(ContinuationToken.Owner(_sql, _plan, parameters)));
    }

    private ContinuationToken Decode(QueryParameters parameters, string continuation) =>
        ContinuationToken.Decode(continuation, ContinuationToken.Owner(_sql, _plan, parameters), _plan.OrderBy.Length);
}
