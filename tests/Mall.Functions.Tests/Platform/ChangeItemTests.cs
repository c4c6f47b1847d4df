using Mall.Functions.Carts;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Tests.Platform;

public sealed class ChangeItemTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private static readonly Refusal Busy = new Unavailable("busy", "Busy.", TimeSpan.FromSeconds(1));
    private static readonly Refusal Missing = new NotFound("missing", "There is none.");

    private readonly string _id = Ids.New();

    private Container Container => shared.Shop.Get<CosmosDatabase>().Container(CartsNames.Carts);

    private sealed record Counter(string Id, int Count);

    [Fact]
    public async Task Change_ByManyAtOnce_LosesNobodys()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync())));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Equal(8, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task Change_WhenSomebodyWasFaster_StartsFromWhatHeWrote()
    {
        await CountAsync();
        var seen = new List<int>();

        var outcome = await Container.ChangeAsync<Counter>(
            _id,
            _id,
            async counter =>
            {
                seen.Add(counter!.Count);
                if (seen.Count == 1)
                {
                    await CountAsync();
                }

                return counter with { Count = counter.Count + 10 };
            },
            Busy,
            default);

        Assert.Equal([1, 2], seen);
        Assert.Equal(12, outcome.Value!.Count);
        Assert.Equal(12, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task Change_OfAVersionThatIsOld_ReadsAnew()
    {
        await CountAsync();
        var old = await Container.FindAsync<Counter>(_id, _id, default);
        await CountAsync();

        await CountAsync(old);

        Assert.Equal(3, (await ReadAsync())!.Count);
    }

    [Fact]
    public async Task Change_OthersFasterEachTime_IsBusy() =>
        Assert.Same(Busy, (await Container.ChangeAsync<Counter>(
            _id,
            _id,
            async counter =>
            {
                await CountAsync();
                return new Counter(_id, (counter?.Count ?? 0) + 100);
            },
            Busy,
            default)).Refusal);

    [Fact]
    public async Task Change_ThatRefuses_WritesNothing()
    {
        Assert.Same(Missing, (await Container.ChangeAsync<Counter>(_id, _id, counter => Task.FromResult<Outcome<Counter>>(Missing), Busy, default)).Refusal);

        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task Change_ThatChangesNothing_WritesNothing()
    {
        await CountAsync();
        var before = await Container.FindAsync<Counter>(_id, _id, default);
        var written = 0;

        await Container.ChangeAsync<Counter>(_id, _id, counter => Task.FromResult<Outcome<Counter>>(counter! with { }), Busy, default, written: (_, _) => Task.FromResult(written++));
        await Container.ChangeAsync<Counter>(
            "none", "none", counter => Task.FromResult<Outcome<Counter>>(counter!), Busy, default, written: (_, _) => Task.FromResult(written++), absent: new Counter("none", 0));

        Assert.Equal(0, written);
        Assert.Equal(before!.ETag, (await Container.FindAsync<Counter>(_id, _id, default))!.ETag);
        Assert.Null(await Container.FindAsync<Counter>("none", "none", default));
    }

    private Task<Outcome<Counter>> CountAsync(Versioned<Counter>? known = null) => Container.ChangeAsync<Counter>(
        _id, _id, counter => Task.FromResult<Outcome<Counter>>(counter! with { Count = counter.Count + 1 }), Busy, default, known, absent: new Counter(_id, 0));

    private async Task<Counter?> ReadAsync() => (await Container.FindAsync<Counter>(_id, _id, default))?.Value;
}
