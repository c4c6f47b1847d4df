namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A page in the order of creation. It stops reading as soon as the page is full.</summary>
internal sealed class PlainPage(QueryRun run, ContinuationToken? resumed, int maxItems)
{
    // Documents to read after a full page in search of one more row: otherwise the token could lead to an empty page.
    private const int LookAhead = 1_000;

    private readonly RowBuffer _rows = new();

    public PageResult Read(IEnumerable<QueryDocument> candidates)
    {
        (long skip, long take) = run.Counts();
        long given = resumed?.Given ?? 0;
        long after = resumed?.Rid ?? -1;

        // A token exists only after rows were given, and the rows to skip came before those.
        skip = resumed is null ? skip : 0;
        long wanted = Math.Min(PageResult.PageSize(maxItems), take - given);
        long last = after;
        int scanned = 0;
        if (wanted <= 0)
        {
            return new PageResult(_rows, null, 0);
        }

        int ahead = 0;
        bool full = false;
        foreach (QueryDocument document in candidates)
        {
            if (document.Rid <= after)
            {
                continue;
            }

            scanned++;
            if (full)
            {
                if (++ahead > LookAhead || (run.IsMatch(document.Json) && run.IsRow(document.Json)))
                {
                    return new PageResult(_rows, new ContinuationToken(last, given + _rows.Count, default), scanned);
                }
            }
            else if (run.IsMatch(document.Json))
            {
                if (skip > 0)
                {
                    skip -= run.IsRow(document.Json) ? 1 : 0;
                }
                else if (run.AddRow(document.Json, _rows))
                {
                    last = document.Rid;
                    full = _rows.Count == wanted || _rows.IsFull;
                    if (given + _rows.Count == take)
                    {
                        break;
                    }
                }
            }
        }

        return new PageResult(_rows, null, scanned);
    }
}
