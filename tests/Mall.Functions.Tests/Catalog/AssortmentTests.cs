using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class AssortmentTests
{
    [Fact]
    public void Put_ManyProductsAgainAndAgain_TellsOfEditsAndNeverGoesBack()
    {
        var assortment = new Assortment();
        for (var i = 0; i < 1000; i++)
        {
            var product = AProduct.Of($"p{i}");
            Assert.Equal(i, assortment.Put(product));
            Assert.Null(assortment.Put(product with { Stock = new Stock(0, 0, 1) }));
            Assert.Equal(1, assortment.Find(product.ProductId)!.Stock.Sold);

            Assert.Equal(i, assortment.Put(product with { Revision = 2, Name = "Edited" }));
            Assert.Null(assortment.Put(product));
        }

        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal("Edited", assortment.Products[assortment.NumberOf($"p{i}")].Name));
        Assert.Equal(7, assortment.Put(AProduct.Of("p7") with { Revision = 3, Type = Product.DeletedType }));
        Assert.Null(assortment.Find("p7"));
    }
}
