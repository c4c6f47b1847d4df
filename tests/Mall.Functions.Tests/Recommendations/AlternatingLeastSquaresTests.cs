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

        double[] losses = [.. Enumerable.Range(1, AlternatingLeastSquares.Sweeps).Select(sweeps => Loss(matrix, AlternatingLeastSquares.Train(matrix, sweeps, default)))];

        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First, string.Join(" ", losses)));
    }

    /// <summary>What the sweeps make small: the weighted squared errors of all pairs, and the regularization; with the best vectors that shoppers can have beside these of the products.</summary>
    private static double Loss(InteractionMatrix matrix, float[] products)
    {
        var (side, gram, shopper) = (matrix.ByShopper, AlternatingLeastSquares.Gram(products), new float[Rank]);
        var loss = 5 * products.Sum(number => (double)number * number);
        for (var row = 0; row < side.Rows; row++)
        {
            var (others, weights) = (side.Others[side.Row(row)], side.Weights[side.Row(row)]);
            AlternatingLeastSquares.Solve(gram, products, others, weights, shopper);
            loss += 5 * shopper.Sum(number => (double)number * number);
            for (var product = 0; product < matrix.ByProduct.Rows; product++)
            {
                var at = Array.IndexOf(others, product);
                var error = (at < 0 ? 0 : 1) - (double)AlternatingLeastSquares.Dot(shopper, AlternatingLeastSquares.VectorOf(products, product));
                loss += (1 + (at < 0 ? 0 : 20 * weights[at])) * error * error;
            }
        }

        return loss;
    }

    [Fact]
    public void Train_PlantedGroups_EveryShopperLikesTheRestOfHisGroupBest()
    {
        var shoppers = Planted.Shoppers();
        var matrix = Planted.Matrix(shoppers);
        var vectors = AlternatingLeastSquares.Train(matrix, AlternatingLeastSquares.Sweeps, default);
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

        Assert.Equal(AlternatingLeastSquares.Train(matrix, AlternatingLeastSquares.Sweeps, default), AlternatingLeastSquares.Train(matrix, AlternatingLeastSquares.Sweeps, default));
    }

    [Fact]
    public void Train_NoInteractions_IsNothing() => Assert.Empty(AlternatingLeastSquares.Train(Planted.Matrix([]), AlternatingLeastSquares.Sweeps, default));
}
