namespace Mall.Functions.Seckill;

/// <summary>Counts the door's answers by outcome: a stable word, the refusal's code where there is one.</summary>
internal static class Admissions
{
    private const int Lowest = (int)GateCode.ChallengeNeeded;

    // Indexed by code, as every request comes here; zero is no code.
    private static readonly Tally.Mark[] Marks =
        [.. Enumerable.Range(Lowest, (int)GateCode.YoursUnsent - Lowest + 1).Select(code => code == 0 ? null! : Telemetry.Admissions.Of(WordOf((GateCode)code)))];

    /// <summary>Redis or the queue did not answer in time.</summary>
    public static Tally.Mark TryAgain { get; } = Telemetry.Admissions.Of("try-again");

    /// <summary>The request was not signed as it had to be.</summary>
    public static Tally.Mark SignatureRefused { get; } = Telemetry.Admissions.Of("signature-refused");

    public static Tally.Mark Of(GateCode code) => Marks[(int)code - Lowest];

    private static string WordOf(GateCode code) => code switch
    {
        GateCode.Won => "won",
        GateCode.Yours or GateCode.YoursUnsent => "had-it",
        GateCode.SoldOut => "sold-out",
        GateCode.NotOpen => "sale-not-open",
        GateCode.Paused => "sale-paused",
        GateCode.Closed => "sale-closed",
        GateCode.BuyerLimit => "buyer-limit",
        GateCode.RateLimited => "rate-limited",
        GateCode.Lapsed => "too-many-lapsed",
        GateCode.Rebuilding => "sale-rebuilding",
        GateCode.ChallengeNeeded => "challenge-needed",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
