using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>What there is to buy.</summary>
internal sealed class ChaosShop
{
    /// <summary>So many sales are asked for.</summary>
    public const int LiveSales = 3;

    private const int LiveCoupons = 4;

    private readonly ConcurrentDictionary<string, (long Stock, bool IsForSales)> _products = new();
    private volatile string[] _ordinary = [];
    private volatile string[] _sales = [];
    private volatile ChaosCoupon[] _coupons = [];

    /// <summary>Each product with its first stock.</summary>
    public IEnumerable<(string Id, long Stock)> Products => _products.Select(product => (product.Key, product.Value.Stock));

    public IReadOnlyList<string> Sales => _sales;

    public IReadOnlyList<ChaosCoupon> Coupons => _coupons;

    /// <summary>For sales only.</summary>
    public IReadOnlyList<string> SaleProducts => [.. _products.Where(product => product.Value.IsForSales).Select(product => product.Key)];

    public void AddProduct(string id, long stock, bool isForSales)
    {
        _products[id] = (stock, isForSales);
        _ordinary = isForSales ? _ordinary : [.. _ordinary, id];
    }

    public void AddSale(string id) => _sales = [.. _sales, id];

    public void AddCoupon(ChaosCoupon coupon) => _coupons = [.. _coupons, coupon];

    public string AnyProduct(Random random) => _ordinary[random.Next(_ordinary.Length)];

    /// <summary>One of the newest; null: there is none.</summary>
    public ChaosCoupon? AnyCoupon(Random random) => _coupons is { Length: > 0 } coupons ? coupons[^random.Next(1, Math.Min(LiveCoupons, coupons.Length) + 1)] : null;

    /// <summary>The one that nobody asks for when there is another.</summary>
    public string OldestLiveSale => _sales[^Math.Min(LiveSales, _sales.Length)];

    /// <summary>One of the newest.</summary>
    public string AnySale(Random random) => _sales[^random.Next(1, Math.Min(LiveSales, _sales.Length) + 1)];
}
