namespace Mall.Functions.Tests.Coupons;

public sealed class CouponTermsTests
{
    private static readonly DiscountableLine Tea = new("tea", 2500, "tea");
    private static readonly DiscountableLine Cup = new("cup", 1000, "cups");

    [Fact]
    public void DiscountsOn_AnAmount_IsDividedAmongTheLines() => Assert.Equal([500, 200], Of(Amount(700), Tea, Cup));

    [Fact]
    public void DiscountsOn_OnePercentage_IsRoundedDown() => Assert.Equal([333], Of(Percent(33), Tea with { Amount = 1011 }));

    [Fact]
    public void DiscountsOn_APercentageWithACap_StopsAtTheCap() => Assert.Equal([100], Of(Percent(50) with { Cap = Cny(100) }, Tea));

    [Fact]
    public void DiscountsOn_ACategory_LeavesTheOtherLinesAlone() => Assert.Equal([0, 500], Of(Amount(500) with { Category = "cups" }, Tea, Cup));

    [Fact]
    public void DiscountsOn_ACategory_NeverTakesMoreThanItsLinesCost() => Assert.Equal([0, 1000], Of(Amount(5000) with { Category = "cups" }, Tea, Cup));

    [Fact]
    public void DiscountsOn_MoreThanTheOrder_LeavesOneMinorUnitToPay() => Assert.Equal(3499, Of(Amount(5000), Tea, Cup).Sum());

    [Fact]
    public void DiscountsOn_AllOfIt_LeavesOneMinorUnitToPay() => Assert.Equal([2499], Of(Percent(100), Tea));

    [Theory]
    [InlineData(2500, true)]
    [InlineData(2501, false)]
    public void DiscountsOn_TheMinimum_IsMeasuredByTheLinesThatItIsFor(long minimum, bool applies) =>
        Assert.Equal(applies, (Amount(100) with { Category = "tea", Minimum = Cny(minimum) }).DiscountsOn([Tea, Cup]).Value is not null);

    [Fact]
    public void DiscountsOn_NoLineOfItsCategory_IsRefused() => Assert.Equal("coupon-not-applicable", RefusalOf(Amount(100) with { Category = "coffee" }, Tea));

    [Fact]
    public void DiscountsOn_AnOrderOfOneMinorUnit_IsRefused() => Assert.Equal("coupon-not-applicable", RefusalOf(Amount(100), Tea with { Amount = 1 }));

    [Fact]
    public void DiscountsOn_APercentageOfNextToNothing_IsRefused() => Assert.Equal("coupon-not-applicable", RefusalOf(Percent(1), Tea with { Amount = 99 }));

    private static CouponTerms Amount(long value) => new(CouponKind.Amount, value, null, null, null);

    private static CouponTerms Percent(long value) => new(CouponKind.Percent, value, null, null, null);

    private static Money Cny(long amount) => new(amount, "CNY");

    private static IReadOnlyList<long> Of(CouponTerms terms, params DiscountableLine[] lines) => terms.DiscountsOn(lines).Value!.Amounts;

    private static string? RefusalOf(CouponTerms terms, params DiscountableLine[] lines) => terms.DiscountsOn(lines).Refusal?.Code;
}
