using Mall.Functions.Catalog;
using Mall.Functions.Recommendations;
using Xunit;

namespace Mall.Functions.Tests.Recommendations;

public sealed class AssortmentTests
{
    private static readonly Interactions Newcomer = Interactions.None("newcomer");

    private readonly Assortment _planted = Trained(Planted.Shoppers());

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

        _planted.Put([shown[0] with { Stock = new Stock(0, 0, 10) }, shown[1] with { Type = Product.DeletedType }]);

        Assert.Empty(_planted.ForShopper(shopper, null, 100, Planted.Now).Products.Select(product => product.ProductId).Intersect([shown[0].ProductId, shown[1].ProductId]));
        Assert.Empty(_planted.ForShopper(Newcomer, null, 100, Planted.Now).Products.Select(product => product.ProductId).Intersect([shown[0].ProductId, shown[1].ProductId]));
        Assert.Null(_planted.Find(shown[1].ProductId));

        _planted.Put([shown[0]]);
        Assert.Contains(shown[0], _planted.ForShopper(shopper, null, 10, Planted.Now).Products);
    }

    [Fact]
    public void ForShopper_ANewcomer_GetsThePopularOfTheCategoryThenOfTheShop()
    {
        var assortment = new Assortment(null);
        assortment.Put([Planted.Product("tea-1", "tea", sold: 5), Planted.Product("tea-2", "tea", sold: 9), Planted.Product("cup-1", "cups", sold: 100), Planted.Product("tea-3", "tea", sold: 1, available: 0)]);

        var (products, basis) = assortment.ForShopper(Newcomer, "tea", 10, Planted.Now);

        Assert.Equal(["tea-2", "tea-1", "cup-1"], products.Select(product => product.ProductId));
        Assert.Equal(RecommendationBasis.Popular, basis);
        Assert.Equal(["cup-1", "tea-2", "tea-1"], assortment.ForShopper(Newcomer, null, 10, Planted.Now).Products.Select(product => product.ProductId));
    }

    [Fact]
    public void ForShopper_WhoseProductsNoModelKnows_GetsThePopularOfHisCategory()
    {
        var assortment = new Assortment(null);
        assortment.Put([Planted.Product("tea-1", "tea"), Planted.Product("tea-2", "tea", sold: 1), Planted.Product("cup-1", "cups", sold: 100)]);

        var (products, basis) = assortment.ForShopper(Newcomer.WithBought(["tea-1"], Planted.Now), null, 1, Planted.Now);

        Assert.Equal("tea-2", Assert.Single(products).ProductId);
        Assert.Equal(RecommendationBasis.Popular, basis);
    }

    [Fact]
    public void ForShopper_WhatWasBoughtLately_IsMorePopularThanWhatWasLongAgo()
    {
        var assortment = Trained(
        [
            .. Enumerable.Range(0, 10).Select(i => Interactions.None($"old-{i}").WithBought(["old"], Planted.Now.AddYears(-1))),
            .. Enumerable.Range(0, 3).Select(i => Interactions.None($"new-{i}").WithBought(["new"], Planted.Now)),
        ]);

        Assert.Equal(["new", "old"], assortment.ForShopper(Newcomer, null, 10, Planted.Now).Products.Select(product => product.ProductId));
    }

    [Fact]
    public void Together_NamesNeitherTheProductNorWhatTheShopperBought()
    {
        var product = _planted.Find(Planted.Id(2, 1))!;
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
        var assortment = new Assortment(null);
        assortment.Put([Planted.Product("tea-1", "tea", sold: 5), Planted.Product("tea-2", "tea"), Planted.Product("cup-1", "cups")]);

        var (products, basis) = assortment.Together(assortment.Find("tea-1")!, Newcomer, 10);

        Assert.Equal(["tea-2"], products.Select(product => product.ProductId));
        Assert.Equal(RecommendationBasis.Popular, basis);
    }

    [Fact]
    public void Put_MoreProductsThanTheModelKnows_AreAllFound()
    {
        _planted.Put(Enumerable.Range(0, 1000).Select(i => Planted.Product($"new-{i}")));

        Assert.All(Enumerable.Range(0, 1000), i => Assert.NotNull(_planted.Find($"new-{i}")));
        Assert.NotNull(_planted.Find(Planted.Id(0, 0)));
        Assert.Equal(1000 + (Planted.Groups * Planted.ProductsOfGroup), _planted.Products.Count());
    }

    private static Assortment Trained(IReadOnlyList<Interactions> shoppers)
    {
        var matrix = Planted.Matrix(shoppers);
        var assortment = new Assortment(RecommendationModel.Train(matrix, default));
        assortment.Put(matrix.ProductIds.Select(id => Planted.Product(id, id.Split('-')[0])));
        return assortment;
    }
}
