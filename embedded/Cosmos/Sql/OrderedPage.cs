using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// A page in the order of ORDER BY. It reads every candidate; or, when candidates come in that order, it stops once none can be better. It keeps only the rows of the page, in a
/// heap with the last of them on top.
/// </summary>
internal sealed class OrderedPage : IComparer<OrderedPage.Entry>
{
    private readonly QueryRun _run;
    private readonly ContinuationToken? _resumed;
    private readonly int _pageSize;
    private readonly PriorityQueue<Entry, Entry> _heap;

    public OrderedPage(QueryRun run, ContinuationToken? resumed, int maxItems)
    {
        _run = run;
        _resumed = resumed;
        _pageSize = PageResult.PageSize(maxItems);
        _heap = new PriorityQueue<Entry, Entry>(this);
    }

    public PageResult Read(IEnumerable<QueryDocument> candidates)
    {
        long take = _run.Top();
        long given = _resumed?.Given ?? 0;
        long wanted = Math.Min(_pageSize, take - given);
        var rows = new RowBuffer();
        if (wanted <= 0)
        {
            return new PageResult(rows, null);
        }

        // One row more than the page has shows whether another page follows.
        Collect(candidates, wanted + 1);
        Entry[] best = Sorted();
        Entry? last = null;
        for (int i = 0; i < best.Length && rows.Count < wanted && !rows.IsFull; i++)
        {
            last = best[i];
            _run.AddRow(last.Json, rows);
        }

        bool more = last is not null && rows.Count < best.Length && given + rows.Count < take;
        return new PageResult(rows, more ? new ContinuationToken(last!.Rid, given + rows.Count, last.Key) : null);
    }

    int IComparer<Entry>.Compare(Entry? x, Entry? y) => -_run.Compare(x!.Key, x.Rid, y!.Key, y.Rid);

    private void Collect(IEnumerable<QueryDocument> candidates, long capacity)
    {
        foreach (QueryDocument document in candidates)
        {
            if (document.Key is { } expected && _heap.Count >= capacity && IsBehind(expected, document.Rid, _heap.Peek()))
            {
                break;
            }

            if (!_run.IsMatch(document.Json) || !_run.IsRow(document.Json))
            {
                continue;
            }

            SqlValue key = _run.Key(document.Json);
            if (_resumed is not null && _run.Compare(key, document.Rid, _resumed.Key, _resumed.Rid) <= 0)
            {
                continue;
            }

            if (_heap.Count < capacity)
            {
                Entry entry = new(key, document.Rid, document.Json);
                _heap.Enqueue(entry, entry);
            }
            else if (_heap.Peek() is var worst && _run.Compare(key, document.Rid, worst.Key, worst.Rid) < 0)
            {
                Entry entry = new(key, document.Rid, document.Json);
                _heap.DequeueEnqueue(entry, entry);
            }
        }
    }

    // Compare with the document's own present values, not with its sort key: it may have changed since the sorting.
    private bool IsBehind(SortKey key, long rid, Entry worst)
    {
        int order = key.CompareTo(SortKey.Of(worst.Key));
        if (order == 0 && key.IsWhole)
        {
            // Many keys may be equal; then the creation decides.
            order = rid.CompareTo(worst.Rid);
        }

        return _run.Plan.Order!.Descending ? order < 0 : order > 0;
    }

    private Entry[] Sorted()
    {
        var sorted = new Entry[_heap.Count];
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            sorted[i] = _heap.Dequeue();
        }

        return sorted;
    }

    internal sealed record Entry(SqlValue Key, long Rid, ReadOnlyMemory<byte> Json);
}
