using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Recommendations;

namespace Mall.Functions.Tests.Recommendations;

public sealed class ScoredTests
{
    [Fact]
    public void FirstOf_AnyScores_IsTheBestInOrder() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (scores, most) =>
    {
        var best = new FirstOf<Scored>(1 + (most % 20));
        Scored[] all = [.. scores.Select((score, number) => new Scored(score, number))];
        Array.ForEach(all, best.Offer);
        var last = best.Last;

        Scored[] expected = [.. all.OrderByDescending(one => one.Score).ThenBy(one => one.Number).Take(1 + (most % 20))];
        return best.Take().SequenceEqual(expected) && last == (all.Length > most % 20 ? expected[^1] : null);
    }).QuickCheckThrowOnFailure();
}
