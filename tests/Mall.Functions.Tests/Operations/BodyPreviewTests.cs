using System.Text;
using Mall.Functions.Operations;

namespace Mall.Functions.Tests.Operations;

public sealed class BodyPreviewTests
{
    [Fact]
    public void Of_AnEvent_ShowsWhatHappenedToWhat()
    {
        var preview = Preview("""{"id":"o1.order.paid","name":"order.paid","version":1,"data":{"orderId":"o1","total":{"amount":5,"currency":"CNY"}}}""");

        Assert.Equal("""{"id":"o1.order.paid","name":"order.paid","version":1,"data":{"orderId":"o1","total":{"amount":5,"currency":"CNY"}}}""", preview);
    }

    [Theory]
    [InlineData("""{"data":{"email":"lilei@example.com"}}""")]
    [InlineData("""{"data":{"name":"lilei@example.com"}}""")]
    [InlineData("""{"data":{"to":["lilei@example.com"]}}""")]
    [InlineData("""{"data":{"address":{"recipient":"lilei@example.com"}}}""")]
    [InlineData("\"lilei@example.com\"")]
    [InlineData("lilei@example.com")]
    public void Of_PersonalData_IsMasked(string body) => Assert.DoesNotContain("lilei", Preview(body), StringComparison.Ordinal);

    [Fact]
    public void Of_ACode_IsMasked() => Assert.Equal("""{"data":{"code":"…"}}""", Preview("""{"data":{"code":123456}}"""));

    [Fact]
    public void Of_WhatIsNotJson_IsItsSize() => Assert.Equal("not JSON, 3 bytes", Preview("{x}"));

    [Fact]
    public void Of_AHugeBody_IsBounded()
    {
        Assert.True(Preview(JsonSerializer.Serialize(Enumerable.Repeat(new { orderId = "o1" }, 1000))).Length <= BodyPreview.MaxLength + 1);
        Assert.Equal("100000 bytes", Preview(new string(' ', 100_000)));
    }

    private static string Preview(string body) => BodyPreview.Of(Encoding.UTF8.GetBytes(body));
}
