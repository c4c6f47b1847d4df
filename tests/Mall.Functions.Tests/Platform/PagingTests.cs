using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Platform;

public sealed class PagingTests
{
    private static (PageRequest Page, Refusal? Refusal) From(string query)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        var validation = new Validation();
        return (PageRequest.From(request, validation), validation.Refusal);
    }

    [Fact]
    public void From_NothingSaid_IsTheDefault() => Assert.Equal((new PageRequest(PageRequest.DefaultSize, null), null), From(""));

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void From_GoodSize_IsTaken(int size) => Assert.Equal(size, From($"?pageSize={size}").Page.Size);

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("")]
    public void From_BadSize_NamesIt(string size) => Assert.Contains("pageSize", ((Invalid)From($"?pageSize={size}").Refusal!).Errors!.Keys);

    [Fact]
    public void Token_RoundTrips()
    {
        const string token = """[{"token":"a+b/c=","range":{"min":"","max":"FF"}}]""";

        Assert.Equal(token, From($"?continuationToken={PageRequest.Encode(token)}").Page.Token);
    }

    [Fact]
    public void Encode_OfTheLastPage_IsNull() => Assert.Null(PageRequest.Encode(null));

    [Theory]
    [InlineData("!!!")]
    [InlineData("a")]
    public void From_BadToken_NamesIt(string token) => Assert.Contains("continuationToken", ((Invalid)From($"?continuationToken={token}").Refusal!).Errors!.Keys);

    [Fact]
    public void From_HugeToken_NamesIt() => Assert.NotNull(From($"?continuationToken={new string('A', 5000)}").Refusal);
}
