using System.Globalization;

namespace Mall.Functions.Seckill;

/// <summary>The names and shares of a sale's buckets. A sale beyond one core of Redis is split into buckets: each is a sale of its own in everything that counts units, and a buyer belongs to one of them for good. A bucket's
/// id is <c>&lt;saleId&gt;_&lt;index&gt;_&lt;count&gt;</c>; a sale's own id has no underscore. docs/decisions/0035-buckets.md says why.</summary>
public static class SaleBuckets
{
    /// <summary>As many buckets as a sale may have.</summary>
    public const int Most = 64;

    private const char Mark = '_';

    /// <summary>In the order of their indexes; of a sale that is not split its own id.</summary>
    public static string[] IdsOf(Sale sale) => sale.Buckets is { } count ? IdsOf(sale.Id, count) : [sale.Id];

    /// <summary>The same, of a split sale.</summary>
    public static string[] IdsOf(string saleId, int count) => [.. Enumerable.Range(0, count).Select(index => IdOf(saleId, index, count))];

    /// <summary>The id of the bucket of this buyer, of a sale that is not split the sale's.</summary>
    public static string IdFor(string saleId, int count, string userId) => count == 1 ? saleId : IdOf(saleId, IndexFor(userId, count), count);

    /// <summary>The sale that an id, of a sale or of a bucket, belongs to.</summary>
    public static string SaleOf(string id) => id.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? id[..at] : id;

    /// <summary>Whether a text from outside may be the id of a sale: a bucket's never is, or a buyer could choose his bucket.</summary>
    public static bool IsSale(string? id) => Ids.IsPlausible(id) && !IsBucket(id!);

    public static bool IsBucket(string id) => id.Contains(Mark, StringComparison.Ordinal);

    /// <summary>How many buckets the sale of this bucket has; 1 for a sale's own id.</summary>
    public static int CountIn(string id) => IsBucket(id) && int.TryParse(id.AsSpan(id.LastIndexOf(Mark) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    /// <summary>The index of the buyer's bucket: FNV-1a (32 bits) over his id, the same for ever on every machine.</summary>
    public static int IndexFor(string userId, int count)
    {
        var hash = 2166136261u;
        foreach (var character in userId)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return (int)(((ulong)hash * (uint)count) >> 32);
    }

    /// <summary>What one bucket gets of these units; all shares together are all units.</summary>
    public static long ShareOf(long units, int index, int count) => (units / count) + (index < units % count ? 1 : 0);

    private static string IdOf(string saleId, int index, int count) => string.Create(CultureInfo.InvariantCulture, $"{saleId}{Mark}{index}{Mark}{count}");
}
