namespace Mall.Functions.Tests.Platform;

public sealed class IdsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void New_IsAVersion7Uuid()
    {
        var id = Guid.ParseExact(Ids.New(Now), "N");

        Assert.Equal(7, id.Version);
        Assert.True(id.Variant is >= 8 and <= 11);
        Assert.StartsWith(Now.ToUnixTimeMilliseconds().ToString("x12"), Ids.New(Now));
    }

    [Fact]
    public void New_AMicrosecondLater_SortsBehind() =>
        Assert.True(string.CompareOrdinal(Ids.New(Now), Ids.New(Now.AddMicroseconds(1))) < 0);

    [Fact]
    public void New_AtTheSameMoment_Differs() => Assert.NotEqual(Ids.New(Now), Ids.New(Now));

    [Fact]
    public void Of_WhatFits_StaysAsItIs()
    {
        Assert.Equal("order-1.order.paid", Ids.Of("order-1", "order.paid"));
        Assert.Equal(new string('a', 126) + ".b", Ids.Of(new string('a', 126), "b"));
        Assert.Equal("order-1.order.paid/1", Ids.Copy("order-1.order.paid", "1"));
    }

    [Fact]
    public void Of_WhatIsTooLong_IsAnIdOfItsOwnAndAlwaysTheSame()
    {
        var subject = new string('a', 127);

        Assert.Equal(Ids.Of(subject, "b"), Ids.Of(subject, "b"));
        Assert.NotEqual(Ids.Of(subject, "b"), Ids.Of(subject, "c"));
        Assert.StartsWith(new string('a', 63), Ids.Of(subject, "b"));
        Assert.True(Ids.IsPlausible(Ids.Of(subject, "b")));
    }

    [Theory]
    [InlineData(128)]
    [InlineData(1000)]
    public void Of_AndCopy_AreNeverLongerThanServiceBusTakes(int length)
    {
        var id = new string('a', length);

        Assert.InRange(Ids.Of(id, new string('b', length)).Length, 1, Ids.MaxLength);
        Assert.InRange(Ids.Copy(id, $"{int.MaxValue}").Length, 1, Ids.MaxLength);
        Assert.NotEqual(Ids.Copy(id, "1"), Ids.Copy(id, "2"));
        Assert.NotEqual(Ids.Copy(id, "1"), Ids.Copy(id + "a", "1"));
        Assert.InRange(Ids.Bounded(id).Length, 1, Ids.MaxLength);
    }

    [Theory]
    [InlineData("tea-longjing-250g", true)]
    [InlineData("sale.0198", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("茶", false)]
    [InlineData("a..b", true)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("...", false)]
    [InlineData("..1", false)]
    public void IsPlausible_TakesOnlyWhatWeWouldMake(string? id, bool expected) => Assert.Equal(expected, Ids.IsPlausible(id));

    [Fact]
    public void IsPlausible_TooLong_IsNot() => Assert.False(Ids.IsPlausible(new string('a', 101)));
}
