using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>The first gate of a sale: one script call in Redis decides who gets units. Every method may throw <see cref="GateUnavailableException"/>.</summary>
internal sealed partial class SaleGate(GateCalls calls, IOptions<SeckillOptions> settings)
{
    private const int RememberedScripts = 1000;
    private static readonly TimeSpan KeptAfterClose = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string SaleId, int Generation), SaleScripts> _scripts = [];
    private readonly SeckillOptions _options = settings.Value;
    private readonly RedisValue _rate = settings.Value.BuyerRate;
    private readonly RedisValue _burst = settings.Value.BuyerBurst;
    private readonly RedisValue _perSecond = settings.Value.EntriesPerSecond;

    /// <summary>For tests: edits the scripts to let time pass.</summary>
    internal Func<string, string>? EditScripts { get; init; }

    public SaleScripts ScriptsOf(string saleId, int generation)
    {
        if (_scripts.TryGetValue((saleId, generation), out var known))
        {
            return known;
        }

        if (_scripts.Count >= RememberedScripts)
        {
            _scripts.Clear();
        }

        return _scripts[(saleId, generation)] = new SaleScripts(saleId, generation, EditScripts);
    }

    /// <summary>A buyer asks for units; <paramref name="ticketId"/> is his ticket if he wins. No id may have a bar. <paramref name="solved"/>: see <see cref="Challenges.Check"/>.</summary>
    public async Task<GateAnswer> EnterAsync(SaleScripts gate, string userId, string ticketId, int quantity, string? addressId, long solved)
    {
        var trace = Traces.Current;
        RedisValue[] values = [userId, ticketId, quantity, TicketIntent.AddressText(addressId, trace), _rate, _burst, PerSecond(gate), solved];
        if (await calls.RunAsync(gate.SaleId, gate.Enter, gate.Keys, values) is not { } result)
        {
            return new GateAnswer(GateCode.Rebuilding, null, TimeSpan.Zero);
        }

        return GateCalls.Read(() => AnswerOf(gate, result, new TicketIntent(ticketId, gate.SaleId, userId, quantity, 0, default, gate.Generation, false, addressId) { TraceParent = trace }));
    }

    private static GateAnswer AnswerOf(SaleScripts gate, RedisResult result, TicketIntent asked)
    {
        var parts = (RedisResult[])result!;
        var code = (GateCode)(int)parts[0];
        var intent = code switch
        {
            GateCode.Won => asked with { Position = (long)parts[1], At = Time((long)parts[2]) },
            GateCode.Yours => new TicketIntent(
                (string)parts[1]!, gate.SaleId, asked.UserId, (int)parts[2], (long)parts[3], Time((long)parts[4]), gate.Generation, false, null),
            GateCode.YoursUnsent => TicketIntent.Parse(gate.SaleId, (string)parts[1]!, (string)parts[2]!),
            _ => null,
        };
        return new GateAnswer(code, intent, intent is null ? TimeSpan.FromMilliseconds((long)parts[1]) : TimeSpan.Zero);
    }

    /// <summary>Frees the ticket's units but <paramref name="left"/> if Redis has it as held with more (else they were freed before) and offers free units to <paramref name="next"/>, in order.
    /// Null: nothing was done, the server has another generation or none.</summary>
    /// <param name="sale">As last read.</param>
    /// <param name="lapsed">The buyer did not pay in time, or cancelled; it counts towards his pause.</param>
    /// <param name="left">Units that he keeps; 0: he has no ticket any more.</param>
    public Task<GateRelease?> ReleaseAsync(Sale sale, string ticketId, string userId, bool lapsed, IReadOnlyList<OfferCandidate> next, int left = 0)
    {
        RedisValue[] values = [ticketId, userId, left, lapsed ? 1 : 0, _options.MaxLapsed, (long)_options.LapsePause.TotalMilliseconds, .. Candidates(next)];
        return ChangeAsync(sale, scripts => scripts.Release, values);
    }

    /// <summary>Gives the gate an operator's change, if it is new there, and offers free units to <paramref name="next"/>. Null as for a release.</summary>
    public Task<GateRelease?> ApplyAsync(Sale sale, IReadOnlyList<OfferCandidate> next)
    {
        RedisValue[] values =
        [
            sale.Version, sale.Capacity, sale.Share, ModeName(sale.Mode), sale.StartsAt.ToUnixTimeMilliseconds(), sale.EndsAt.ToUnixTimeMilliseconds(), sale.PerBuyerLimit,
            (long)KeptAfterClose.TotalMilliseconds, .. Candidates(next),
        ];
        return ChangeAsync(sale, scripts => scripts.Apply, values);
    }

    /// <summary>Removes intents that are in the queue from the outbox.</summary>
    public Task SentAsync(string saleId, IReadOnlyList<string> ticketIds) => ticketIds.Count == 0
        ? Task.CompletedTask
        : calls.CallAsync(saleId, db => db.HashDeleteAsync(SaleKeys.Outbox(saleId), [.. ticketIds.Select(id => (RedisValue)id)], GateCalls.Primary));

    private async Task<GateRelease?> ChangeAsync(Sale sale, Func<SaleScripts, LuaText> script, RedisValue[] values)
    {
        var gate = ScriptsOf(sale.Id, sale.Generation);
        var result = await calls.RunAsync(sale.Id, script(gate), gate.Keys, values);
        if (result is null || (RedisResult[])result! is not [_, _, ..] parts)
        {
            return null;
        }

        var offers = new TicketIntent[(int)parts[1]];
        for (var i = 0; i < offers.Length; i++)
        {
            offers[i] = TicketIntent.Parse(sale.Id, (string)parts[2 + (2 * i)]!, (string)parts[3 + (2 * i)]!);
        }

        return new GateRelease((int)parts[0], offers, [.. parts.Skip(2 + (2 * offers.Length)).Select(user => (string)user!)]);
    }

    /// <summary>The units, at most so many, that a bucket gives up for another one: its capacity in Redis is lower by them, and nobody can win them. Null: nothing was done, the server has another generation or version, or
    /// none.</summary>
    public async Task<long?> TakeAsync(Sale bucket, long units)
    {
        var gate = ScriptsOf(bucket.Id, bucket.Generation);
        return await calls.RunAsync(bucket.Id, gate.Take!, gate.Keys, [bucket.Version, bucket.Capacity, units]) is { } result && (long)((RedisResult[])result!)[0] is >= 0 and var given ? given : null;
    }

    /// <summary>Of a bucket its share, as whole wins.</summary>
    private RedisValue PerSecond(SaleScripts gate) => gate.Buckets == 1 ? _perSecond : (_options.EntriesPerSecond + gate.Buckets - 1) / gate.Buckets;

    private static IEnumerable<RedisValue> Candidates(IEnumerable<OfferCandidate> next) =>
        next.SelectMany(candidate => new RedisValue[] { candidate.UserId, candidate.Quantity, candidate.TicketId, candidate.AddressId ?? "" });

    private static string ModeName(SaleMode mode) => mode switch
    {
        SaleMode.Active => "active",
        SaleMode.Paused => "paused",
        SaleMode.Closing => "closing",
        _ => "closed",
    };

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
