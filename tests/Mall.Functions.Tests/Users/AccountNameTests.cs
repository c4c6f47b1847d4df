namespace Mall.Functions.Tests.Users;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("LiLei@Example.COM")]
    [InlineData("  lilei@example.com ")]
    [InlineData("ｌｉｌｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ")]
    public void Email_AnySpelling_IsOneName(string text)
    {
        var name = AccountName.Email(text);

        Assert.Equal("lilei@example.com", name?.Value);
        Assert.Equal(AccountName.Email("lilei@example.com"), name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lilei")]
    [InlineData("@example.com")]
    [InlineData("lilei@")]
    [InlineData("lilei@example")]
    [InlineData("lilei@example..com")]
    [InlineData("lilei@-example.com")]
    [InlineData("li lei@example.com")]
    [InlineData(".lilei@example.com")]
    [InlineData("li..lei@example.com")]
    [InlineData("lilei@exam@ple.com")]
    [InlineData("lilei@example.com\n")]
    [InlineData("李雷@example.com\u0000")]
    public void Email_ThatIsNone_IsRefused(string text)
    {
        // A trailing line break is trimmed like any blank; nothing else of a control character is let through.
        Assert.Equal(text.EndsWith('\n'), AccountName.Email(text) is not null);
    }

    [Fact]
    public void Email_TooLong_IsRefused() => Assert.Null(AccountName.Email("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".com"));

    [Fact]
    public void Id_OfAnEmail_HasNoPersonalDataAndNoCharacterThatAnIdMayNotHave()
    {
        var id = AccountName.Email("who/am#i?@example.com")!.Id;

        Assert.StartsWith("email:", id);
        Assert.DoesNotContain("who", id);
        Assert.Equal(-1, id.AsSpan().IndexOfAny("/\\?#"));
    }

    [Theory]
    [InlineData("13900139000")]
    [InlineData("139 0013 9000")]
    [InlineData("139-0013-9000")]
    [InlineData("139.0013.9000")]
    [InlineData("+86 (139) 0013 9000")]
    [InlineData("0086 13900139000")]
    [InlineData("86 13900139000")]
    [InlineData("8613900139000")]
    [InlineData("013900139000")]
    [InlineData("086-13900139000")]
    [InlineData("+86 (0)139 0013 9000")]
    [InlineData("００８６ １３９００１３９０００")]
    public void Mobile_AnySpellingOfOneTelephone_IsOneName(string text)
    {
        var name = AccountName.Mobile(text);

        Assert.Equal("+8613900139000", name?.Value);
        Assert.Equal(AccountName.Mobile("13900139000")!.Id, name!.Id);
    }

    [Theory]
    [InlineData("＋４４７９１１１２３４５６", "+447911123456")]
    [InlineData("0044 7911 123456", "+447911123456")]
    [InlineData("+1 (415) 555-0100", "+14155550100")]
    [InlineData("+852 5123 4567", "+85251234567")]
    [InlineData("+225 07 12 34 56 78", "+2250712345678")]
    public void Mobile_OfAnotherCountry_HasItsCode(string text, string value) => Assert.Equal(value, AccountName.Mobile(text)?.Value);

    /// <summary>What could be another spelling of a telephone, or is none.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("12345")]
    [InlineData("1234567890123456")]
    [InlineData("+1234567890123456")]
    [InlineData("1380013800a")]
    [InlineData("138+0013800")]
    [InlineData("++8613900139000")]
    [InlineData("١٢٣٤٥٦٧٨")]
    [InlineData("4155550100")]
    [InlineData("7911123456")]
    [InlineData("1390013900")]
    [InlineData("139001390000")]
    [InlineData("+86 10 6552 9988")]
    [InlineData("+86 86 13900139000")]
    [InlineData("+44 (0)7911 123456")]
    [InlineData("+4407911123456")]
    [InlineData("+886 0912 345 678")]
    [InlineData("+086 13900139000")]
    [InlineData("00086 13900139000")]
    [InlineData("13900139000\n1")]
    public void Mobile_ThatIsNotClear_IsRefused(string text) => Assert.Null(AccountName.Mobile(text));

    [Theory]
    [InlineData("LiLei", "lilei")]
    [InlineData(" li.lei_2-x ", "li.lei_2-x")]
    [InlineData("李雷雷", "李雷雷")]
    [InlineData("ＬｉＬｅｉ", "lilei")]
    public void Username_AnySpelling_IsNormalised(string text, string value) => Assert.Equal(value, AccountName.Username(text)?.Value);

    [Theory]
    [InlineData("ab")]
    [InlineData("li lei")]
    [InlineData("lilei@example.com")]
    [InlineData("lile\u0301i")]
    [InlineData("lіlei")]
    [InlineData("12345678901234567890123456789012x")]
    public void Username_WithOtherCharactersOrLength_IsRefused(string text) => Assert.Null(AccountName.Username(text));

    [Fact]
    public void Id_OfDifferentKinds_Differs() => Assert.NotEqual(AccountName.Username("13800138000")!.Id, AccountName.Mobile("13800138000")!.Id);
}
