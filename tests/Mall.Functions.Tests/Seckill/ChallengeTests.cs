using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Seckill;

/// <summary>Challenges by themselves; at the door: <see cref="FairEntryTests"/>.</summary>
public sealed class ChallengeTests
{
    private readonly TestClock _clock = new();
    private readonly SeckillOptions _options = new() { ChallengeBits = 6 };
    private readonly JwtOptions _keys = KeyOf(1);

    /// <summary>The number was found with another implementation (Python's hashlib); clients that are written elsewhere may test themselves with it.</summary>
    [Fact]
    public void Solution_OfAKnownChallenge_IsTheFirstNumberWithSoManyZeroBits()
    {
        Assert.Equal(1201, Solve(new EntryChallenge("12.1764000000000.1764000600000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 12, default)));
    }

    [Fact]
    public void Check_ASolution_IsTheTimeOfItsChallenge()
    {
        var shop = Shop();
        var challenge = shop.Issue("s1", "lilei");

        Assert.Equal(_clock.GetUtcNow().ToUnixTimeMilliseconds(), shop.Check("s1", "lilei", challenge.Challenge, Solve(challenge)));
        Assert.Equal((6, _clock.GetUtcNow().AddMinutes(10).ToUnixTimeMilliseconds()), (challenge.Bits, challenge.ExpiresAt.ToUnixTimeMilliseconds()));
    }

    [Theory]
    [InlineData("s2", "lilei")]
    [InlineData("s1", "hanmei")]
    public void Check_OfAnotherSaleOrBuyer_IsNoSolution(string saleId, string userId)
    {
        var shop = Shop();
        var challenge = shop.Issue("s1", "lilei");

        Assert.Equal(Challenges.NoSolution, shop.Check(saleId, userId, challenge.Challenge, Solve(challenge)));
    }

    [Fact]
    public void Check_AfterItsTime_IsNoSolution()
    {
        var shop = Shop();
        var challenge = shop.Issue("s1", "lilei");

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(Challenges.NoSolution, shop.Check("s1", "lilei", challenge.Challenge, Solve(challenge)));
    }

    /// <summary>Less work, or more time, than the shop gave.</summary>
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1764000000000")]
    [InlineData(2, "9999999999999")]
    [InlineData(3, "AAAA")]
    public void Check_AChallengeThatWasChanged_IsNoSolution(int part, string value)
    {
        var parts = Shop().Issue("s1", "lilei").Challenge.Split('.');
        parts[part] = value;
        var forged = string.Join('.', parts);

        Assert.Equal(Challenges.NoSolution, Shop().Check("s1", "lilei", forged, Solve(new EntryChallenge(forged, 6, default))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("6.1.1.1.1")]
    [InlineData("-1.99999999999999999999.1.x")]
    public void Check_Nonsense_IsNoSolution(string? challenge)
    {
        Assert.All(new long?[] { null, -1, 0, long.MaxValue }, number => Assert.Equal(Challenges.NoSolution, Shop().Check("s1", "lilei", challenge, number)));
    }

    [Fact]
    public void Check_WithTheKeyBeforeARotation_IsTheTimeOfItsChallenge()
    {
        var challenge = Shop().Issue("s1", "lilei");
        var rotated = new JwtOptions { SigningKey = KeyOf(2).SigningKey, PreviousKeys = { ["old"] = _keys.SigningKey } };

        Assert.True(Shop(rotated).Check("s1", "lilei", challenge.Challenge, Solve(challenge)) > 0);
        Assert.Equal(Challenges.NoSolution, Shop(KeyOf(2)).Check("s1", "lilei", challenge.Challenge, Solve(challenge)));
    }

    [Fact]
    public void Check_WhileChallengesAreOff_IsNotNeeded()
    {
        _options.ChallengeBits = 0;

        Assert.Equal(Challenges.NotNeeded, Shop().Check("s1", "lilei", null, null));
    }

    /// <summary>Each doubling beyond the setting adds a bit, up to the limit; a second later it is as before.</summary>
    [Fact]
    public void Issue_UnderLoad_IsHarder()
    {
        (_options.ChallengeLoad, _options.ChallengeLoadBits) = (10, 2);
        var shop = Shop();

        var bits = Enumerable.Range(0, 200).Select(_ => shop.Issue("s1", "lilei").Bits).ToArray();

        Assert.Equal((6, 6, 7, 7, 8, 8), (bits[0], bits[18], bits[19], bits[38], bits[39], bits[199]));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(6, shop.Issue("s1", "lilei").Bits);
    }

    /// <summary>The first number that solves it.</summary>
    internal static long Solve(EntryChallenge challenge)
    {
        var number = 0L;
        while (!Challenges.IsSolution(challenge.Challenge, number, challenge.Bits))
        {
            number++;
        }

        return number;
    }

    private static JwtOptions KeyOf(byte number) => new() { SigningKey = Convert.ToBase64String([.. Enumerable.Repeat(number, 32)]) };

    private Challenges Shop(JwtOptions? keys = null) => new(Options.Create(_options), Options.Create(keys ?? _keys), _clock);
}
