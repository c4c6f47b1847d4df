namespace Mall.Functions.Tests.Platform;

public sealed class OneByOneTests
{
    private readonly TestClock _clock = new();
    private readonly OneByOne _oneByOne;
    private readonly List<string> _tried = [];
    private readonly HashSet<string> _bad = ["bad"];

    public OneByOneTests() => _oneByOne = new OneByOne(_clock, NullLogger<OneByOne>.Instance);

    [Fact]
    public async Task Document_ThatFails_IsCountedAndHoldsNoOtherBack()
    {
        var before = Telemetry.BackgroundFailures.Counts.GetValueOrDefault("Test");

        await RunAsync("a", "bad", "b", "c");

        Assert.Equal(["a", "b", "bad", "c"], _tried.Order());
        Assert.Equal(before + 1, Telemetry.BackgroundFailures.Counts["Test"]);
        Assert.Equal(1, _oneByOne.CountOf("Test"));
        Assert.Equal(0, _oneByOne.CountOf("Another"));
    }

    [Fact]
    public async Task Document_ThatFailsAgainAndAgain_IsTriedLessAndLessOftenButNeverGivenUp()
    {
        var tries = new List<int>();
        for (var second = 0; second <= 600; second += 10)
        {
            _tried.Clear();
            await RunAsync("bad", "good");
            if (_tried.Contains("bad"))
            {
                tries.Add(second);
            }

            Assert.Contains("good", _tried);
            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal([0, 10, 30, 70, 150, 270, 390, 510], tries);
    }

    [Fact]
    public async Task Document_ThatSucceeds_BeginsAnew()
    {
        await RunAsync("bad");
        _bad.Clear();
        _clock.Advance(TimeSpan.FromSeconds(10));

        await RunAsync("bad");

        Assert.Equal(2, _tried.Count);
        Assert.Equal(0, _oneByOne.CountOf("Test"));
    }

    [Fact]
    public async Task Document_ThatIsGone_IsForgotten()
    {
        await RunAsync("bad");
        _clock.Advance(TimeSpan.FromMinutes(3));

        await RunAsync("good");

        Assert.Equal(0, _oneByOne.CountOf("Test"));
    }

    [Fact]
    public async Task EveryDocument_Failing_EndsTheRunAndTheNextGoesOnWithTheOthers()
    {
        string[] all = [.. Enumerable.Range(0, 200).Select(i => $"bad-{i}")];
        _bad.UnionWith(all);

        await RunAsync(all);
        var first = _tried.ToArray();
        Assert.InRange(first.Length, 24, 40);
        _tried.Clear();
        await RunAsync(all);

        Assert.NotEmpty(_tried);
        Assert.Empty(first.Intersect(_tried));
    }

    [Fact]
    public async Task Run_ThatIsCancelled_PutsNothingOff()
    {
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _oneByOne.RunAsync(
            "Test",
            ["a"],
            document => document,
            async (_, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            stop.Token));

        Assert.Equal(0, _oneByOne.CountOf("Test"));
    }

    private Task RunAsync(params string[] documents) => _oneByOne.RunAsync(
        "Test",
        documents,
        document => document,
        (document, _) =>
        {
            lock (_tried)
            {
                _tried.Add(document);
            }

            return _bad.Contains(document) ? Task.FromException(new ArgumentOutOfRangeException()) : Task.CompletedTask;
        },
        default);
}
