namespace Mall.Functions.Tests.Platform;

public sealed class TokenBucketsTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Take_BeyondTheBurst_SaysHowLongToWait()
    {
        var buckets = new TokenBuckets<string>(rate: 4, burst: 8, _clock);

        Assert.All(Enumerable.Range(0, 8), _ => Assert.Equal(TimeSpan.Zero, buckets.Take("a")));

        Assert.Equal(TimeSpan.FromMilliseconds(250), buckets.Take("a"));
        Assert.Equal(TimeSpan.FromMilliseconds(250), buckets.Look("a"));
        Assert.Equal(TimeSpan.Zero, buckets.Take("b"));
    }

    [Fact]
    public void Take_OverTime_GrantsTheRateAndNoMore()
    {
        var buckets = new TokenBuckets<string>(rate: 5, burst: 5, _clock);
        var granted = 0;

        for (var i = 0; i < 1_000; i++)
        {
            granted += buckets.Take("a") == TimeSpan.Zero ? 1 : 0;
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        // The burst, and five in each of the ten seconds.
        Assert.InRange(granted, 54, 55);
    }

    [Fact]
    public void Take_AfterAPause_HasTheBurstAgainAndNotMore()
    {
        var buckets = new TokenBuckets<string>(rate: 1, burst: 3, _clock);
        Assert.Equal(3, Granted(buckets, 10));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(3, Granted(buckets, 10));
    }

    [Fact]
    public void Look_TakesNothing()
    {
        var buckets = new TokenBuckets<string>(rate: 1, burst: 1, _clock);

        Assert.Equal(TimeSpan.Zero, buckets.Look("a"));
        Assert.Equal(TimeSpan.Zero, buckets.Look("a"));
        Assert.Equal((TimeSpan.Zero, 1), (buckets.Take("a"), buckets.Count));
        Assert.Equal(TimeSpan.FromSeconds(1), buckets.Look("a"));
    }

    [Fact]
    public async Task Take_ByManyThreads_GrantsTheBurstExactly()
    {
        var buckets = new TokenBuckets<string>(rate: 100, burst: 1_000, _clock);

        var granted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Granted(buckets, 500))));

        Assert.Equal(1_000, granted.Sum());
    }

    [Fact]
    public void Keys_BeyondTheCapacity_PassUncountedUntilOthersAreFullAgain()
    {
        var buckets = new TokenBuckets<int>(rate: 1, burst: 1, _clock, capacity: 100);
        for (var key = 0; key < 5_000; key++)
        {
            Assert.Equal(TimeSpan.Zero, buckets.Take(key));
        }

        Assert.Equal(100, buckets.Count);
        Assert.Equal(TimeSpan.Zero, buckets.Take(4_999));
        Assert.NotEqual(TimeSpan.Zero, buckets.Take(0));

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((TimeSpan.Zero, 1), (buckets.Take(4_999), buckets.Count));
        Assert.NotEqual(TimeSpan.Zero, buckets.Take(4_999));
    }

    private static int Granted(TokenBuckets<string> buckets, int calls) => Enumerable.Range(0, calls).Count(_ => buckets.Take("a") == TimeSpan.Zero);
}
