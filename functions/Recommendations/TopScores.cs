namespace Mall.Functions.Recommendations;

/// <summary>The best of many scores, in one pass: of equal scores the smaller number. Not safe for several threads.</summary>
internal sealed class TopScores(int capacity)
{
    // The worst is at the top, so that it is found and replaced at once.
    private readonly PriorityQueue<int, (float Score, int Number)> _kept = new(capacity, Comparer<(float Score, int Number)>.Create(
        static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Number.CompareTo(a.Number)));

    /// <summary>A score must be above this, or equal to it, to be kept.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    public void Add(int number, float score)
    {
        if (score < Threshold)
        {
            return;
        }

        if (_kept.Count < capacity)
        {
            _kept.Enqueue(number, (score, number));
        }
        else
        {
            _kept.EnqueueDequeue(number, (score, number));
        }

        if (_kept.Count == capacity && _kept.TryPeek(out _, out var worst))
        {
            Threshold = worst.Score;
        }
    }

    /// <summary>Takes all out, the best first.</summary>
    public (int Number, float Score)[] Take()
    {
        var taken = new (int Number, float Score)[_kept.Count];
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            _kept.TryDequeue(out var number, out var worst);
            taken[i] = (number, worst.Score);
        }

        Threshold = float.NegativeInfinity;
        return taken;
    }
}
