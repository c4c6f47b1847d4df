using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;
using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class RecommenderTests
{
    private static readonly Interactions Newcomer = Interactions.None("newcomer");

    private readonly Recommender _planted = Trained(Planted.Shoppers());

    [Fact]
    public void ForShopper_WhoBought_IsOfHisGroupAndNothingThatHeBoughtOrHadInHisCart()
    {
        var shopper = Newcomer.WithBought([Planted.Id(1, 1), Planted.Id(1, 2)], Planted.Now).WithInCart([Planted.Id(1, 3)], Planted.Now);

        var (products, basis) = _planted.ForShopper(shopper, null, 10, Planted.Now);

        Assert.Equal(RecommendationBasis.Personal, basis);
        Assert.Equal(10, products.Count);
        Assert.All(products, product => Assert.StartsWith("g1-", product.ProductId, StringComparison.Ordinal));
        Assert.Empty(products.Select(product => product.ProductId).Intersect(shopper.Products.Select(one => one.ProductId)));
    }

    [Fact]
    public void ForShopper_MoreThanHisGroupHas_IsFilledWithPopularOnesEachOnce()
    {
        var shopper = Newcomer.WithBought([Planted.Id(1, 1), Planted.Id(1, 2)], Planted.Now);

        var products = _planted.ForShopper(shopper, null, 100, Planted.Now).Products;

        Assert.Equal((Planted.Groups * Planted.ProductsOfGroup) - 2, products.Distinct().Count());
        Assert.Equal(products.Count, products.Distinct().Count());
    }

    [Fact]
    public void ForShopper_SoldOutOrDeleted_IsNeverShown()
    {
        var shopper = Newcomer.WithBought([Planted.Id(1, 1)], Planted.Now);
        var shown = _planted.ForShopper(shopper, null, 10, Planted.Now).Products;

        _planted.Products.Put(Planted.Product(shown[0].ProductId, available: 0));
        _planted.Products.Put(Planted.Product(shown[1].ProductId) with { Type = Product.DeletedType, Revision = 2 });

        Assert.Empty(_planted.ForShopper(shopper, null, 100, Planted.Now).Products.Select(product => product.ProductId).Intersect([shown[0].ProductId, shown[1].ProductId]));
        Assert.Empty(_planted.ForShopper(Newcomer, null, 100, Planted.Now).Products.Select(product => product.ProductId).Intersect([shown[0].ProductId, shown[1].ProductId]));
        Assert.Null(_planted.Products.Find(shown[1].ProductId));

        _planted.Products.Put(Planted.Product(shown[0].ProductId));
        Assert.Contains(shown[0], _planted.ForShopper(shopper, null, 10, Planted.Now).Products);
    }

    [Fact]
    public void ForShopper_ANewcomer_GetsThePopularOfTheCategoryThenOfTheShop()
    {
        var recommender = new Recommender(Planted.Assortment([Planted.Product("tea-1", "tea", sold: 5), Planted.Product("tea-2", "tea", sold: 9), Planted.Product("cup-1", "cups", sold: 100), Planted.Product("tea-3", "tea", sold: 1, available: 0)]), null);

        var (products, basis) = recommender.ForShopper(Newcomer, "tea", 10, Planted.Now);

        Assert.Equal(["tea-2", "tea-1", "cup-1"], products.Select(product => product.ProductId));
        Assert.Equal(RecommendationBasis.Popular, basis);
        Assert.Equal(["cup-1", "tea-2", "tea-1"], recommender.ForShopper(Newcomer, null, 10, Planted.Now).Products.Select(product => product.ProductId));
    }

    [Fact]
    public void ForShopper_WhoseProductsNoModelKnows_GetsThePopularOfHisCategory()
    {
        var recommender = new Recommender(Planted.Assortment([Planted.Product("tea-1", "tea"), Planted.Product("tea-2", "tea", sold: 1), Planted.Product("cup-1", "cups", sold: 100)]), null);

        var (products, basis) = recommender.ForShopper(Newcomer.WithBought(["tea-1"], Planted.Now), null, 1, Planted.Now);

        Assert.Equal("tea-2", Assert.Single(products).ProductId);
        Assert.Equal(RecommendationBasis.Popular, basis);
    }

    [Fact]
    public void ForShopper_WhatWasBoughtLately_IsMorePopularThanWhatWasLongAgo()
    {
        var recommender = Trained(
        [
            .. Enumerable.Range(0, 10).Select(i => Interactions.None($"old-{i}").WithBought(["old"], Planted.Now.AddYears(-1))),
            .. Enumerable.Range(0, 3).Select(i => Interactions.None($"new-{i}").WithBought(["new"], Planted.Now)),
        ]);

        Assert.Equal(["new", "old"], recommender.ForShopper(Newcomer, null, 10, Planted.Now).Products.Select(product => product.ProductId));
    }

    [Fact]
    public void Together_NamesNeitherTheProductNorWhatTheShopperBought()
    {
        var product = _planted.Products.Find(Planted.Id(2, 1))!;
        var all = _planted.Together(product, Newcomer, 100);

        var (left, basis) = _planted.Together(product, Newcomer.WithBought([all.Products[0].ProductId], Planted.Now), 100);

        Assert.Equal((RecommendationBasis.Together, RecommendationBasis.Together), (all.Basis, basis));
        Assert.DoesNotContain(product, all.Products);
        Assert.All(all.Products, other => Assert.StartsWith("g2-", other.ProductId, StringComparison.Ordinal));
        Assert.Equal(all.Products.Skip(1), left);
    }

    [Fact]
    public void Together_NothingWasBoughtWithIt_IsThePopularOfItsCategoryWithoutIt()
    {
        var recommender = new Recommender(Planted.Assortment([Planted.Product("tea-1", "tea", sold: 5), Planted.Product("tea-2", "tea"), Planted.Product("cup-1", "cups")]), null);

        var (products, basis) = recommender.Together(recommender.Products.Find("tea-1")!, Newcomer, 10);

        Assert.Equal(["tea-2"], products.Select(product => product.ProductId));
        Assert.Equal(RecommendationBasis.Popular, basis);
    }

    [Fact]
    public void RankPopular_WhatWasSoldSince_Counts()
    {
        var recommender = new Recommender(Planted.Assortment([Planted.Product("tea-1", sold: 1), Planted.Product("tea-2")]), null);
        recommender.Products.Put(Planted.Product("tea-2", sold: 5));
        recommender.Products.Put(Planted.Product("cup-1", "cups", sold: 9));

        recommender.RankPopular();

        Assert.Equal(["cup-1", "tea-2", "tea-1"], recommender.ForShopper(Newcomer, null, 10, Planted.Now).Products.Select(product => product.ProductId));
    }

    /// <summary>The vectors are looked at only as far as needed; this looks at all.</summary>
    [Fact]
    public void ForShopper_ByVectorsAlone_IsTheBestOfAllProducts() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var matrix = Planted.Matrix(Planted.Chaos(30, 40, seed));
        var model = RecommendationModel.Train(matrix, default) with { Neighbours = new Neighbours(new int[matrix.ProductIds.Length + 1], [], []) };
        var recommender = new Recommender(Planted.Assortment(matrix.ProductIds.Select(id => Planted.Product(id))), model);
        var (of, weight) = (seed & 7, 1f);
        var vector = new float[AlternatingLeastSquares.Rank];
        AlternatingLeastSquares.Solve(AlternatingLeastSquares.Gram(model.Vectors), model.Vectors, [of], [weight], vector);
        var expected = Enumerable.Range(0, matrix.ProductIds.Length).Where(place => place != of)
            .Select(place => (Place: place, Score: AlternatingLeastSquares.Dot(vector, AlternatingLeastSquares.VectorOf(model.Vectors, place)))).Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).ThenBy(one => one.Place).Take(5).Select(one => matrix.ProductIds[one.Place]).ToArray();

        var shown = recommender.ForShopper(Newcomer.WithBought([matrix.ProductIds[of]], Planted.Now), null, 5, Planted.Now).Products.Select(product => product.ProductId);

        Assert.Equal(expected, shown.Take(expected.Length));
    }).QuickCheckThrowOnFailure();

    private static Recommender Trained(IReadOnlyList<Interactions> shoppers)
    {
        var matrix = Planted.Matrix(shoppers);
        return new Recommender(Planted.Assortment(matrix.ProductIds.Select(id => Planted.Product(id, id.Split('-')[0]))), RecommendationModel.Train(matrix, default));
    }
}
