using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Platform;

public sealed class JsonBodyTests
{
    private sealed record Price(long? Amount);

    private sealed record Body(string? Name, int? Quantity, Price? Price);

    private static Task<JsonBody.Result<Body>> ReadAsync(string body, int limit = JsonBody.DefaultLimit, bool declareLength = true)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(bytes);
        request.ContentLength = declareLength ? bytes.Length : null;
        return JsonBody.ReadAsync<Body>(request, CancellationToken.None, limit);
    }

    [Fact]
    public async Task Read_GoodBody_IsTheValue() => Assert.Equal(new Body("tea", 2, null), (await ReadAsync("""{"name":"tea","quantity":2}""")).Value);

    [Fact]
    public async Task Read_UnknownMembers_AreIgnored() => Assert.Equal("tea", (await ReadAsync("""{"name":"tea","isAdmin":true}""")).Value!.Name);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("""{"name":"a","name":"b"}""")]
    public async Task Read_NoObject_IsInvalid(string body) => Assert.IsType<Invalid>((await ReadAsync(body)).Refusal);

    [Theory]
    [InlineData("""{"quantity":"2"}""", "quantity")]
    [InlineData("""{"quantity":2.5}""", "quantity")]
    [InlineData("""{"quantity":99999999999}""", "quantity")]
    [InlineData("""{"price":{"amount":"x"}}""", "price.amount")]
    [InlineData("""{"name":["tea"]}""", "name")]
    public async Task Read_WrongType_NamesTheField(string body, string field) =>
        Assert.Equal([field], ((Invalid)(await ReadAsync(body)).Refusal!).Errors!.Keys);

    [Fact]
    public async Task Read_TooDeep_IsInvalid()
    {
        var deep = """{"x":""" + new string('[', Json.MaxDepth + 1) + new string(']', Json.MaxDepth + 1) + "}";

        Assert.IsType<Invalid>((await ReadAsync(deep)).Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_TooLarge_SaysSo(bool declareLength) =>
        Assert.Equal("body-too-large", (await ReadAsync($$"""{"name":"{{new string('x', 200)}}"}""", limit: 100, declareLength)).Refusal!.Code);
}
