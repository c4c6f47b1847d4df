namespace Mall.Functions.Recommendations;

/// <summary>The interactions of all shoppers with all products, sparse, by shopper and by product. Shoppers and products are numbers here; of a product the id is known, of a shopper
/// nothing.</summary>
internal sealed class InteractionMatrix
{
    /// <summary>Of one shopper so many of his newest interactions are learned from: who buys everything says little, and would cost most.</summary>
    public const int MaxOfShopper = 100;

    /// <summary>In all. With more, the shoppers that come after it are left out, which is logged.</summary>
    public const int MaxInAll = 5_000_000;

    private InteractionMatrix(string[] productIds, Side byShopper, Side byProduct) => (ProductIds, ByShopper, ByProduct) = (productIds, byShopper, byProduct);

    public string[] ProductIds { get; }

    public Side ByShopper { get; }

    public Side ByProduct { get; }

    /// <summary>Rows with the other side's numbers, ascending.</summary>
    /// <param name="Starts">Where each row begins, and where the last one ends.</param>
    /// <param name="Others">The other side's number.</param>
    /// <param name="Weights">Of the interaction: above 0, at most 1.</param>
    /// <param name="Days">When it was, in days since 1970.</param>
    public sealed record Side(int[] Starts, int[] Others, float[] Weights, float[] Days)
    {
        public int Rows => Starts.Length - 1;

        public Range Row(int row) => Starts[row]..Starts[row + 1];
    }

    /// <summary>Collects shopper after shopper.</summary>
    /// <param name="now">Weights are those of this moment.</param>
    /// <param name="isSold">Whether the shop still has a product; others are left out.</param>
    public sealed class Builder(DateTimeOffset now, Func<string, bool> isSold)
    {
        private readonly Dictionary<string, int> _products = new(StringComparer.Ordinal);
        private readonly List<int> _starts = [0];
        private readonly List<int> _others = [];
        private readonly List<float> _weights = [];
        private readonly List<float> _days = [];

        public bool IsFull => _others.Count + MaxOfShopper > MaxInAll;

        public void Add(Interactions shopper)
        {
            foreach (var (product, known) in shopper.Products.Where(known => isSold(known.ProductId)).Take(MaxOfShopper).Select(known => (NumberOf(known.ProductId), known)).OrderBy(one => one.Item1))
            {
                _others.Add(product);
                _weights.Add(known.WeightAt(now));
                _days.Add(known.LastAt / 86_400f);
            }

            if (_others.Count > _starts[^1])
            {
                _starts.Add(_others.Count);
            }
        }

        public InteractionMatrix Build()
        {
            var byShopper = new Side([.. _starts], [.. _others], [.. _weights], [.. _days]);
            return new InteractionMatrix([.. _products.OrderBy(product => product.Value).Select(product => product.Key)], byShopper, Turned(byShopper, _products.Count));
        }

        private int NumberOf(string productId)
        {
            if (!_products.TryGetValue(productId, out var number))
            {
                _products.Add(productId, number = _products.Count);
            }

            return number;
        }
    }

    private static Side Turned(Side side, int rows)
    {
        var starts = new int[rows + 1];
        foreach (var other in side.Others)
        {
            starts[other + 1]++;
        }

        for (var row = 0; row < rows; row++)
        {
            starts[row + 1] += starts[row];
        }

        var turned = new Side(starts, new int[side.Others.Length], new float[side.Others.Length], new float[side.Others.Length]);
        var next = starts[..^1];
        for (var row = 0; row < side.Rows; row++)
        {
            for (var at = side.Starts[row]; at < side.Starts[row + 1]; at++)
            {
                var to = next[side.Others[at]]++;
                (turned.Others[to], turned.Weights[to], turned.Days[to]) = (row, side.Weights[at], side.Days[at]);
            }
        }

        return turned;
    }
}
