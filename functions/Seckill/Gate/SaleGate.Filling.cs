using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>For the rebuild; see <see cref="RebuildGate"/>.</summary>
internal sealed partial class SaleGate
{
    // A script blocks the server for everybody; this many take a few milliseconds.
    private const int BuyersPerStep = 1000;

    private static readonly Version OldestServer = new(7, 0);

    /// <summary>Throws when the server that has the sale would keep scripts over a restart, or give them to its replicas: then a gate that lost wins would go on selling. Ask it something first: the client
    /// learns the version when it connects.</summary>
    /// <exception cref="NotSupportedException">It is older than 7.0.</exception>
    public async Task RequireVersionAsync(string saleId)
    {
        var version = await calls.CallAsync(saleId, db => Task.FromResult(GateCalls.ServerOf(db, saleId).Version));
        if (version < OldestServer)
        {
            throw new NotSupportedException($"The Redis server has version {version}. A sale needs {OldestServer} or later: an older one keeps scripts when it restarts and gives them to its replicas.");
        }
    }

    /// <summary>Stops all selling until the gate is filled for this generation or a newer one. False: there is a newer one.</summary>
    /// <exception cref="GateServerLostException">The server forgot the script that it just got.</exception>
    public async Task<bool> ShutAsync(Sale sale)
    {
        await LoadAsync(sale.Id, ScriptsOf(sale.Id, sale.Generation).Fill);
        var isShut = await StepAsync(sale, Ids.New(), "shut", []);
        await TellChangedAsync(sale.Id);
        return isShut;
    }

    /// <summary>Has every door reread the sale.</summary>
    public Task TellChangedAsync(string saleId) => calls.CallAsync(saleId, db => db.PublishAsync(RedisConnection.ChannelOf(SeckillNames.Changed), saleId));

    /// <summary>Clears the sale in Redis and writes these buyers, for the sale's generation. The gate sells only after the last step. False: a newer filling overtook this one.</summary>
    /// <exception cref="GateServerLostException">The server restarted or became another one meanwhile; it knows no script, so it sells nothing.</exception>
    public async Task<bool> FillAsync(Sale sale, IAsyncEnumerable<GateBuyer> buyers, CancellationToken cancellationToken)
    {
        var id = Ids.New();
        await LoadAsync(sale.Id, ScriptsOf(sale.Id, sale.Generation).Fill);
        if (!await StepAsync(sale, id, "begin", []))
        {
            return false;
        }

        // Load the scripts first: a server that loses the data below loses the scripts, too.
        await LoadAsync(sale);

        var some = new List<GateBuyer>(BuyersPerStep);
        var (taken, wins) = (0L, 0L);

        // One step is on its way while the buyers of the next are read.
        var added = Task.FromResult(true);
        await foreach (var buyer in buyers.WithCancellation(cancellationToken))
        {
            taken += buyer.TicketId is null ? 0 : buyer.Quantity;
            wins = Math.Max(wins, buyer.Position);
            some.Add(buyer);
            if (some.Count == BuyersPerStep)
            {
                if (!await added)
                {
                    return false;
                }

                added = AddAsync(sale, id, some);
                some.Clear();
            }
        }

        return await added && (some.Count == 0 || await AddAsync(sale, id, some)) && await StepAsync(
            sale,
            id,
            "end",
            [
                "generation", sale.Generation, "version", sale.Version, "epoch", 1, "capacity", sale.Capacity, "share", sale.Share, "taken", taken, "wins", wins, "mode", ModeName(sale.Mode),
                "startsAt", sale.StartsAt.ToUnixTimeMilliseconds(), "endsAt", sale.EndsAt.ToUnixTimeMilliseconds(), "limit", sale.PerBuyerLimit,
            ]);
    }

    private Task<bool> AddAsync(Sale sale, string id, IReadOnlyCollection<GateBuyer> buyers)
    {
        var values = new List<RedisValue>(1 + (2 * buyers.Count)) { buyers.Count(buyer => buyer.TicketId is not null) };
        foreach (var buyer in buyers.Where(buyer => buyer.TicketId is not null).Concat(buyers.Where(buyer => buyer.TicketId is null)))
        {
            values.Add(buyer.UserId);
            values.Add(BuyerEntry.Of(buyer));
        }

        return StepAsync(sale, id, "add", values);
    }

    private async Task<bool> StepAsync(Sale sale, string id, string name, IEnumerable<RedisValue> values)
    {
        var scripts = ScriptsOf(sale.Id, sale.Generation);
        var result = await calls.RunAsync(sale.Id, scripts.Fill, [.. scripts.Keys, SaleKeys.Filling(sale.Id)], [id, name, .. values]) ?? throw new GateServerLostException();
        return (int)result == 1;
    }

    /// <summary>Gives the server the scripts of the sale's generation. Safe to repeat.</summary>
    public async Task LoadAsync(Sale sale)
    {
        foreach (var script in ScriptsOf(sale.Id, sale.Generation).All)
        {
            await LoadAsync(sale.Id, script);
        }
    }

    private Task<RedisResult> LoadAsync(string saleId, LuaText script) => calls.CallAsync(saleId, db => GateCalls.AskServerAsync(db, saleId, "SCRIPT", "LOAD", script.Text));

    /// <summary>Whether the server knows all scripts of the sale's generation: then it is the one that was filled and has not restarted.</summary>
    public async Task<bool> IsLoadedAsync(Sale sale)
    {
        object[] hashes = ["EXISTS", .. ScriptsOf(sale.Id, sale.Generation).All.Select(script => script.Sha)];
        var known = (int[])(await calls.CallAsync(sale.Id, db => GateCalls.AskServerAsync(db, sale.Id, "SCRIPT", hashes)))!;
        return known.All(one => one == 1);
    }
}

internal sealed class GateServerLostException() : Exception("The Redis server lost its scripts while it was given what a gate needs.");
