using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>
/// Documents that a query has to read, in the query's order, found without their bodies. Finds as many as the page needs, and more if those do not fill
/// the page. Bodies are read one by one, only as far as the query needs.
/// </summary>
/// <param name="bodies">Reads the bodies, and knows which documents may be wanted.</param>
/// <param name="column">The values that the documents sort by.</param>
/// <param name="sorting">The order.</param>
/// <param name="rows">Number of rows that the page needs, which is enough documents when all of them match.</param>
/// <param name="admits">Whether a document may match; asked last.</param>
/// <param name="visit">Calls back with every slot that may be wanted, under the store's lock. Slots that sort first should come first.</param>
internal sealed class SortedCandidates(CandidateList bodies, SortColumn column, Sorting sorting, long rows, Func<int, bool> admits, Action<Action<int>> visit) : IComparer<SortedCandidates.Place>
{
    // The reader sees only by the next document that a page is full.
    private const int Spare = 64;
    private const int Most = 1 << 20;
    private const int Growth = 8;

    internal readonly record struct Place(SortKey Key, long Rid);

    public IEnumerable<QueryDocument> Load()
    {
        Place? last = null;
        // A document that changes between two rounds may move from the part already given to the rest.
        var given = new HashSet<long>();
        for (int wanted = (int)Math.Min(rows + Spare, Most); ; wanted = (int)Math.Min((long)wanted * Growth, int.MaxValue / 2))
        {
            List<(Place Place, int Slot)> round = Best(wanted, last);
            foreach ((Place place, int slot) in round)
            {
                if (given.Add(place.Rid) && bodies.Body(place.Rid, slot) is { } body)
                {
                    yield return new QueryDocument(place.Rid, body, place.Key);
                }
            }

            if (round.Count < wanted)
            {
                yield break;
            }

            last = round[^1].Place;
        }
    }

    // Reversed: the last is on top.
    int IComparer<Place>.Compare(Place x, Place y) => -sorting.Compare(x.Key, x.Rid, y.Key, y.Rid);

    private List<(Place Place, int Slot)> Best(int wanted, Place? after)
    {
        var best = new PriorityQueue<int, Place>(this);
        visit(slot =>
        {
            // Cheapest checks first: most documents sort after the last of those already found.
            SortKey key = column[slot];
            bool full = best.TryPeek(out _, out Place worst) && best.Count == wanted;
            if ((full && sorting.Compare(key, worst.Key) > 0)
                || !sorting.Contains(key)
                || !bodies.IsWanted(slot, out long rid)
                || (full && sorting.Compare(key, rid, worst.Key, worst.Rid) >= 0)
                || (after is { } last && sorting.Compare(key, rid, last.Key, last.Rid) <= 0)
                || !admits(slot))
            {
                return;
            }

            if (full)
            {
                best.DequeueEnqueue(slot, new Place(key, rid));
            }
            else
            {
                best.Enqueue(slot, new Place(key, rid));
            }
        });

        var sorted = new List<(Place, int)>(best.Count);
        while (best.TryDequeue(out int slot, out Place place))
        {
            sorted.Add((place, slot));
        }

        sorted.Reverse();
        return sorted;
    }
}
