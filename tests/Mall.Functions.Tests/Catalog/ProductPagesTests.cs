using Mall.Functions.Catalog;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Catalog;

public sealed class ProductPagesTests
{
    private readonly TestClock _clock = new();
    private readonly ProductPages _pages;
    private readonly List<string> _dropped = [];
    private Func<string, Task<Versioned<Product>?>> _read;
    private Func<string, Task<PageRead>>? _readShared;
    private int _reads;

    public ProductPagesTests()
    {
        _read = id => Found(AProduct.Of(id));
        _pages = new ProductPages(
            id => _readShared?.Invoke(id) ?? ReadAsync(id),
            ReadAsync,
            id =>
            {
                _dropped.Add(id);
                return Task.CompletedTask;
            },
            _clock);

        async Task<PageRead> ReadAsync(string id)
        {
            Interlocked.Increment(ref _reads);
            return new PageRead(await _read(id) is { } product ? new ProductPage(product) : null, ProductPages.MaxAge);
        }
    }

    [Fact]
    public async Task Get_AgainWithinASecond_ReadsOnce()
    {
        var first = await _pages.GetAsync("tea");
        _clock.Advance(ProductPages.MaxAge - TimeSpan.FromTicks(1));

        Assert.Same(first, await _pages.GetAsync("tea"));
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Get_AfterASecond_ReadsAgain()
    {
        await _pages.GetAsync("tea");
        _read = id => Found(AProduct.Of(id, available: 3));
        _clock.Advance(ProductPages.MaxAge);

        Assert.Equal(3, await AvailableAsync("tea"));
    }

    [Fact]
    public async Task Get_SlowRead_CountsFromItsBeginning()
    {
        var reading = new TaskCompletionSource<Versioned<Product>?>();
        _read = _ => reading.Task;
        var slow = _pages.GetAsync("tea");
        _clock.Advance(ProductPages.MaxAge);
        reading.SetResult(new Versioned<Product>(AProduct.Of(), "\"1\""));
        await slow;

        _read = id => Found(AProduct.Of(id, available: 3));

        Assert.Equal(3, await AvailableAsync("tea"));
    }

    [Fact]
    public async Task Get_ManyAtOnce_ShareOneRead()
    {
        var reading = new TaskCompletionSource<Versioned<Product>?>();
        _read = _ => reading.Task;
        var all = Enumerable.Range(0, 50).Select(_ => _pages.GetAsync("tea")).ToArray();

        reading.SetResult(new Versioned<Product>(AProduct.Of(), "\"1\""));

        Assert.Single((await Task.WhenAll(all)).Distinct());
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Get_NoSuchProduct_IsAskedOnceUntilItIsMade()
    {
        _read = _ => Task.FromResult<Versioned<Product>?>(null);
        Assert.Equal(404, (await ShowAsync("tea")).Status);
        Assert.Equal(404, (await ShowAsync("tea")).Status);
        Assert.Equal(1, _reads);

        _read = id => Found(AProduct.Of(id));
        _pages.Forget("tea");

        Assert.Equal(200, (await ShowAsync("tea")).Status);
    }

    [Fact]
    public async Task Get_NoSuchProduct_IsAskedAgainAfterASecond()
    {
        _read = _ => Task.FromResult<Versioned<Product>?>(null);
        await ShowAsync("tea");
        _read = id => Found(AProduct.Of(id));

        _clock.Advance(ProductPages.MaxAge);

        Assert.Equal(200, (await ShowAsync("tea")).Status);
    }

    [Fact]
    public async Task Forget_WhileReadingThatThereIsNone_IsNotRemembered()
    {
        var reading = new TaskCompletionSource<Versioned<Product>?>();
        _read = _ => reading.Task;
        var early = _pages.GetAsync("tea");
        _pages.Forget("tea");
        reading.SetResult(null);
        await early;

        _read = id => Found(AProduct.Of(id));

        Assert.Equal(200, (await ShowAsync("tea")).Status);
    }

    [Fact]
    public async Task Get_ManyIdsThatDoNotExist_StaysBoundedAndKeepsThePages()
    {
        await _pages.GetAsync("tea");
        _read = _ => Task.FromResult<Versioned<Product>?>(null);
        for (var i = 0; i < 10_050; i++)
        {
            await _pages.GetAsync($"no-{i}");
        }

        Assert.InRange(_pages.MissingCount, 1, 10_000);
        Assert.Equal(1, _pages.Count);
    }

    [Fact]
    public async Task Get_ReadFails_IsNotRemembered()
    {
        _read = _ => Task.FromException<Versioned<Product>?>(new InvalidOperationException("down"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _pages.GetAsync("tea"));

        _read = id => Found(AProduct.Of(id));

        Assert.Equal(200, (await ShowAsync("tea")).Status);
    }

    [Fact]
    public async Task Forget_WhileReading_WhatWasReadBeforeIsNotRemembered()
    {
        var reading = new TaskCompletionSource<Versioned<Product>?>();
        _read = _ => reading.Task;
        var early = _pages.GetAsync("tea");
        _pages.Forget("tea");
        _read = id => Found(AProduct.Of(id, available: 3));

        Assert.Equal(3, await AvailableAsync("tea"));
        reading.SetResult(new Versioned<Product>(AProduct.Of(available: 10), "\"1\""));
        await early;

        Assert.Equal(3, await AvailableAsync("tea"));
    }

    [Fact]
    public async Task Get_FromAnotherInstance_IsShownOnlyForWhatIsLeftOfItsSecond()
    {
        var old = new ProductPage(new Versioned<Product>(AProduct.Of(available: 10), "\"1\""));
        _readShared = _ => Task.FromResult(new PageRead(old, TimeSpan.FromMilliseconds(300)));
        Assert.Equal(10, await AvailableAsync("tea"));
        _readShared = null;
        _read = id => Found(AProduct.Of(id, available: 3));

        _clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.Equal(10, await AvailableAsync("tea"));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(3, await AvailableAsync("tea"));
    }

    [Fact]
    public async Task Get_KnownElsewhereNotToExist_IsShownOnlyForWhatIsLeftOfItsSecond()
    {
        _readShared = _ => Task.FromResult(new PageRead(null, TimeSpan.FromMilliseconds(300)));
        Assert.Equal(404, (await ShowAsync("tea")).Status);
        _readShared = null;

        _clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.Equal(404, (await ShowAsync("tea")).Status);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await ShowAsync("tea")).Status);
    }

    [Fact]
    public async Task Forget_ForASecond_WhatOthersReadBeforeIsNotShownHere()
    {
        _readShared = id => Task.FromResult(new PageRead(new ProductPage(new Versioned<Product>(AProduct.Of(id, available: 10), "\"1\"")), ProductPages.MaxAge));
        _read = id => Found(AProduct.Of(id, available: 3));

        _pages.Forget("tea");

        Assert.Equal(3, await AvailableAsync("tea"));
        Assert.Equal(10, await AvailableAsync("coffee"));
        _pages.Hear("tea");
        _clock.Advance(ProductPages.MaxAge - TimeSpan.FromTicks(1));
        Assert.Equal(3, await AvailableAsync("tea"));
        _pages.Hear("tea");
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(10, await AvailableAsync("tea"));
        Assert.Empty(_dropped);
    }

    [Fact]
    public async Task Forget_MoreProductsThanItCanKnow_TrustsNoOtherInstanceForASecond()
    {
        _readShared = id => Task.FromResult(new PageRead(new ProductPage(new Versioned<Product>(AProduct.Of(id, available: 10), "\"1\"")), ProductPages.MaxAge));
        _read = id => Found(AProduct.Of(id, available: 3));

        for (var i = 0; i <= 10_000; i++)
        {
            _pages.Forget($"tea-{i}");
        }

        Assert.Equal(3, await AvailableAsync("tea-0"));
        _clock.Advance(ProductPages.MaxAge);
        Assert.Equal(10, await AvailableAsync("tea-0"));
    }

    [Fact]
    public async Task ForgetEverywhere_ForgetsHereAndElsewhere()
    {
        await _pages.GetAsync("tea");
        _read = id => Found(AProduct.Of(id, available: 3));

        await _pages.ForgetEverywhereAsync("tea");

        Assert.Equal(3, await AvailableAsync("tea"));
        Assert.Equal(["tea"], _dropped);
    }

    [Fact]
    public async Task Get_MoreProductsThanItHolds_StaysBounded()
    {
        for (var i = 0; i < 10_050; i++)
        {
            await _pages.GetAsync($"tea-{i}");
        }

        Assert.InRange(_pages.Count, 1, 10_000);
    }

    [Fact]
    public async Task Show_HasETagAndTheMembersOfTheApi()
    {
        var answer = await ShowAsync("tea");

        Assert.Equal("\"1.1\"", answer.Headers.ETag);
        Assert.Equal("application/json; charset=utf-8", answer.Headers.ContentType);
        Assert.Equal(
            ["id", "name", "description", "category", "price", "stock", "createdAt"],
            answer.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["available", "reserved", "sold"], answer.Body.GetProperty("stock").EnumerateObject().Select(member => member.Name));
    }

    /// <summary>RFC 9110, 13.1.2: weak ETags count, one of a list will do, and the star means whatever there is.</summary>
    [Theory]
    [InlineData("\"1.1\"")]
    [InlineData("W/\"1.1\"")]
    [InlineData("\"1.0\", \"1.1\"")]
    [InlineData("\"a,b\",W/\"1.1\"")]
    [InlineData("*")]
    public async Task Show_ToWhoHasThisVersion_Is304WithoutBody(string ifNoneMatch)
    {
        var answer = await ShowAsync("tea", ifNoneMatch);

        Assert.Equal((304, "\"1.1\""), (answer.Status, answer.Headers.ETag.ToString()));
        Assert.Equal(default, answer.Body);
    }

    [Theory]
    [InlineData("\"1.0\"")]
    [InlineData("\"1.0\", W/\"1.2\"")]
    [InlineData("1.1")]
    [InlineData("")]
    [InlineData("\"1.1")]
    public async Task Show_ToWhoHasAnotherVersion_Is200(string ifNoneMatch) => Assert.Equal(200, (await ShowAsync("tea", ifNoneMatch)).Status);

    private static Task<Versioned<Product>?> Found(Product product) => Task.FromResult<Versioned<Product>?>(new Versioned<Product>(product, "\"1\""));

    private async Task<long> AvailableAsync(string id) => (await ShowAsync(id)).Body.GetProperty("stock").GetProperty("available").GetInt64();

    private async Task<Answer> ShowAsync(string id, string? ifNoneMatch = null)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        http.Request.Headers.IfNoneMatch = ifNoneMatch;
        return await TestShop.AnswerAsync(http.Request, await _pages.GetAsync(id));
    }
}
