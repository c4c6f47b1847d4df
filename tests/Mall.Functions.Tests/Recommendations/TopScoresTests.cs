using FsCheck;
using FsCheck.Fluent;
using Mall.Functions.Recommendations;
using Xunit;

namespace Mall.Functions.Tests.Recommendations;

public sealed class TopScoresTests
{
    [Fact]
    public void Take_AnyScores_IsTheBestInOrder() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (scores, most) =>
    {
        var best = new TopScores(1 + (most % 20));
        for (var number = 0; number < scores.Length; number++)
        {
            best.Add(number, scores[number]);
        }

        return best.Take().SequenceEqual(
            scores.Select((score, number) => (number, (float)score)).OrderByDescending(one => one.Item2).ThenBy(one => one.number).Take(1 + (most % 20)));
    }).QuickCheckThrowOnFailure();
}
