using System.Globalization;
using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>Reads of the gate, with plain commands.</summary>
internal sealed partial class SaleGate
{
    private const int PageSize = 1000;
    private static readonly RedisValue[] StateFields =
        ["generation", "version", "epoch", "capacity", "share", "taken", "wins", "mode", "startsAt", "endsAt", "limit"];

    /// <summary>The buyer's ticket, if he has one now, and whether anybody may be told of it.</summary>
    public async Task<BuyerTicket> FindAsync(string saleId, string userId)
    {
        RedisKey buyers = SaleKeys.Buyers(saleId), sale = SaleKeys.Sale(saleId);
        var (entry, isOpen) = await calls.CallAsync(saleId, async db =>
        {
            var entry = db.HashGetAsync(buyers, userId, GateCalls.Primary);
            var isOpen = db.KeyExistsAsync(sale, GateCalls.Primary);
            return ((string?)await entry, await isOpen);
        });
        if (TicketIn(entry) is not { } ticket)
        {
            return new BuyerTicket(null, isOpen, entry is not null);
        }

        // The connection keeps this order. A rebuild empties the outbox, too, and may give up an intent in it; then the sale was shut before, or the buyer has no ticket any more, or his
        // ticket comes from the database.
        var (isUnsent, after, isOpenAfter) = await calls.CallAsync(saleId, async db =>
        {
            var isUnsent = db.HashExistsAsync(SaleKeys.Outbox(saleId), ticket.TicketId, GateCalls.Primary);
            var after = db.HashGetAsync(buyers, userId, GateCalls.Primary);
            var isOpen = db.KeyExistsAsync(sale, GateCalls.Primary);
            return (await isUnsent, (string?)await after, await isOpen);
        });
        return new BuyerTicket(ticket with { IsUnsent = isUnsent || !isOpenAfter || TicketIn(after)?.TicketId != ticket.TicketId }, isOpenAfter, IsKnown: true);

        GateTicket? TicketIn(string? text) => text is null ? null : GateCalls.Read(() => BuyerEntry.TicketOf(userId, text, _ => false));
    }

    /// <summary>Intents in the outbox. One that enters or leaves meanwhile may be missing or come twice.</summary>
    /// <param name="olderThan">Only those that won longer ago, by Redis' clock. A win by a challenge of an instance whose clock is ahead is later than now.</param>
    public async IAsyncEnumerable<TicketIntent> UnsentAsync(string saleId, TimeSpan? olderThan, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var before = olderThan is { } age ? await TimeAsync(saleId) - age : DateTimeOffset.MaxValue;
        await foreach (var (ticketId, text) in EntriesAsync(saleId, SaleKeys.Outbox(saleId), cancellationToken))
        {
            if (TicketIntent.Parse(saleId, ticketId!, text!) is var intent && intent.At <= before)
            {
                yield return intent;
            }
        }
    }

    /// <summary>Whether an intent is in the outbox.</summary>
    public async Task<bool> HasUnsentAsync(string saleId) => await calls.CallAsync(saleId, db => db.HashLengthAsync(SaleKeys.Outbox(saleId), GateCalls.Primary)) > 0;

    /// <summary>Null when Redis does not know the sale.</summary>
    public async Task<GateState?> StateAsync(string saleId)
    {
        var fields = await calls.CallAsync(saleId, db => db.HashGetAsync(SaleKeys.Sale(saleId), StateFields, GateCalls.Primary));
        var serverTime = await TimeAsync(saleId);
        return GateCalls.Read(() => StateOf(fields, serverTime));
    }

    /// <summary>The same; null also when Redis does not answer.</summary>
    public async Task<GateState?> TryStateAsync(string saleId)
    {
        try
        {
            return await StateAsync(saleId);
        }
        catch (GateUnavailableException)
        {
            return null;
        }
    }

