using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>Keys and scripts of the gate of one sale in one generation. The texts carry both, so their hashes are those of this generation only: a server that lost its scripts
/// (because it restarted or failed over, and may be older than it was) knows none of them, and whoever calls by hash learns it.</summary>
internal sealed class SaleScripts
{
    private static readonly string Buyers = Text("buyers");
    private static readonly string Offers = Text("offers");
    private static readonly string EnterText = Buyers + Text("enter");
    private static readonly string ReleaseText = Buyers + Offers + Text("release");
    private static readonly string ApplyText = Buyers + Offers + Text("apply");

    /// <param name="saleId">An id of ours; it becomes part of the texts.</param>
    /// <param name="generation">Of the gate.</param>
    /// <param name="edit">What a test changes in a text, to let time pass.</param>
    public SaleScripts(string saleId, int generation, Func<string, string>? edit = null)
    {
        if (!Ids.IsPlausible(saleId))
        {
            throw new ArgumentException("It is no id of ours, and may not become part of a script.", nameof(saleId));
        }

        SaleId = saleId;
        Generation = generation;
        Keys = SaleKeys.Of(saleId);
        var constants = $"local SALE, GENERATION, CHANGED = '{saleId}', '{generation}', '{SeckillNames.Changed}'\n";
        Enter = Make(EnterText);
        Release = Make(ReleaseText);
        Apply = Make(ApplyText);

        LuaText Make(string text) => new(constants + (edit?.Invoke(text) ?? text));
    }

    public string SaleId { get; }

    public int Generation { get; }

    public RedisKey[] Keys { get; }

    public LuaText Enter { get; }

    public LuaText Release { get; }

    public LuaText Apply { get; }

    public IEnumerable<LuaText> All => [Enter, Release, Apply];

    public static string Text(string name)
    {
        var resource = $"{typeof(SaleScripts).Namespace}.Scripts.{name}.lua";
        using var stream = typeof(SaleScripts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A script that is called by its hash only.</summary>
internal sealed class LuaText
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Redis names scripts by their SHA-1.")]
    public LuaText(string text)
    {
        Text = text;
        Hash = SHA1.HashData(Encoding.UTF8.GetBytes(text));
    }

    public string Text { get; }

    public byte[] Hash { get; }

    public string Sha => Convert.ToHexStringLower(Hash);
}

/// <summary>The keys of a sale in Redis, all of one hash tag, so that one script may touch them all in a cluster.</summary>
internal static class SaleKeys
{
    public static RedisKey Sale(string saleId) => $"seckill:{{{saleId}}}:sale";

    public static RedisKey Buyers(string saleId) => $"seckill:{{{saleId}}}:buyers";

    public static RedisKey Outbox(string saleId) => $"seckill:{{{saleId}}}:outbox";

    public static RedisKey Winners(string saleId) => $"seckill:{{{saleId}}}:winners";

    public static RedisKey Filling(string saleId) => $"seckill:{{{saleId}}}:filling";

    /// <summary>Whether a server is the one that it was a moment ago.</summary>
    public static RedisKey Mark(string saleId) => $"seckill:{{{saleId}}}:mark";

    /// <summary>In the order in which the scripts take them.</summary>
    public static RedisKey[] Of(string saleId) => [Sale(saleId), Buyers(saleId), Outbox(saleId), Winners(saleId)];
}
