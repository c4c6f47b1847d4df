namespace Mall.Functions.Tests.Seckill;

public sealed class SaleViewTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly SaleScripts Gate = new("sale-1", 1);

    [Fact]
    public void Refusal_AnOpenSale_AsksTheGate() => Assert.Null(View(State()).Refusal("lilei", Now));

    [Theory]
    [InlineData(SaleMode.Paused, GateCode.Paused)]
    [InlineData(SaleMode.Closing, GateCode.Closed)]
    [InlineData(SaleMode.Closed, GateCode.Closed)]
    public void Refusal_OfAMode_IsToldToAllButHolders(SaleMode mode, GateCode expected)
    {
        var view = View(State() with { Mode = mode }, "lilei");

        Assert.Equal(expected, view.Refusal("hanmeimei", Now));
        Assert.Null(view.Refusal("lilei", Now));
    }

    [Fact]
    public void Refusal_SoldOut_IsToldToAllButHolders()
    {
        var view = View(State() with { Taken = 10 }, "lilei");

        Assert.Equal(GateCode.SoldOut, view.Refusal("hanmeimei", Now));
        Assert.Null(view.Refusal("lilei", Now));
    }

    [Fact]
    public void Refusal_BeforeTheOpening_IsNotOpenByTheClockOfRedis()
    {
        // Redis is ten minutes ahead of this instance.
        var view = View(State() with { StartsAt = Now.AddMinutes(11), ServerTime = Now.AddMinutes(10) });

        Assert.Equal(GateCode.NotOpen, view.Refusal("lilei", Now));
        Assert.Equal(GateCode.NotOpen, view.Refusal("lilei", Now.AddSeconds(3)));
        Assert.Null(View(State() with { StartsAt = Now.AddMinutes(10), ServerTime = Now.AddMinutes(10) }).Refusal("lilei", Now));
    }

    [Fact]
    public void Refusal_ShortlyBeforeTheOpening_AsksTheGate() =>
        Assert.Null(View(State() with { StartsAt = Now.AddMilliseconds(100) }).Refusal("lilei", Now));

    /// <summary>A door that throws takes its whole instance with it.</summary>
    [Fact]
    public void Refusal_OfASaleWithAnyStoredTime_IsAnAnswer()
    {
        DateTimeOffset[] ends = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue];
        foreach (var (startsAt, endsAt) in ends.SelectMany(_ => ends, (first, second) => (first, second)))
        {
            var sale = Sales.ASale() with { StartsAt = startsAt, EndsAt = endsAt };
            SaleView[] views = [View(State() with { StartsAt = startsAt, EndsAt = endsAt }), SaleView.Cold(sale, Now), SaleView.Cold(sale with { Mode = SaleMode.Closed }, Now)];

            Assert.All(views, view => Assert.True(view.Refusal("lilei", Now) is null or GateCode.Closed or GateCode.NotOpen or GateCode.Rebuilding));
            Assert.NotNull(SaleDetails.Of(sale, Now));
        }
    }

    [Fact]
    public void Refusal_AtTheEnd_IsToldOnlyByAReadingAfterIt()
    {
        var ends = Now.AddSeconds(1);

        Assert.Null(View(State() with { EndsAt = ends }).Refusal("lilei", Now.AddSeconds(2)));
        Assert.Equal(GateCode.Closed, View(State() with { EndsAt = Now }).Refusal("lilei", Now));
    }

    [Fact]
    public void Refusal_AnOldView_SaysNothing() => Assert.Null(View(State() with { Taken = 10 }).Refusal("lilei", Now + SaleView.MaxAge + TimeSpan.FromTicks(1)));

    [Fact]
    public void Refusal_AColdSale_IsNotOpenAndThenRebuilding()
    {
        var view = SaleView.Cold(Sales.ASale() with { StartsAt = Now.AddSeconds(2), EndsAt = Now.AddHours(1) }, Now);

        Assert.Equal(GateCode.NotOpen, view.Refusal("lilei", Now));
        Assert.Equal(GateCode.Rebuilding, view.Refusal("lilei", Now.AddSeconds(2)));
    }

    [Fact]
    public void Refusal_AClosedSaleThatRedisForgot_IsClosedHoweverOld() =>
        Assert.Equal(GateCode.Closed, SaleView.Cold(Sales.ASale() with { Mode = SaleMode.Closed }, Now).Refusal("lilei", Now.AddHours(1)));

    [Fact]
    public void Refusal_AShutGate_IsRebuilding() => Assert.Equal(GateCode.Rebuilding, SaleView.Shut(Now).Refusal("lilei", Now.AddHours(1)));

    /// <summary>A door reads the gates of a split sale one after the other: here the one that gets the last unit before, the one that gives it after the move.</summary>
    [Fact]
    public void Unsold_OfViewsBeforeAndAfterAMove_IsWhatIsLeft()
    {
        var target = View(State() with { Capacity = 3, Share = 3, Taken = 3 });
        var source = View(State() with { Capacity = 4, Share = 5, Taken = 4 });

        Assert.Equal(1, target.Unsold(Now) + source.Unsold(Now));
    }

    private static GateState State() => new(1, 1, 1, 10, 10, 3, 3, SaleMode.Active, Now.AddMinutes(-1), Now.AddHours(1), 1, Now);

    private static SaleView View(GateState state, params string[] holders) => SaleView.Open(Gate, state, [.. holders.Select(SaleView.HashOf)], Now);
}