    /// <summary>Reads what a local view needs, in one round trip. Null when Redis does not know the sale, or the gate was refilled meanwhile.</summary>
    /// <param name="gate">Of the caller's generation; if the gate has another one, the answer is only the state.</param>
    /// <param name="known">How many winners the caller knows.</param>
    public Task<GateSnapshot?> ReadAsync(SaleScripts gate, long known) => calls.CallAsync(gate.SaleId, async db =>
    {
        // One connection keeps this order: all of it goes to the server that has the sale. Winners are read after the counters, so none that the counters include is missing.
        var before = db.HashGetAsync(SaleKeys.Sale(gate.SaleId), StateFields, GateCalls.Primary);
        var time = GateCalls.AskServerAsync(db, gate.SaleId, "TIME");
        var winners = db.ListRangeAsync(SaleKeys.Winners(gate.SaleId), known, flags: GateCalls.Primary);
        var loaded = GateCalls.AskServerAsync(db, gate.SaleId, "SCRIPT", "EXISTS", gate.Enter.Sha);
        var after = db.HashGetAsync(SaleKeys.Sale(gate.SaleId), "generation", GateCalls.Primary);
        await Task.WhenAll(before, time, winners, loaded, after);
        var state = StateOf(await before, TimeOf(await time));
        return state is null || (int?)await after != state.Generation
            ? null
            : state.Generation == gate.Generation
                ? new GateSnapshot(state, await winners, ((int[])(await loaded)!)[0] == 1)
                : new GateSnapshot(state, [], false);
    });

    /// <summary>All current tickets. One that is won or released meanwhile may be missing or come twice.</summary>
    public async IAsyncEnumerable<GateTicket> TicketsAsync(string saleId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var unsent = await EntriesAsync(saleId, SaleKeys.Outbox(saleId), cancellationToken).Select(entry => (string)entry.Name!).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);

        await foreach (var (userId, text) in EntriesAsync(saleId, SaleKeys.Buyers(saleId), cancellationToken))
        {
            if (BuyerEntry.TicketOf(userId!, text!, unsent.Contains) is { } ticket)
            {
                yield return ticket;
            }
        }
    }

    /// <summary>A whole hash, in pages: one answer of a hundred thousand would block everybody else.</summary>
    private async IAsyncEnumerable<(RedisValue Name, RedisValue Value)> EntriesAsync(
        string saleId, RedisKey hash, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = "0";
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = (RedisResult[])(await calls.CallAsync(saleId, db => db.ExecuteAsync("HSCAN", [hash, cursor, "COUNT", PageSize], GateCalls.Primary)))!;
            cursor = (string)page[0]!;
            var entries = (RedisValue[])page[1]!;
            for (var i = 0; i + 1 < entries.Length; i += 2)
            {
                yield return (entries[i], entries[i + 1]);
            }
        }
        while (cursor != "0");
    }

    internal static GateState? StateOf(RedisValue[] fields, DateTimeOffset serverTime) => fields[0].IsNull
        ? null
        : new GateState(
            (int)fields[0], (int)fields[1], (long)fields[2], (long)fields[3], (long)fields[4], (long)fields[5], (long)fields[6], ModeOf(fields[7]!),
            Time((long)fields[8]), Time((long)fields[9]), (int)fields[10], serverTime);

    private async Task<DateTimeOffset> TimeAsync(string saleId) => TimeOf(await calls.CallAsync(saleId, db => GateCalls.AskServerAsync(db, saleId, "TIME")));

    private static DateTimeOffset TimeOf(RedisResult time)
    {
        var parts = (RedisValue[])time!;
        return Time(long.Parse((string)parts[0]!, CultureInfo.InvariantCulture) * 1000).AddMicroseconds(long.Parse((string)parts[1]!, CultureInfo.InvariantCulture));
    }

    private static SaleMode ModeOf(string name) => name switch
    {
        "active" => SaleMode.Active,
        "paused" => SaleMode.Paused,
        "closing" => SaleMode.Closing,
        _ => SaleMode.Closed,
    };
}

/// <summary>A sale as a door needs it. <paramref name="NewWinners"/> are the user ids after the known ones.</summary>
internal sealed record GateSnapshot(GateState State, RedisValue[] NewWinners, bool IsLoaded);
