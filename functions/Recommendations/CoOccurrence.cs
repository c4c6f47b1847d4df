namespace Mall.Functions.Recommendations;

/// <summary>Which products shoppers buy or put into carts together (item-to-item collaborative filtering: Linden, Smith, York, "Amazon.com Recommendations", 2003). Two products of one shopper
/// count as their weaker interaction does, halved for each <see cref="GapHalfLife"/> between them. The similarity of two products is that sum, divided by the root of both products' own
/// (cosine), and shrunk when it comes from little.</summary>
internal static class CoOccurrence
{
    /// <summary>Of each product so many are kept.</summary>
    public const int MaxNeighbours = 16;

    /// <summary>Two products a shopper wanted this far apart belong half as much together, in days.</summary>
    public const float GapHalfLife = 14;

    /// <summary>A similarity from a sum as large as this counts half.</summary>
    public const float Shrinkage = 1;

    /// <summary>The most similar products of each, the best first; a row may have fewer than <see cref="MaxNeighbours"/>.</summary>
    public static Neighbours Find(InteractionMatrix matrix, CancellationToken cancellationToken)
    {
        var (byProduct, byShopper) = (matrix.ByProduct, matrix.ByShopper);
        var own = Popularity(byProduct);
        var sums = new float[byProduct.Rows];
        var touched = new List<int>();
        var starts = new int[byProduct.Rows + 1];
        var others = new List<int>();
        var similarities = new List<float>();
        var best = new FirstOf<Scored>(MaxNeighbours);
        for (var product = 0; product < byProduct.Rows; product++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var at = byProduct.Starts[product]; at < byProduct.Starts[product + 1]; at++)
            {
                var shopper = byProduct.Others[at];
                for (var with = byShopper.Starts[shopper]; with < byShopper.Starts[shopper + 1]; with++)
                {
                    var other = byShopper.Others[with];
                    if (sums[other] == 0)
                    {
                        touched.Add(other);
                    }

                    sums[other] += Math.Min(byProduct.Weights[at], byShopper.Weights[with]) * float.Exp2(-Math.Abs(byProduct.Days[at] - byShopper.Days[with]) / GapHalfLife);
                }
            }

            foreach (var other in touched)
            {
                if (other != product)
                {
                    best.Offer(new Scored(Similarity(sums[other], own[product], own[other]), other));
                }

                sums[other] = 0;
            }

            touched.Clear();
            foreach (var (similarity, other) in best.Take())
            {
                others.Add(other);
                similarities.Add(similarity);
            }

            starts[product + 1] = others.Count;
        }

        return new Neighbours(starts, [.. others], [.. similarities]);
    }

    /// <summary>The sum of each product's weights.</summary>
    public static float[] Popularity(InteractionMatrix.Side byProduct)
    {
        var sums = new float[byProduct.Rows];
        for (var product = 0; product < sums.Length; product++)
        {
            foreach (var weight in byProduct.Weights.AsSpan(byProduct.Row(product)))
            {
                sums[product] += weight;
            }
        }

        return sums;
    }

    public static float Similarity(float together, float one, float other) => together / MathF.Sqrt(one * other) * (together / (together + Shrinkage));
}

/// <summary>The similar products of each, by their numbers.</summary>
/// <param name="Starts">Where each product's begin, and where the last one's end.</param>
/// <param name="Others">The similar product.</param>
/// <param name="Similarities">0 to 1.</param>
internal sealed record Neighbours(int[] Starts, int[] Others, float[] Similarities);
