using System.Collections.Concurrent;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Parsed queries by their text. An app has a few dozen texts. One that writes values into its texts would fill any cache,
/// so a full cache is simply emptied.
/// </summary>
/// <param name="parse">Parses a text that is not in the cache.</param>
/// <param name="capacity">Maximum number of texts.</param>
internal sealed class QueryCache(Func<string, CosmosQuery> parse, int capacity = 256)
{
    // Longer texts (ReadMany with many pairs) rarely come twice, so they are not cached.
    private const int LongestCachedText = 8192;

    private readonly ConcurrentDictionary<string, CosmosQuery> _queries = new(StringComparer.Ordinal);

    public int Count => _queries.Count;

    /// <exception cref="CosmosSqlException">The service or this engine does not accept the text as a query.</exception>
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
