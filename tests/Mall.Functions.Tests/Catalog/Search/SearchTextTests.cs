using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Green Tea, 250 g", "green tea 250 g")]
    [InlineData("Pu'er Pu’er", "puer puer")]
    [InlineData("crème brûlée", "creme brulee")]
    [InlineData("cre\u0300me", "creme")]
    [InlineData("ＵＳＢ－Ｃ", "usb c")]
    [InlineData("USB-C 65W", "usb c 65w")]
    [InlineData("ﬁne ㎏", "fine kg")]
    [InlineData("西湖龙井", "西湖 湖龙 龙井 井")]
    [InlineData("茶Tea茶", "茶 tea 茶")]
    [InlineData("绿茶 红茶", "绿茶 茶 红茶 茶")]
    [InlineData("\uF9DD", "\u5229")]
    [InlineData("한글 がく", "한글 글 がく く")]
    [InlineData("𠀀茶", "𠀀茶 茶")]
    [InlineData("tea\ud800", "tea")]
    [InlineData("?!' -", "")]
    [InlineData("", "")]
    public void Terms_OfText_AreWordsAndPairsOfIdeographsAndTheirLast(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', SearchText.Terms(text).Select(term => term.Term)));

    [Theory]
    [InlineData("teas", "tea")]
    [InlineData("berries", "berry")]
    [InlineData("boxes", "box")]
    [InlineData("glasses", "glass")]
    [InlineData("glass", "glass")]
    [InlineData("dishes", "dish")]
    [InlineData("shoes", "shoe")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("bonus", "bonus")]
    [InlineData("basis", "basis")]
    public void Stem_OfAPlural_IsItsSingular(string word, string stem) => Assert.Equal(stem, SearchText.Stem(word));

    [Fact]
    public void Terms_OfText_SayWhereTheyAre()
    {
        const string Text = "A cup’s ＴＥＡ: 西湖茶";

        Assert.Equal(["A", "cup’s", "ＴＥＡ", "西湖", "湖茶", "茶"], SearchText.Terms(Text).Select(term => Text[term.Start..term.End]));
    }

    [Fact]
    public void Terms_OfAnyText_AreInsideItAndInOrder() => Prop.ForAll<string?>(text =>
    {
        var terms = SearchText.Terms(text ?? "").ToArray();

        Assert.All(terms, term => Assert.True(term.Term.Length > 0 && term.Start >= 0 && term.Start < term.End && term.End <= text!.Length));
        Assert.Equal(terms.OrderBy(term => term.Start), terms);
    }).QuickCheckThrowOnFailure();
}
