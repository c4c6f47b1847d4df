using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Catalog;
using Xunit;

namespace Mall.Functions.Tests.Catalog;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("Green Tea, 250 g", "green tea 250 g")]
    [InlineData("TEA tea Tea", "tea")]
    [InlineData("Pu'er Pu’er", "puer")]
    [InlineData("crème brûlée", "creme brulee")]
    [InlineData("ＵＳＢ－Ｃ", "usb c")]
    [InlineData("USB-C 65W", "usb c 65w")]
    [InlineData("西湖龙井", "西 湖 西湖 龙 湖龙 井 龙井")]
    [InlineData("茶Tea茶", "茶 tea")]
    [InlineData("绿茶 红茶", "绿 茶 绿茶 红 红茶")]
    [InlineData("한글", "한 글 한글")]
    [InlineData("", "")]
    [InlineData("?!' -", "")]
    public void Of_Text_IsWordsAndSinglesAndPairsOfIdeographs(string text, string terms) => Assert.Equal(terms, string.Join(' ', SearchTerms.Of(text)));

    [Theory]
    [InlineData("龙井", "龙井")]
    [InlineData("西湖龙井", "西湖 湖龙 龙井")]
    [InlineData("茶", "茶")]
    [InlineData("GREEN 茶", "green 茶")]
    [InlineData("...", "")]
    public void OfQuery_IdeographsAreLookedForInPairs(string query, string terms) => Assert.Equal(terms, string.Join(' ', SearchTerms.OfQuery(query)));

    [Fact]
    public void OfQuery_ManyWords_AreLimited() =>
        Assert.Equal(SearchTerms.MaxQueryTerms, SearchTerms.OfQuery(string.Join(' ', Enumerable.Range(0, 50))).Count);

    [Fact]
    public void Of_LongText_IsLimitedAndBeginsWithTheName()
    {
        var terms = SearchTerms.Of("Green tea", string.Join(' ', Enumerable.Range(0, 1000)));

        Assert.Equal(SearchTerms.MaxTerms, terms.Count);
        Assert.Equal(["green", "tea"], terms.Take(2));
    }

    [Fact]
    public void Of_HalfACharacter_IsNoTerm() => Assert.Equal(["tea"], SearchTerms.Of("tea\ud800"));

    [Fact]
    public void Of_AnyTextWithAWordOfIt_IsFoundByThatWord() => Prop.ForAll<string?>(before =>
    {
        var terms = SearchTerms.Of($"{before} longjing 龙井");

        Assert.All(SearchTerms.OfQuery("Longjing 龙井"), term => Assert.Contains(term, terms));
        Assert.Equal(terms.Distinct(), terms);
        Assert.DoesNotContain("", terms);
    }).QuickCheckThrowOnFailure();
}
