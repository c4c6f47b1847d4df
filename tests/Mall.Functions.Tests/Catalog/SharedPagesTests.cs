using Mall.Functions.Catalog;
using Microsoft.Extensions.Options;
using Moq;

namespace Mall.Functions.Tests.Catalog;

/// <summary>Two instances of the shop: one database and one Redis, each with its own connection and its own pages.</summary>
public sealed class SharedPagesTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private static readonly StackExchange.Redis.RedisKey[] Keys = ["product-page:{tea}", "product-page:{tea}:reader"];

    private readonly List<IDisposable> _ends = [];
    private TestShop _shop = null!;
    private Instance _here = null!;
    private Instance _there = null!;
    private Func<Task>? _afterFind;
    private int _finds;

    private sealed record Instance(RedisConnection Redis, SharedPages Shared, ProductPages Pages, Broadcasts Broadcasts, TaskCompletionSource<string> Heard);

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync(await redis.SettingsAsync());
        await redis.EmptyAsync();
        (_here, _there) = (await InstanceAsync(), await InstanceAsync());
    }

    public async Task DisposeAsync()
    {
        _ends.ForEach(end => end.Dispose());
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Read_WhatAnotherInstanceRead_AsksTheDatabaseOnce()
    {
        await CreateAsync("tea");

        var first = await _here.Shared.ReadAsync("tea");
        var second = await DatabaseCallsAsync(() => _there.Shared.ReadAsync("tea"));

        Assert.Equal(0, second.Calls);
        Assert.Equal(first.Page!.ToBytes(), second.Result.Page!.ToBytes());
        Assert.InRange(second.Result.GoodFor, TimeSpan.FromSeconds(1), Long);
    }

    [Fact]
    public async Task Read_NoSuchProduct_AsksTheDatabaseOnce()
    {
        Assert.Null((await _here.Shared.ReadAsync("nothing")).Page);

        var second = await DatabaseCallsAsync(() => _there.Shared.ReadAsync("nothing"));

        Assert.Equal((0, null), (second.Calls, second.Result.Page));
    }

    [Fact]
    public async Task Read_ManyAtOnceOnBothInstances_OneReads()
    {
        await CreateAsync("tea");

        var read = await DatabaseCallsAsync(() => Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? _here : _there).Shared.ReadAsync("tea"))));

        Assert.Equal(1, read.Calls);
        Assert.All(read.Result, page => Assert.NotNull(page.Page));
    }

    [Fact]
    public async Task Read_WhoShouldHaveReadDied_OthersReadAfterAMoment()
    {
        await CreateAsync("tea");
        await _here.Redis.CallAsync(db => db.StringSetAsync("product-page:{tea}:reader", "1", TimeSpan.FromHours(1)));
        var impatient = await InstanceAsync(waits: 1);

        Assert.NotNull((await impatient.Shared.ReadAsync("tea")).Page);
    }

    [Fact]
    public async Task Read_ThatBeganBeforeAChange_IsNotKept()
    {
        await CreateAsync("tea");
        _afterFind = () => _there.Shared.DropAsync("tea");
        await _here.Shared.ReadAsync("tea");
        _afterFind = null;

        Assert.Equal(1, (await DatabaseCallsAsync(() => _there.Shared.ReadAsync("tea"))).Calls);
        Assert.Equal(0, (await DatabaseCallsAsync(() => _there.Shared.ReadAsync("tea"))).Calls);
    }

    [Fact]
    public async Task Keep_OfALongReading_KeepsNothing()
    {
        var keep = RedisScript.Load("Catalog", "keep-page");

        Assert.Equal(0, (long)await keep.RunAsync(_here.Redis, Keys, ["a page", 1, 1000]));

        Assert.False(await _here.Redis.CallAsync(db => db.KeyExistsAsync("product-page:{tea}")));
    }

    [Fact]
    public async Task Keep_OfAnOlderReading_LeavesTheNewerOne()
    {
        var ask = RedisScript.Load("Catalog", "ask-page");
        var keep = RedisScript.Load("Catalog", "keep-page");
        var older = ((string[])(await ask.RunAsync(_here.Redis, Keys, [100]))!)[1];
        var newer = ((string[])(await ask.RunAsync(_here.Redis, Keys, [100]))!)[1];

        Assert.Equal(1, (long)await keep.RunAsync(_here.Redis, Keys, ["newer", newer, 1000]));
        Assert.Equal(0, (long)await keep.RunAsync(_here.Redis, Keys, ["older", older, 1000]));
    }

    [Fact]
    public async Task Edit_Here_IsSeenHereAtOnceAndThereAsSoonAsItIsHeard()
    {
        await CreateAsync("tea");
        await _here.Pages.GetAsync("tea");
        var before = await _there.Pages.GetAsync("tea");

        await RenameAsync("tea", "Green tea");
        await _here.Pages.ForgetEverywhereAsync("tea");

        Assert.Equal("Green tea", await NameAsync(_here));
        Assert.Equal("tea", await _there.Heard.Task.WaitAsync(HangGuard.Time));
        Assert.NotSame(before, await _there.Pages.GetAsync("tea"));
        Assert.Equal("Green tea", await NameAsync(_there));
    }

    [Fact]
    public async Task EventOfAnEdit_DropsThePageOnEveryInstance()
    {
        await CreateAsync("tea");
        await _here.Pages.GetAsync("tea");
        await _there.Pages.GetAsync("tea");
        await RenameAsync("tea", "Green tea");
        var @event = Event.Of(CatalogNames.Topic, CatalogNames.Changed, "tea.2", "", DateTimeOffset.UnixEpoch, new ProductEventData("tea", "Green tea", 1, 1));
        var actions = new Mock<ServiceBusMessageActions>();

        await new DropChangedPages(_here.Pages).Run(@event.Message(), actions.Object, default);

        actions.VerifyNoOtherCalls();
        await _there.Heard.Task.WaitAsync(HangGuard.Time);
        Assert.Equal(("Green tea", "Green tea"), (await NameAsync(_here), await NameAsync(_there)));
    }

    [Fact]
    public async Task WithoutRedis_ReadsAndForgetsAllTheSame()
    {
        await using var shop = await TestShop.OpenAsync();
        await shop.Get<ProductStore>().TryCreateAsync(AProduct.Of("tea"), default);
        var pages = shop.Get<ProductPages>();

        Assert.IsType<ProductPage>(await pages.GetAsync("tea"));
        await pages.ForgetEverywhereAsync("tea");
        Assert.IsType<ProductPage>(await pages.GetAsync("tea"));
    }

    private async Task<Instance> InstanceAsync(int waits = 6000)
    {
        var options = _shop.Get<IOptions<RedisOptions>>();
        var connection = new RedisConnection(options);
        var optional = new OptionalRedis(options, TimeProvider.System, NullLogger<OptionalRedis>.Instance);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        ProductPages? pages = null;
        var listener = new BroadcastListener(CatalogNames.PagesChannel, id =>
        {
            pages!.Hear(id);
            heard.TrySetResult(id);
        });
        var broadcasts = new Broadcasts(connection, optional, [listener], TimeProvider.System, NullLogger<Broadcasts>.Instance);
        var shared = new SharedPages(connection, optional, broadcasts, FindAsync, TimeProvider.System) { Waits = waits, MaxAge = Long };
        pages = new ProductPages(shared, _shop.Get<ProductFeed>(), TimeProvider.System);
        await connection.CallAsync(db => db.PingAsync());
        await broadcasts.StartAsync(default);
        await broadcasts.ExecuteTask!.WaitAsync(HangGuard.Time);
        _ends.AddRange([broadcasts, connection]);
        return new Instance(connection, shared, pages, broadcasts, heard);
    }

    private async Task<Versioned<Product>?> FindAsync(string productId, bool mayBeOld)
    {
        Interlocked.Increment(ref _finds);
        var found = await _shop.Get<ProductStore>().FindForPageAsync(productId, mayBeOld, default);
        await (_afterFind?.Invoke() ?? Task.CompletedTask);
        return found;
    }

    private Task CreateAsync(string id) => _shop.Get<ProductStore>().TryCreateAsync(AProduct.Of(id), default);

    private Task RenameAsync(string id, string name) => _shop.Get<CosmosDatabase>().Container(CatalogNames.Products)
        .TryPatchAsync(id, id, [Microsoft.Azure.Cosmos.PatchOperation.Set("/name", name)], null, default);

    private async Task<string> NameAsync(Instance instance) => (await _shop.CallAsync(null, null, _ => instance.Pages.GetAsync("tea"))).Body.Text("name");

    private async Task<(int Calls, T Result)> DatabaseCallsAsync<T>(Func<Task<T>> call)
    {
        var before = Volatile.Read(ref _finds);
        var result = await call();
        return (Volatile.Read(ref _finds) - before, result);
    }
}
