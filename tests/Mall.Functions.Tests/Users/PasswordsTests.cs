namespace Mall.Functions.Tests.Users;

public sealed class PasswordsTests
{
    private const string Composed = "caf\u00E9 du midi";
    private const string Decomposed = "cafe\u0301 du midi";

    private readonly Passwords _passwords = new();

    [Theory]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, Composed)]
    [InlineData("\uFF50\uFF41\uFF53\uFF53 word 1", "pass word 1")]
    public void Verify_TheSamePasswordTypedInAnotherWay_IsRight(string chosen, string typed) =>
        Assert.Equal(PasswordVerdict.Right, _passwords.Verify(_passwords.Hash(chosen), typed));

    [Fact]
    public void Hash_TheSamePasswordTwice_IsDifferentAndBothVerify()
    {
        var (one, two) = (_passwords.Hash("a long enough one"), _passwords.Hash("a long enough one"));

        Assert.NotEqual(one, two);
        Assert.Equal(PasswordVerdict.Right, _passwords.Verify(one, "a long enough one"));
        Assert.Equal(PasswordVerdict.Right, _passwords.Verify(two, "a long enough one"));
        Assert.Equal(PasswordVerdict.Wrong, _passwords.Verify(one, "a long enough onE"));
    }

    [Fact]
    public void Verify_AnotherPassword_IsWrong() => Assert.Equal(PasswordVerdict.Wrong, _passwords.Verify(_passwords.Hash(Composed), "cafe du midi"));

    [Fact]
    public void Verify_WithoutAnAccount_IsWrong() => Assert.Equal(PasswordVerdict.Wrong, _passwords.Verify(null, Decomposed));
}
