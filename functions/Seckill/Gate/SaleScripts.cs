using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>Keys and scripts of one sale's gate in one generation. The texts contain both, so the hashes are valid for this generation only: a server that lost its scripts (it restarted or
/// failed over, and its data may be older) knows none of them, and a call by hash notices.</summary>
internal sealed class SaleScripts
{
    private static readonly string Buyers = Text("buyers");
    private static readonly string Offers = Text("offers");
    private static readonly string EnterText = Buyers + Text("enter");
    private static readonly string ReleaseText = Buyers + Offers + Text("release");
    private static readonly string ApplyText = Buyers + Offers + Text("apply");
    private static readonly string FillText = Text("fill");
    private static readonly string TakeText = Text("take");

    /// <param name="saleId">An id of ours; it becomes part of the texts.</param>
    /// <param name="edit">For tests: edits a text to let time pass.</param>
    public SaleScripts(string saleId, int generation, Func<string, string>? edit = null)
    {
        if (!Ids.IsPlausible(saleId))
        {
            throw new ArgumentException("It is no id of ours, and may not become part of a script.", nameof(saleId));
        }

        SaleId = saleId;
        Generation = generation;
        Buckets = SaleBuckets.CountIn(saleId);
        Keys = SaleKeys.Of(saleId);
        var constants = $"local SALE, GENERATION, CHANGED = '{saleId}', '{generation}', '{SeckillNames.Changed}'\n";
        Enter = Make(EnterText);
        Release = Make(ReleaseText);
        Apply = Make(ApplyText);
        Fill = Make(FillText);
        Take = SaleBuckets.IsBucket(saleId) ? Make(TakeText) : null;

        LuaText Make(string text) => new(constants + (edit?.Invoke(text) ?? text));
    }

    public string SaleId { get; }

    public int Generation { get; }

    /// <summary>How many buckets share the sale with this gate.</summary>
    public int Buckets { get; }

    public RedisKey[] Keys { get; }

    public LuaText Enter { get; }

    public LuaText Release { get; }

    public LuaText Apply { get; }

    /// <summary>The steps of a filling. A server that still knows this script at the end is the one that knew it at the start, and has all that was written in between.</summary>
    public LuaText Fill { get; }

    /// <summary>Of a bucket: units leave for another one.</summary>
    public LuaText? Take { get; }

    public IEnumerable<LuaText> All => Take is null ? [Enter, Release, Apply, Fill] : [Enter, Release, Apply, Fill, Take];

    private static string Text(string name) => LuaText.Read("Seckill.Gate", name);
}

/// <summary>A sale's keys in Redis. All have one hash tag, so that one script may use them in a cluster.</summary>
internal static class SaleKeys
{
    public static RedisKey Sale(string saleId) => $"seckill:{{{saleId}}}:sale";

    public static RedisKey Buyers(string saleId) => $"seckill:{{{saleId}}}:buyers";

    public static RedisKey Outbox(string saleId) => $"seckill:{{{saleId}}}:outbox";

    public static RedisKey Winners(string saleId) => $"seckill:{{{saleId}}}:winners";

    public static RedisKey Filling(string saleId) => $"seckill:{{{saleId}}}:filling";

    /// <summary>In the order in which the scripts take them.</summary>
    public static RedisKey[] Of(string saleId) => [Sale(saleId), Buyers(saleId), Outbox(saleId), Winners(saleId)];
}
