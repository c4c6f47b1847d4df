namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A page in the order of creation. It stops reading as soon as the page is full.</summary>
internal sealed class PlainPage(QueryRun run, ContinuationToken? resumed, int maxItems)
{
    // Documents to read after a full page in search of one more row: otherwise the token could lead to an empty page.
    private const int LookAhead = 1_000;

    private readonly RowBuffer _rows = new();

    public PageResult Read(IEnumerable<QueryDocument> candidates)
    {
        long take = run.Top();
        long given = resumed?.Given ?? 0;
        long after = resumed?.Rid ?? -1;
        long wanted = Math.Min(PageResult.PageSize(maxItems), take - given);
        long last = after;
        if (wanted <= 0)
        {
            return new PageResult(_rows, null);
        }

        int ahead = 0;
        bool full = false;
        foreach (QueryDocument document in candidates)
        {
            if (document.Rid <= after)
            {
                continue;
            }

            if (full)
            {
                if (++ahead > LookAhead || (run.IsMatch(document.Json) && run.IsRow(document.Json)))
                {
                    return new PageResult(_rows, new ContinuationToken(last, given + _rows.Count, default));
                }
            }
            else if (run.IsMatch(document.Json) && run.AddRow(document.Json, _rows))
            {
                last = document.Rid;
                full = _rows.Count == wanted || _rows.IsFull;
                if (given + _rows.Count == take)
                {
                    break;
                }
            }
        }

        return new PageResult(_rows, null);
    }
}
