using System.Text.RegularExpressions;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Rules that only the text of functions/ can break.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [InlineData(@"^\s*#\s*(if|elif)\b", "Conditional compilation would make two apps of one.")]
    [InlineData(@"(?i)embedded", "What hosts it is none of the app's business.")]
    [InlineData(@"\b(LuaScript|LoadedLuaScript)\b", "They send the text again by themselves; a gate must never come back so.")]
    [InlineData(@"(?i)\ballowAdmin\b|""INFO""", "A managed Redis gives its clients no admin commands.")]
    [InlineData(@"\[(From(Body|Query|Route|Header|Form))\b", "The worker does not read these as ASP.NET Core does; bodies are read by JsonBody.")]
    public void Sources_Text_NeverSays(string pattern, string why)
    {
        var forbidden = new Regex(pattern, RegexOptions.Multiline);

        var found = Repository.FunctionSources().Where(source => forbidden.IsMatch(source.Text)).Select(source => source.Path).ToArray();

        Assert.True(found.Length == 0, $"{why} Found in: {string.Join(", ", found)}");
    }
}
