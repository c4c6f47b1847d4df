using System.Text.RegularExpressions;
using Mall.Functions.Tests.Architecture;

namespace Mall.Functions.Tests.Web;

/// <summary>What the shop refuses, the pages say in words of their own. The sentence in the answer is English and written for programmers.</summary>
public sealed partial class ProblemMessagesTests
{
    private static readonly string[] Apps = ["shared", "storefront", "console"];

    /// <summary>Nobody reads these on a page.</summary>
    private static readonly string[] Wordless =
    [
        // What payment providers, apps that sign, and other programs are answered.
        "callback-not-authentic", "callback-replayed", "payment-mismatch", "signature-expired", "signature-invalid", "signature-needed", "signature-replayed",
        "body-too-large", "mixed-currencies", "precondition-required", "unsupported-encoding",

        // What the pages deal with by themselves: sessions, the stream, subscriptions of browsers, a sale in which one has nothing.
        "invalid-refresh-token", "refresh-token-reused", "streams-full", "too-many-streams", "push-key-changed", "push-off", "subscription-not-found", "ticket-not-found",

        // What stays inside the shop, or is about things that the pages name only when they are there.
        "cart-not-found", "channel-closed", "country-not-served", "no-address", "opted-out", "payment-not-paid", "refund-not-found",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Refusals_Codes_HaveWords(string language)
    {
        var codes = Codes();

        Assert.True(codes.Count > 50, "The codes are no longer written as this test looks for them.");
        AssertNone(codes.Except(Wordless).Except(Worded(language)));
    }

    [Fact]
    public void Wordless_Codes_AreRefusalsWithoutWords() => AssertNone(Wordless.Except(Codes()).Concat(Wordless.Intersect(Worded("en"))));

    /// <summary>From the sources: <c>new Conflict("sold-out", …)</c>, <c>new Invalid("…", Code: "order-empty")</c> and <c>TooMany TooMany(…) => new("rate-limited", …)</c>.</summary>
    private static HashSet<string> Codes()
    {
        var kinds = string.Join('|', typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name));
        var code = new Regex($@"(?:\b(?:{kinds})(?: \w+\([^\n]*\) => new)?\(\s*|\bCode: )""([a-z]+(?:-[a-z]+)*)""");
        return [.. Repository.FunctionSources().SelectMany(source => code.Matches(source.Text)).Select(match => match.Groups[1].Value)];
    }

    private static IEnumerable<string> Worded(string language) =>
        Apps.SelectMany(app => Problem().Matches(File.ReadAllText(Repository.PathOf($"web/src/{app}/messages/{language}.js")))).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"""problem\.([a-z-]+)"":")]
    private static partial Regex Problem();
}
