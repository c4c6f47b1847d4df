using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Platform;

public sealed class MoneyTests
{
    [Fact]
    public void Add_SameCurrency_Adds() => Assert.Equal(new Money(350, "CNY"), new Money(100, "CNY") + new Money(250, "CNY"));

    [Fact]
    public void Add_OtherCurrency_Throws() => Assert.Throws<InvalidOperationException>(() => new Money(1, "CNY") + new Money(1, "USD"));

    [Fact]
    public void Add_Overflow_Throws() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue, "CNY") + new Money(1, "CNY"));

    [Fact]
    public void Multiply_Overflow_Throws() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue / 2, "CNY") * 3);

    [Fact]
    public void Multiply_IsRepeatedAddition() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).Zip(Gen.Choose(0, 200)).ToArbitrary(), pair =>
        {
            var (price, quantity) = pair;
            var sum = Money.Zero("CNY");
            for (var i = 0; i < quantity; i++)
            {
                sum += new Money(price, "CNY");
            }

            Assert.Equal(sum, new Money(price, "CNY") * quantity);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_IsAmountAndCurrency() =>
        Assert.Equal("""{"amount":1250,"currency":"CNY"}""", JsonSerializer.Serialize(new Money(1250, "CNY"), Json.Options));
}
