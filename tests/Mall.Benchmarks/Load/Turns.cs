namespace Mall.Benchmarks.Load;

/// <summary>Several things under the same load, in turns, so that a machine that gets slower does so for all of them.</summary>
internal static class Turns
{
    /// <summary>Each in turn, so often; all answers of the first, of the second, ... The first round warms up for twice its time: the compiler takes long to come to an end.</summary>
    public static async Task<LaneResult[][]> RunAsync(int rounds, double seconds, params (Child Server, Lane Lane)[] things)
    {
        var results = things.Select(_ => new LaneResult[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < things.Length; at++)
            {
                results[at][round] = await LoadRun.RunAsync(things[at].Server.Port, seconds, things[at].Lane, warmUp: round == 0 ? 2 * seconds : 1);
            }
        }

        return results;
    }

    /// <summary>Of the rounds, by its rate.</summary>
    public static LaneResult Median(this LaneResult[] rounds) => rounds.OrderBy(round => round.Rate).ElementAt(rounds.Length / 2);

    /// <summary>What the rate was of another's, round by round.</summary>
    public static double[] RatioTo(this LaneResult[] rounds, LaneResult[] others) => [.. rounds.Zip(others, (round, other) => round.Rate / other.Rate)];

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
