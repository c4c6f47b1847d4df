namespace Mall.Functions.Catalog;

/// <summary>The best of many ranks, of which only so many are kept.</summary>
internal sealed class BestRanks(int count)
{
    // The worst one is on top.
    private readonly PriorityQueue<Rank, Rank> _ranks = new(Comparer<Rank>.Create((x, y) => y.CompareTo(x)));

    /// <summary>Ranks with a smaller key need not be offered.</summary>
    public double Floor { get; private set; } = double.NegativeInfinity;

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

        Floor = _ranks.Count < count ? Floor : _ranks.Peek().Key;
    }

    public Rank[] ToArray() => [.. _ranks.UnorderedItems.Select(item => item.Element).Order()];
}
