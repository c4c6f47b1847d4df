namespace Mall.Functions.Platform;

/// <summary>The first of many things in their order, found in one pass. Not safe for several threads.</summary>
/// <param name="count">So many are kept, at least one.</param>
internal sealed class FirstOf<T>(int count)
    where T : struct, IComparable<T>
{
    // The last is on top, so that it is found and replaced at once.
    private readonly PriorityQueue<T, T> _kept = new(Comparer<T>.Create(static (x, y) => y.CompareTo(x)));

    /// <summary>What comes after it is not kept; null as long as everything is.</summary>
    public T? Last { get; private set; }

    public void Offer(T one)
    {
        if (_kept.Count < count)
        {
            _kept.Enqueue(one, one);
        }
        else if (one.CompareTo(_kept.Peek()) < 0)
        {
            _kept.DequeueEnqueue(one, one);
        }

        Last = _kept.Count < count ? null : _kept.Peek();
    }

    /// <summary>Takes all out, in order.</summary>
    public T[] Take()
    {
        var taken = new T[_kept.Count];
        for (var i = taken.Length; i > 0;)
        {
            taken[--i] = _kept.Dequeue();
        }

        Last = null;
        return taken;
    }
}
