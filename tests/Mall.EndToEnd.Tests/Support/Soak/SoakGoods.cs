using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Support.Soak;

/// <summary>What is sold, and the operator who restocks what runs out.</summary>
internal sealed class SoakGoods
{
    private const int Plenty = 1_000_000;
    private const int Scarce = 8;

    private static readonly TimeSpan RestockEvery = TimeSpan.FromMilliseconds(400);

    private readonly string[] _ids;
    private readonly Dictionary<string, (long Price, long Stock)> _goods;
    private string? _unanswered;

    private SoakGoods(Dictionary<string, (long Price, long Stock)> goods)
    {
        _goods = goods;
        _ids = [.. goods.Keys];
    }

    public IEnumerable<string> Ids => _ids;

    /// <summary>Idempotency keys of deliveries that the mall acknowledged.</summary>
    public ConcurrentBag<string> Delivered { get; } = [];

    public long InitialStock(string productId) => _goods[productId].Stock;

    public long Price(string productId) => _goods[productId].Price;

    public static async Task<SoakGoods> CreateAsync(MallClient admin)
    {
        // Most never run out; two do, and orders that get only a part have to give it back.
        var goods = new Dictionary<string, (long, long)>();
        for (var i = 0; i < 10; i++)
        {
            var (price, stock) = (100L + (i * 37), i < 2 ? Scarce : Plenty);
            goods[await admin.NewProductAsync(stock, price)] = (price, stock);
        }

        return new SoakGoods(goods);
    }

    public string Any(Random random) => _ids[random.Next(_ids.Length)];

    /// <summary>One to three products and how many of each.</summary>
    public Dictionary<string, int> Some(Random random) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random)).Distinct().ToDictionary(id => id, _ => random.Next(1, 4));

    /// <summary>Delivers some units of what is scarce, again and again, each delivery under a key of its own until it is acknowledged.</summary>
    public async Task RestockAsync(Uri mall, CancellationToken over)
    {
        using var timer = new PeriodicTimer(RestockEvery);
        try
        {
            using var anybody = new MallClient(mall);
            using var admin = await anybody.LogInAsAdminAsync();
            while (await timer.WaitForNextTickAsync(over))
            {
                _unanswered ??= Guid.NewGuid().ToString("N");
                (await admin.PostAsync($"/products/{_ids[0]}/stock-adjustments", new { delta = 1, reason = _unanswered }, ("Idempotency-Key", _unanswered))).Expect(HttpStatusCode.Created);
                Delivered.Add(_unanswered);
                _unanswered = null;
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException && over.IsCancellationRequested)
        {
            // The mall was killed, or it is over.
        }
    }
}
