using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class CoOccurrenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Find_AnyInteractions_IsWhatEachPairOfEachShopperSays(int seed)
    {
        var shoppers = Planted.Chaos(200, 40, seed);
        var matrix = Planted.Matrix(shoppers);

        var found = CoOccurrence.Find(matrix, default);

        for (var product = 0; product < matrix.ProductIds.Length; product++)
        {
            var expected = Slowly(shoppers, matrix.ProductIds[product]).Take(CoOccurrence.MaxNeighbours).ToArray();
            var row = found.Starts[product]..found.Starts[product + 1];
            Assert.Equal(expected.Length, found.Others[row].Length);
            for (var i = 0; i < expected.Length; i++)
            {
                // Equal similarities may come in any order.
                Assert.Equal(expected[i].Similarity, found.Similarities[row][i], 1e-4);
                Assert.Equal(expected[i].Similarity, Slowly(shoppers, matrix.ProductIds[product]).Single(one => one.Id == matrix.ProductIds[found.Others[row][i]]).Similarity, 1e-4);
            }
        }
    }

    [Fact]
    public void Find_BoughtTogetherOrMonthsApart_TogetherIsNearer()
    {
        Interactions[] shoppers =
        [
            .. Enumerable.Range(0, 5).Select(i => Interactions.None($"a{i}").WithBought(["tea", "cup"], Planted.Now)),
            .. Enumerable.Range(0, 5).Select(i => Interactions.None($"b{i}").WithBought(["tea"], Planted.Now).WithBought(["lamp"], Planted.Now.AddDays(-40))),
        ];
        var matrix = Planted.Matrix(shoppers);

        Assert.Equal(["cup", "lamp"], NeighboursOf(matrix, "tea"));
    }

    [Fact]
    public void Find_OneShopperOrMany_ManyAreNearer()
    {
        Interactions[] shoppers =
        [
            Interactions.None("one").WithBought(["tea", "rare"], Planted.Now),
            .. Enumerable.Range(0, 9).Select(i => Interactions.None($"many-{i}").WithBought(["tea", "cup"], Planted.Now)),
        ];

        Assert.Equal(["cup", "rare"], NeighboursOf(Planted.Matrix(shoppers), "tea"));
    }

    [Fact]
    public void Find_PlantedGroups_NamesOnlyProductsOfTheGroup()
    {
        var matrix = Planted.Matrix(Planted.Shoppers());

        Assert.All(matrix.ProductIds, id => Assert.All(NeighboursOf(matrix, id), other => Assert.Equal(id.Split('-')[0], other.Split('-')[0])));
    }

    private static string[] NeighboursOf(InteractionMatrix matrix, string productId)
    {
        var (found, product) = (CoOccurrence.Find(matrix, default), Array.IndexOf(matrix.ProductIds, productId));
        return [.. found.Others[found.Starts[product]..found.Starts[product + 1]].Select(other => matrix.ProductIds[other])];
    }

    /// <summary>Written from the definition, pair by pair.</summary>
    private static IEnumerable<(string Id, double Similarity)> Slowly(List<Interactions> shoppers, string productId)
    {
        double Sum(string one, string other) => shoppers.Sum(shopper =>
        {
            var (a, b) = (shopper.Products.FirstOrDefault(known => known.ProductId == one), shopper.Products.FirstOrDefault(known => known.ProductId == other));
            return a is null || b is null ? 0 : Math.Min(Weight(a), Weight(b)) * Math.Pow(2, -Math.Abs(a.LastAt - b.LastAt) / 86_400.0 / 14);
        });
        static double Weight(Interaction known) => Math.Max(Aged(1, known.Bought), Aged(0.4, known.InCart));
        static double Aged(double weight, long? at) => at is { } time ? weight * Math.Pow(2, -(Planted.Now.ToUnixTimeSeconds() - time) / (60.0 * 86_400)) : 0;

        return from other in shoppers.SelectMany(shopper => shopper.Products.Select(known => known.ProductId)).Distinct()
               where other != productId
               let together = Sum(productId, other)
               where together > 0
               let similarity = together / Math.Sqrt(Sum(productId, productId) * Sum(other, other)) * together / (together + 1)
               orderby similarity descending
               select (other, similarity);
    }
}
