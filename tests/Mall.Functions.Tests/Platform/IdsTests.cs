using Mall.Functions.Platform;
using Xunit;

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
