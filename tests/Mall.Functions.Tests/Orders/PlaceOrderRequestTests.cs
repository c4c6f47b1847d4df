namespace Mall.Functions.Tests.Orders;

public sealed class PlaceOrderRequestTests
{
    private static PlaceOrderRequest.Item Item(string? productId = "tea", int? quantity = 1) => new(productId, quantity);

    private static PlaceOrderRequest With(params PlaceOrderRequest.Item[] items) => new(items, null, null, null);

    private static IReadOnlyCollection<string> FieldsOf(PlaceOrderRequest request) => [.. ((Invalid)request.Validate()!).Errors!.Keys];

    [Fact]
    public void Validate_OfTheCart_IsFine() => Assert.Null(new PlaceOrderRequest(null, null, null, null).Validate());

    [Fact]
    public void Validate_OfItems_IsFine() => Assert.Null(With(Item(), Item("cup", Order.MaxQuantity)).Validate());

    [Fact]
    public void Validate_NoItems_NamesItems() => Assert.Equal(["items"], FieldsOf(With()));

    [Fact]
    public void Validate_TooManyItems_NamesItems() =>
        Assert.Equal(["items"], FieldsOf(With([.. Enumerable.Range(0, Order.MaxLines + 1).Select(i => Item($"p{i}"))])));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Validate_BadQuantity_NamesTheItem(int? quantity) => Assert.Equal(["items[1].quantity"], FieldsOf(With(Item(), Item("cup", quantity))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void Validate_BadProductId_NamesTheItem(string? productId) => Assert.Equal(["items[0].productId"], FieldsOf(With(Item(productId))));

    [Fact]
    public void Validate_ProductTwice_NamesTheSecond() => Assert.Equal(["items[1].productId"], FieldsOf(With(Item(), Item())));

    [Fact]
    public void Validate_NullItem_NamesIt() => Assert.Equal(["items[0]"], FieldsOf(With([null!])));

    [Fact]
    public void Validate_HalfAnAddress_NamesEveryMissingField() =>
        Assert.Equal(
            ["address.line1", "address.city", "address.region", "address.postalCode", "address.country"],
            FieldsOf(new PlaceOrderRequest([Item()], null, new("Li Lei", "+8613800000000", null, null, null, null, null, null), null)));

    [Fact]
    public void Validate_ACodeThatIsTooLong_NamesIt() =>
        Assert.Equal(["couponCode"], FieldsOf(new PlaceOrderRequest([Item()], "home", null, new string('7', 41))));
}
