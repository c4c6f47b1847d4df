using System.Text.RegularExpressions;
using Xunit;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Rules that only the text of functions/ can break: the same sources compile for both hosts and both versions of the client packages.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [InlineData(@"^\s*#\s*(if|elif)\b", "Conditional compilation would make two apps of one.")]
    [InlineData(@"FunctionsHost", "Which host it is built for is none of the app's business.")]
    [InlineData(@"Mall\.Embedded", "The app knows only the real packages' API.")]
    [InlineData(@"PreserveAsyncOrder", "Only the older StackExchange.Redis has it.")]
    [InlineData(@"\b(Subscribe|Unsubscribe|Publish)(Async)?\(\s*\$?""|\(RedisChannel\)|RedisChannel \w+ = \$?""", "Build a RedisChannel with its constructor: the newer package deprecates the conversion from a string.")]
    [InlineData(@"RedisChannel\.(Literal|Pattern)\b", "Only the newer StackExchange.Redis has it.")]
    [InlineData(@"\[(From(Body|Query|Route|Header|Form))\b", "The real worker does not read these as ASP.NET Core does; bodies are read by JsonBody.")]
    [InlineData(@"\b(DedupeStatuses|ReplaySafeLoggerFactory|ContinueAsNewOptions|RestartAsync|RewindInstanceAsync)\b", "Too new for the releases of Durable Task that the app supports.")]
    public void Sources_Text_NeverSays(string pattern, string why)
    {
        var forbidden = new Regex(pattern, RegexOptions.Multiline);

        var found = Repository.FunctionSources().Where(source => forbidden.IsMatch(source.Text)).Select(source => source.Path).ToArray();

        Assert.True(found.Length == 0, $"{why} Found in: {string.Join(", ", found)}");
    }

    [Fact]
    public void Sources_OfFunctions_AreFound() => Assert.Contains(Repository.FunctionSources(), source => source.Path == "functions/Program.cs");
}
