using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>
/// Documents that a query has to look at, in the order in which it wants them, found without their bodies: the first so many, and when those do not fill
/// the page, more. Bodies are read one by one, as far as the query goes.
/// </summary>
/// <param name="bodies">Reads them, and knows which documents are wanted at all.</param>
/// <param name="column">What the documents sort by.</param>
/// <param name="sorting">How.</param>
/// <param name="rows">How many rows the page needs: of documents that all match, so many are enough.</param>
/// <param name="admits">Whether a document may be a row; asked last.</param>
/// <param name="visit">Calls back with every slot that may be wanted, under the store's lock; slots that sort first should come first.</param>
internal sealed class SortedCandidates(CandidateList bodies, SortColumn column, Sorting sorting, long rows, Func<int, bool> admits, Action<Action<int>> visit) : IComparer<SortedCandidates.Place>
{
    // Who reads them sees only by the next one that the page is complete.
    private const int Spare = 64;
    private const int Most = 1 << 20;
    private const int Growth = 8;

    internal readonly record struct Place(SortKey Key, long Rid);

    public IEnumerable<QueryDocument> Load()
    {
        Place? last = null;
        // A document that is changed between two rounds may move from what was given to what is to come.
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

    // The worst on top.
    int IComparer<Place>.Compare(Place x, Place y) => -sorting.Compare(x.Key, x.Rid, y.Key, y.Rid);

    private List<(Place Place, int Slot)> Best(int wanted, Place? after)
    {
        var best = new PriorityQueue<int, Place>(this);
        visit(slot =>
        {
            // What is cheapest to know first: most documents are behind the worst of those that were found before.
            SortKey key = column[slot];
            bool full = best.TryPeek(out _, out Place worst) && best.Count == wanted;
            if ((full && sorting.Compare(key, worst.Key) > 0)
                || !sorting.Range.Contains(key)
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
