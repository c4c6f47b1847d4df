using System.Buffers.Text;
using StackExchange.Redis;

namespace Mall.Functions.Catalog;

/// <summary>The result of reading a page.</summary>
/// <param name="Page">Null: no such product.</param>
/// <param name="GoodFor">How long it may be shown, counted from the request.</param>
internal readonly record struct PageRead(ProductPage? Page, TimeSpan GoodFor);

/// <summary>The product pages that all instances share, in Redis. One instance reads a page; the others show it until <see cref="ProductPages.MaxAge"/> after that read began. If several miss a
/// page at once, one reads and the others wait for it briefly. Without Redis, everybody reads.</summary>
internal sealed class SharedPages(
    RedisConnection redis, OptionalRedis optional, Broadcasts broadcasts, Func<string, bool, Task<Versioned<Product>?>> find, TimeProvider time)
{
    public SharedPages(RedisConnection redis, OptionalRedis optional, Broadcasts broadcasts, ProductStore products, TimeProvider time)
        : this(redis, optional, broadcasts, (productId, mayBeOld) => products.FindForPageAsync(productId, mayBeOld, CancellationToken.None), time)
    {
    }

    private static readonly RedisScript Ask = RedisScript.Load("Catalog", "ask-page");
    private static readonly RedisScript Keep = RedisScript.Load("Catalog", "keep-page");
    private static readonly RedisScript Drop = RedisScript.Load("Catalog", "drop-page");

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    /// <summary>How often to wait for the reader; more in tests.</summary>
    internal int Waits { get; init; } = 10;

    /// <summary>How long a page is good; longer in tests.</summary>
    internal TimeSpan MaxAge { get; init; } = ProductPages.MaxAge;

    private RedisValue ReaderMilliseconds => (long)(Wait.TotalMilliseconds * Waits);

    private RedisValue GoodMilliseconds => (long)MaxAge.TotalMilliseconds;

    /// <summary>Throws the database's exceptions; Redis never fails it.</summary>
    public async Task<PageRead> ReadAsync(string productId)
    {
        var answer = await AskAsync(productId);
        for (var wait = 0; answer is { IsKept: false, IsToRead: false } && wait < Waits; wait++)
        {
            await Task.Delay(Wait, time);
            answer = await AskAsync(productId);
        }

        if (answer is { IsKept: true })
        {
            return answer.Read;
        }

        var read = await FindAsync(productId, mayBeOld: true);
        if (answer is not null)
        {
            await KeepAsync(productId, read.Page, answer.Now);
        }

        return read;
    }

    /// <summary>The page as stored now.</summary>
    public Task<PageRead> ReadStoredAsync(string productId) => FindAsync(productId, mayBeOld: false);

    /// <summary>Call it after a change. Nobody then gets an older page from here, and all instances are told to forget theirs.</summary>
    public async Task DropAsync(string productId)
    {
        await optional.TryAsync(() => Drop.RunAsync(redis, [PageKey(productId)], [GoodMilliseconds]));
        await broadcasts.TellAsync(CatalogNames.PagesChannel, productId);
    }

    private async Task<PageRead> FindAsync(string productId, bool mayBeOld) =>
        new(await find(productId, mayBeOld) is { } product ? new ProductPage(product) : null, MaxAge);

    private async Task<Answer?> AskAsync(string productId) =>
        await optional.TryAsync(() => Ask.RunAsync(redis, [PageKey(productId), ReaderKey(productId)], [ReaderMilliseconds])) is { } result ? Answer.Of((RedisResult[])result!) : null;

    private Task KeepAsync(string productId, ProductPage? page, RedisValue began) =>
        optional.TryAsync(() => Keep.RunAsync(redis, [PageKey(productId), ReaderKey(productId)], [page?.ToBytes() ?? [], began, GoodMilliseconds]));

    // The braces keep both keys on one cluster node.
    private static RedisKey PageKey(string productId) => $"{CatalogNames.PageKeys}:{{{productId}}}";

    private static RedisKey ReaderKey(string productId) => $"{CatalogNames.PageKeys}:{{{productId}}}:reader";

    /// <summary>The answer of <c>ask-page</c>.</summary>
    private sealed record Answer(bool IsKept, PageRead Read, RedisValue Now, bool IsToRead)
    {
        public static Answer Of(RedisResult[] result)
        {
            if ((string?)result[0] == "0")
            {
                return new Answer(false, default, (RedisValue)result[1], (string?)result[2] == "1");
            }

            var kept = (byte[])result[2]!;
            var page = kept.AsSpan(kept.AsSpan().IndexOf((byte)' ') + 1);
            _ = Utf8Parser.TryParse((byte[])result[1]!, out long milliseconds, out int _);
            return new Answer(true, new PageRead(page.IsEmpty ? null : ProductPage.FromBytes(page), TimeSpan.FromMilliseconds(milliseconds)), default, false);
        }
    }
}
