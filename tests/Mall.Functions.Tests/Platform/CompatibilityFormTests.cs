namespace Mall.Functions.Tests.Platform;

/// <summary>Examples of Unicode Standard Annex 15, and one for each rule of the algorithm.</summary>
public sealed class CompatibilityFormTests
{
    [Theory]
    [InlineData("plain ASCII", "plain ASCII")]
    [InlineData("\u0065\u0301", "\u00E9")]
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("\uFF50\uFF41\uFF53\uFF53", "pass")]
    [InlineData("\uFB01", "fi")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("a\u0301\u0316", "\u00E1\u0316")]
    [InlineData("a\u0316\u0301", "\u00E1\u0316")]
    [InlineData("s\u0323\u0307", "\u1E69")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uD55C", "\uD55C")]
    [InlineData("\uFF76\uFF9E", "\u30AC")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uD835\uDC00", "A")]
    [InlineData("\uFA10", "\u585A")]
    [InlineData("\uD800x", "\uD800x")]
    public void Of_IsFormKC(string text, string form)
    {
        Assert.Equal(form, CompatibilityForm.Of(text));
        Assert.Equal(form, CompatibilityForm.Of(form));
    }
}
