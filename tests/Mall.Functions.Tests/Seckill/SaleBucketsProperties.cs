using FsCheck;
using FsCheck.Fluent;

namespace Mall.Functions.Tests.Seckill;

internal enum BucketAct
{
    Win,
    Drain,
    Release,
    BeginMove,
    TakeAtTheGate,
    GiveLate,
    Finish,
    TellTheGate,
    Pause,
    Resume,
    Restock,
    Rebuild,
    Balance,
}

/// <param name="Act">What is done.</param>
/// <param name="Bucket">Where.</param>
/// <param name="Number">Anything else that it takes.</param>
internal readonly record struct BucketStep(BucketAct Act, int Bucket, int Number);

public sealed class SaleBucketsProperties(RealRedis redis) : RedisShopTests(redis, ("Seckill:BuyerBurst", "10000"))
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Shop.Clock.Advance(DateTimeOffset.UtcNow - Shop.Clock.GetUtcNow());
        Shop.Clock.JumpsToTimers = true;
    }

    /// <summary>Whatever is done to the buckets of a sale, in any order, with moves that stop half-way and go on late: the sum of their units is that of the sale, each promise has its unit, and in the end every unit can be
    /// won by whoever asks.</summary>
    [Fact]
    public void AnySteps_OnBucketsOfARealServer_LoseNoUnitAndPromiseNoneTwice()
    {
        var act = Gen.Frequency(
            (8, Gen.Constant(BucketAct.Win)), (3, Gen.Constant(BucketAct.Drain)), (3, Gen.Constant(BucketAct.Release)), (6, Gen.Constant(BucketAct.BeginMove)),
            (6, Gen.Constant(BucketAct.TakeAtTheGate)), (5, Gen.Constant(BucketAct.GiveLate)), (3, Gen.Constant(BucketAct.Finish)), (2, Gen.Constant(BucketAct.TellTheGate)),
            (1, Gen.Constant(BucketAct.Pause)), (2, Gen.Constant(BucketAct.Resume)), (1, Gen.Constant(BucketAct.Restock)), (1, Gen.Constant(BucketAct.Rebuild)), (2, Gen.Constant(BucketAct.Balance)));
        var step = from what in act from bucket in Gen.Choose(0, BucketsUnderTest.Count - 1) from number in Gen.Choose(0, 11) select new BucketStep(what, bucket, number);

        Prop.ForAll(Arb.ToArbitrary(step.ArrayOf(40)), steps => HoldsAsync(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    private async Task HoldsAsync(BucketStep[] steps)
    {
        var test = new BucketsUnderTest(Shop);
        await test.OpenAsync();
        foreach (var step in steps)
        {
            await test.TakeAsync(step);
        }

        await test.SellTheRestAsync();
    }
}

/// <summary>The buckets of a sale, and how many units it has.</summary>
internal sealed class BucketsUnderTest(TestShop shop)
{
    public const int Count = 3;

    private const int Units = 7;

    private readonly List<(string BucketId, TicketIntent Intent)> _promised = [];
    private readonly List<Ticket> _held = [];
    private readonly List<(Sale Read, SaleMove Give)> _late = [];
    private Sale _sale = null!;
    private string[] _ids = [];
    private long _units = Units;
    private int _number;

    private SaleGate Gate => shop.Get<SaleGate>();

    private SaleStore Store => shop.Get<SaleStore>();

    private OperatorChanges Changes => shop.Get<OperatorChanges>();

    public async Task OpenAsync()
    {
        var now = shop.Clock.GetUtcNow();
        var answer = await shop.CreateSaleAsync(new
        {
            productId = await shop.ProductAsync(100), price = new { amount = 990 }, stock = Units, perBuyerLimit = 2, startsAt = now.AddDays(-1), endsAt = DateTimeOffset.UtcNow.AddYears(10), buckets = Count,
        });
        _sale = await shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
        _ids = SaleBuckets.IdsOf(_sale);
    }

    public async Task TakeAsync(BucketStep step)
    {
        var (id, number) = (_ids[step.Bucket], step.Number);
        var bucket = await shop.SaleAsync(id);
        switch (step.Act)
        {
            case BucketAct.Win:
                await WinAsync(bucket, 1 + (number % 2));
                break;
            case BucketAct.Drain:
                await DrainAsync(id);
                break;
            case BucketAct.Release when _held.Find(ticket => ticket.SaleId == id) is { } ticket:
                _held.Remove(ticket);
                Assert.True(await shop.Get<TicketStore>().TrySettleAsync(ticket.Id, TicketStatus.Released, "test", SaleChange.Release(ticket.Quantity), default));
                await shop.Get<GateReleases>().TellAsync(ticket with { Status = TicketStatus.Released }, default);
                break;
            case BucketAct.BeginMove:
                var move = new SaleMove($"{id}.{Ids.New()}", SaleMoveKind.Take, 1 + (number % 4), To: _ids[(step.Bucket + 1 + (number % (Count - 1))) % Count]);
                await Store.TryBeginMoveAsync(bucket, move, default);
                break;
            case BucketAct.TakeAtTheGate when bucket.PendingMove is { Kind: SaleMoveKind.Take } take:
                // Whoever does it is cut short, or goes on when others have.
                if (await Gate.TakeAsync(bucket, take.Quantity) is > 0 and var given)
                {
                    _late.Add((bucket, take with { Kind = SaleMoveKind.Give, Quantity = given }));
                }

                break;
            case BucketAct.GiveLate when _late.Count > 0:
                var (read, give) = _late[number % _late.Count];
                await Store.TryGiveAsync(read, give, default);
                break;
            case BucketAct.Finish:
                await shop.Get<SaleMoves>().FinishAsync(id, default);
                break;
            case BucketAct.TellTheGate:
                await Changes.ApplyAsync(id, default);
                break;
            case BucketAct.Pause or BucketAct.Resume:
                await Store.ChangeModeAsync(sale => step.Act == BucketAct.Pause ? sale.Pause() : sale.Resume(), SaleLogEntry.Of(id, "test", "test", shop.Clock.GetUtcNow()), default);
                break;
            case BucketAct.Restock:
                _units += 2;
                await Changes.RestockAsync(SaleLogEntry.Of(_sale.Id, "restock", "test", shop.Clock.GetUtcNow(), "more", 2, Ids.New()), default);
                break;
            case BucketAct.Rebuild:
                // Promises are waited for; here that is done before.
                await DrainAsync(id);
                await shop.Get<RedisConnection>().CallAsync(db => db.KeyDeleteAsync(SaleKeys.Sale(id)));
                Assert.Equal(RebuildOutcome.Ready, await shop.Get<RebuildGate>().RunAsync(id, default));
                break;
            case BucketAct.Balance:
                await shop.Get<BalanceBuckets>().RunAsync(_sale.Id, new Dictionary<string, int> { [id] = 1 + (number % 3) }, default);
                break;
        }

        await CheckAsync();
    }

    /// <summary>Everything is finished, and buyers of one bucket ask as long as there is something.</summary>
    public async Task SellTheRestAsync()
    {
        await Changes.FollowAsync(_sale, default);
        await shop.Make<SweepSales>().SweepAsync(default);
        await shop.Get<GateWatch>().LookAsync(default);
        await CheckAsync();
        var sold = 0L;
        do
        {
            await shop.Get<BalanceBuckets>().RunAsync(_sale.Id, new Dictionary<string, int> { [_ids[0]] = 1 }, default);
            sold = Promised;
            await WinAsync(await shop.SaleAsync(_ids[0]), 1);
            await CheckAsync();
        }
        while (Promised > sold);

        Assert.Equal(_units, Promised + _held.Sum(ticket => ticket.Quantity));
    }

    private long Promised => _promised.Sum(one => one.Intent.Quantity);

    private async Task WinAsync(Sale bucket, int quantity)
    {
        var answer = await Gate.EnterAsync(bucket, $"buyer-{++_number}", quantity);
        if (answer.Code == GateCode.Won)
        {
            await Gate.SentAsync(bucket.Id, [answer.Intent!.TicketId]);
            _promised.Add((bucket.Id, answer.Intent));
        }
    }

    /// <summary>The second gate: each promise finds its units.</summary>
    private async Task DrainAsync(string bucketId)
    {
        foreach (var one in _promised.Where(one => one.BucketId == bucketId).ToList())
        {
            var intent = one.Intent;
            var ticket = new Ticket
            {
                Id = intent.TicketId, SaleId = bucketId, UserId = intent.UserId, Quantity = intent.Quantity, Position = intent.Position, Status = TicketStatus.Held, WonAt = intent.At,
            };
            Assert.Equal(TicketStore.HoldOutcome.Held, await shop.Get<TicketStore>().HoldAsync(await shop.SaleAsync(bucketId), [ticket], default));
            _promised.Remove(one);
            _held.Add(ticket);
        }
    }

    private async Task CheckAsync()
    {
        var buckets = await Store.BucketsAsync(_sale, default);
        var states = await Task.WhenAll(_ids.Select(Gate.StateAsync));
        Assert.Equal(_units, SaleSums.Of(_sale, buckets).Initial + buckets.Sum(bucket => bucket.Restocked));
        Assert.Equal(_units, buckets.Sum(bucket => bucket.Share));
        Assert.All(buckets, bucket => Assert.True(bucket.IsBalanced, $"{bucket}"));
        Assert.True(states.Sum(state => state!.Capacity) <= _units, "The gates have more units than there are.");
        foreach (var (bucket, state) in buckets.Zip(states))
        {
            var promised = _promised.Where(one => one.BucketId == bucket.Id).Sum(one => one.Intent.Quantity);
            Assert.True(promised <= bucket.Available, $"{promised} units are promised, and {bucket.Id} has {bucket.Available}.");
            Assert.True(state!.Share == bucket.Share || state.Version < bucket.Version, $"The share of {bucket.Id} is {bucket.Share}, and {state.Share} at its gate.");
            Assert.True(state.Capacity <= bucket.Capacity, $"The gate of {bucket.Id} may sell {state.Capacity} of {bucket.Capacity}.");
        }
    }
}
