namespace Mall.Functions.Catalog;

/// <summary>The best of many ranks, of which only so many are kept.</summary>
internal sealed class BestRanks(int count)
{
    // The worst one is on top.
    private readonly PriorityQueue<Rank, Rank> _ranks = new(Comparer<Rank>.Create((x, y) => y.CompareTo(x)));

    public void Offer(Rank rank)
    {
        if (_ranks.Count < count)
        {
            _ranks.Enqueue(rank, rank);
        }
        else if (rank.CompareTo(_ranks.Peek()) < 0)
        {
            _ranks.DequeueEnqueue(rank, rank);
        }
    }

    public Rank[] ToArray() => [.. _ranks.UnorderedItems.Select(item => item.Element).Order()];
}
