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
/// <param name="visit">Calls back with every slot that may be wanted, under the store's lock; slots that sort first should come first.</param>
internal sealed class SortedCandidates(CandidateList bodies, SortColumn column, Sorting sorting, Action<Action<int>> visit) : IComparer<SortedCandidates.Place>
{
    private const int First = 512;
    private const int Growth = 8;

    internal readonly record struct Place(SortKey Key, long Rid);

    public IEnumerable<QueryDocument> Load()
    {
        Place? last = null;
        // A document that is changed between two rounds may move from what was given to what is to come.
        var given = new HashSet<long>();
        for (int wanted = First; ; wanted = (int)Math.Min((long)wanted * Growth, int.MaxValue / 2))
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
            SortKey key = column[slot];
            if (!bodies.IsWanted(slot, out long rid)
                || !sorting.IsWanted(key)
                || (after is { } last && sorting.Compare(key, rid, last.Key, last.Rid) <= 0))
            {
                return;
            }

            if (best.Count < wanted)
            {
                best.Enqueue(slot, new Place(key, rid));
            }
            else if (best.TryPeek(out _, out Place worst) && sorting.Compare(key, rid, worst.Key, worst.Rid) < 0)
            {
                best.DequeueEnqueue(slot, new Place(key, rid));
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
