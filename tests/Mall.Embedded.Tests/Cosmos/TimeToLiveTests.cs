using Mall.Embedded.Cosmos.Store;
using Microsoft.Azure.Cosmos;
using Container = Microsoft.Azure.Cosmos.Container;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class TimeToLiveTests : AccountTests
{
    private static readonly PartitionKey Key = new("p");

    [Fact]
    public async Task Expired_ByTheContainersDefault_IsInvisibleAtOnce()
    {
        Container container = await LivingForAsync(60);
        await container.CreateItemAsync(new Thing { Id = "1" });

        Pass(59);
        await container.ReadItemAsync<Thing>("1", Key);
        Pass(1);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<Thing>("1", Key));
    }

    [Fact]
    public async Task Ttl_OfTheItem_WinsOverTheDefault()
    {
        Container container = await LivingForAsync(60);
        await container.CreateItemAsync(new Thing { Id = "short", Ttl = 10 });
        await container.CreateItemAsync(new Thing { Id = "ever", Ttl = -1 });

        Pass(10);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<Thing>("short", Key));
        Pass(100_000);
        await container.ReadItemAsync<Thing>("ever", Key);
    }

    [Fact]
    public async Task Sweep_FailsForAReasonThatNobodyForesaw_EndsTheHost()
    {
        var clock = new BrokenClock();
        string? told = null;
        await using var account = new Account(options: new CosmosStoreOptions { Time = clock, Journal = new JournalOptions { OnFailure = sentence => told = sentence } });
        await account.ContainerAsync(configure: properties => properties.DefaultTimeToLive = 1);
        clock.BreaksForTimers = true;

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("no clock", told);
    }

    [Fact]
    public async Task Ttl_WithoutADefaultOfTheContainer_IsOff()
    {
        Container container = await Account.ContainerAsync();
        await container.CreateItemAsync(new Thing { Id = "1", Ttl = 10 });

        Pass(100);

        await container.ReadItemAsync<Thing>("1", Key);
    }

    [Fact]
    public async Task Default_MinusOne_OnlyItemsWithATtlExpire()
    {
        Container container = await LivingForAsync(-1);
        await container.CreateItemAsync(new Thing { Id = "plain" });
        await container.CreateItemAsync(new Thing { Id = "short", Ttl = 10 });

        Pass(10);

        await container.ReadItemAsync<Thing>("plain", Key);
        await Account.FailsAsync(HttpStatusCode.NotFound, () => container.ReadItemAsync<Thing>("short", Key));
    }

    [Fact]
    public async Task Write_StartsTheTimeAgain()
    {
        Container container = await LivingForAsync(60);
        await container.CreateItemAsync(new Thing { Id = "1" });
        Pass(50);
        await container.PatchItemAsync<Thing>("1", Key, [PatchOperation.Increment("/count", 1)]);

        Pass(50);

        await container.ReadItemAsync<Thing>("1", Key);
    }

    [Fact]
    public async Task Create_OverAnExpiredItem_Succeeds()
    {
        Container container = await LivingForAsync(60);
        await container.CreateItemAsync(new Thing { Id = "1", Count = 1 });

        // The sweep has not come by, so the old one is still there.
        Pass(60, sweep: false);
        await container.CreateItemAsync(new Thing { Id = "1", Count = 2 });

        Assert.Equal(2, (await container.ReadItemAsync<Thing>("1", Key)).Resource.Count);
    }

    [Fact]
    public async Task Sweep_RemovesExpiredItems()
    {
        Container container = await LivingForAsync(60);
        for (int i = 0; i < 10; i++)
        {
            await container.CreateItemAsync(new Thing { Id = "i" + i, Ttl = i < 7 ? 20 : -1 });
        }

        Pass(20);

        Mall.Embedded.Cosmos.Store.Container stored = Account.Store.FindContainer("db", container.Id)!;
        Assert.Equal(3, stored.Documents.Count);
        await Account.RestartAsync();
        Assert.Equal(3, Account.Store.FindContainer("db", container.Id)!.Documents.Count);
    }

    private Task<Container> LivingForAsync(int seconds) => Account.ContainerAsync(configure: properties => properties.DefaultTimeToLive = seconds);

    private void Pass(int seconds, bool sweep = true)
    {
        if (sweep)
        {
            Account.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }
        else
        {
            Account.Clock.Set(Account.Clock.GetUtcNow().AddSeconds(seconds));
        }
    }

    private sealed class BrokenClock : TestClock
    {
        private bool _isBroken;

        public bool BreaksForTimers { get; set; }

        public override DateTimeOffset GetUtcNow() => _isBroken ? throw new InvalidOperationException("no clock") : base.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
            argument =>
            {
                _isBroken = BreaksForTimers;
                callback(argument);
                _isBroken = false;
            },
            state, dueTime, period);
    }
}
