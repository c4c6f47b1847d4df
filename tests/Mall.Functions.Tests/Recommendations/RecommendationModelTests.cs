using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class RecommendationModelTests
{
    [Fact]
    public void Bytes_ThereAndBack_AreTheSameModel()
    {
        var model = RecommendationModel.Train(Planted.Matrix([.. Planted.Shoppers(), Interactions.None("user").WithBought(["青茶"], Planted.Now)]), default);

        var read = RecommendationModel.Read(model.ToBytes());

        Assert.Equal(model.ProductIds, read.ProductIds);
        Assert.Equal(model.Popularity, read.Popularity);
        Assert.Equal(model.Vectors.Select(number => (float)(Half)number), read.Vectors);
        Assert.Equal(model.Neighbours.Starts, read.Neighbours.Starts);
        Assert.Equal(model.Neighbours.Others, read.Neighbours.Others);
        Assert.Equal(model.Neighbours.Similarities.Select(number => (float)(Half)number), read.Neighbours.Similarities);
    }

    [Fact]
    public void Bytes_OfAnySize_NameNoShopper()
    {
        var shoppers = Planted.Shoppers();
        var model = RecommendationModel.Train(Planted.Matrix(shoppers), default);

        Assert.DoesNotContain(model.ProductIds, id => shoppers.Any(shopper => shopper.Id == id));
        Assert.Equal(model.ProductIds.Length * AlternatingLeastSquares.Rank, model.Vectors.Length);
    }
}
