using System.Collections.Concurrent;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Parsed queries by their text. An application has a few dozen texts; one that writes values into its texts would fill any cache,
/// so it is simply emptied when it is full.
/// </summary>
/// <param name="parse">For a text that is not known.</param>
/// <param name="capacity">How many texts.</param>
internal sealed class QueryCache(Func<string, CosmosQuery> parse, int capacity = 256)
{
    // A text longer than this (ReadMany with many pairs) is rarely sent twice.
    private const int LongestCachedText = 8192;

    private readonly ConcurrentDictionary<string, CosmosQuery> _queries = new(StringComparer.Ordinal);

    public int Count => _queries.Count;

    /// <exception cref="CosmosSqlException">The text is not a query that the service and this engine accept.</exception>
    public CosmosQuery Get(string sql)
    {
        if (_queries.TryGetValue(sql, out CosmosQuery? known))
        {
            return known;
        }

        CosmosQuery query = parse(sql);
        if (sql.Length <= LongestCachedText)
        {
            if (_queries.Count >= capacity)
            {
                _queries.Clear();
            }

            _queries[sql] = query;
        }

        return query;
    }
}
