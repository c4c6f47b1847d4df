using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class AlternatingLeastSquaresTests
{
    private const int Rank = AlternatingLeastSquares.Rank;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Train_EverySweep_LessLoss(int seed)
    {
        var matrix = Planted.Matrix(Planted.Chaos(300, 80, seed));
        var losses = new List<double>();

        AlternatingLeastSquares.Train(matrix, (shoppers, products) => losses.Add(AlternatingLeastSquares.Loss(matrix, shoppers, products)), default);

        Assert.Equal(AlternatingLeastSquares.Sweeps, losses.Count);
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First, string.Join(" ", losses)));
    }

    [Fact]
    public void Loss_OfAllPairs_IsTheSumOverEachPair()
    {
        var matrix = Planted.Matrix(Planted.Chaos(40, 30, 3));
        var random = new Random(4);
        float[] shoppers = [.. Enumerable.Range(0, matrix.ByShopper.Rows * Rank).Select(_ => random.NextSingle() - 0.5f)];
        float[] products = [.. Enumerable.Range(0, matrix.ByProduct.Rows * Rank).Select(_ => random.NextSingle() - 0.5f)];

        var expected = 5 * shoppers.Concat(products).Sum(number => (double)number * number);
        for (var shopper = 0; shopper < matrix.ByShopper.Rows; shopper++)
        {
            for (var product = 0; product < matrix.ByProduct.Rows; product++)
            {
                var at = Array.IndexOf(matrix.ByShopper.Others[matrix.ByShopper.Row(shopper)], product);
                var weight = at < 0 ? 0 : matrix.ByShopper.Weights[matrix.ByShopper.Starts[shopper] + at];
                var error = (at < 0 ? 0 : 1) - Enumerable.Range(0, Rank).Sum(i => (double)shoppers[(shopper * Rank) + i] * products[(product * Rank) + i]);
                expected += (1 + (20 * weight)) * error * error;
            }
        }

        Assert.Equal(1, AlternatingLeastSquares.Loss(matrix, shoppers, products) / expected, 3);
    }

    [Fact]
    public void Train_PlantedGroups_EveryShopperLikesTheRestOfHisGroupBest()
    {
        var shoppers = Planted.Shoppers();
        var matrix = Planted.Matrix(shoppers);
        var vectors = AlternatingLeastSquares.Train(matrix, null, default);
        var gram = AlternatingLeastSquares.Gram(vectors);

        var right = 0;
        foreach (var shopper in shoppers)
        {
            var known = shopper.Products.Select(one => Array.IndexOf(matrix.ProductIds, one.ProductId)).ToArray();
            var vector = new float[Rank];
            AlternatingLeastSquares.Solve(gram, vectors, known, [.. shopper.Products.Select(one => one.WeightAt(Planted.Now))], vector);
            var best = Enumerable.Range(0, matrix.ProductIds.Length).Except(known).OrderByDescending(product => AlternatingLeastSquares.Dot(vector, AlternatingLeastSquares.VectorOf(vectors, product))).Take(10);
            right += best.Count(product => matrix.ProductIds[product].Split('-')[0] == shopper.Products[0].ProductId.Split('-')[0]);
        }

        Assert.True(right >= shoppers.Count * 10 * 0.95, $"Of {shoppers.Count * 10} only {right} were of the group.");
    }

    [Fact]
    public void Train_Twice_IsTheSame()
    {
        var matrix = Planted.Matrix(Planted.Chaos(100, 50, 5));

        Assert.Equal(AlternatingLeastSquares.Train(matrix, null, default), AlternatingLeastSquares.Train(matrix, null, default));
    }

    [Fact]
    public void Train_NoInteractions_IsNothing() => Assert.Empty(AlternatingLeastSquares.Train(Planted.Matrix([]), null, default));
}
