namespace Mall.Functions.Tests.Coupons;

public sealed class CouponCodeTests
{
    [Fact]
    public void New_Codes_AreParsedAsTheyAreAndDiffer()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => CouponCode.New()).ToArray();

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, CouponCode.Parse(code)));
        // 13 characters of 32: 65 bits.
        Assert.All(codes, code => Assert.Equal(13, code.Count(character => character != '-')));
    }

    [Theory]
    [InlineData("7QK3-ZT90-M4XWC")]
    [InlineData("7qk3zt90m4xwc")]
    [InlineData(" 7QK3 ZT9O M4XWC ")]
    public void Parse_AsPeopleType_IsTheCode(string typed) => Assert.Equal("7QK3-ZT90-M4XWC", CouponCode.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SPRING2027")]
    [InlineData("7QK3-ZT90-M4XWCX")]
    [InlineData("7QK3-ZT90-M4XW'")]
    public void Parse_WhatIsNoCode_IsNull(string? typed) => Assert.Null(CouponCode.Parse(typed));
}
