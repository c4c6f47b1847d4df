using Mall.Functions.Platform;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>For the rebuild; see <see cref="RebuildGate"/>.</summary>
internal sealed partial class SaleGate
{
    // A script keeps the server from everybody else; so many are a few milliseconds.
    private const int BuyersPerStep = 1000;
    private static readonly LuaText Filling = new(SaleScripts.Text("fill"));

    /// <summary>Nothing is sold from now on, by nobody, until the gate is filled for this generation or a newer one. False: a newer one is at it.</summary>
    public async Task<bool> ShutAsync(Sale sale)
    {
        var isShut = await StepAsync(sale, Ids.New(), "shut", []);
        await TellChangedAsync(sale.Id);
        return isShut;
    }

    /// <summary>Every door looks at the sale again.</summary>
    public Task TellChangedAsync(string saleId) => calls.CallAsync(db => db.PublishAsync(RedisConnection.ChannelOf(SeckillNames.Changed), saleId));

    /// <summary>Loads the scripts again into the server that the sale was filled into, and into no other: one that restarted may be older than it was. False: it is another.</summary>
    public async Task<bool> TryReloadAsync(Sale sale)
    {
        // The server has the mark, and was the right one after it got it. A server that has it still, restarted or not, has all that came before it.
        RedisValue mark = Ids.New();
        await calls.CallAsync(db => db.StringSetAsync(SaleKeys.Mark(sale.Id), mark, TimeSpan.FromMinutes(1)));
        if (await RunIdAsync() != sale.RunId || await StateAsync(sale.Id) is not { } state || state.Generation != sale.Generation)
        {
            return false;
        }

        return await calls.CallAsync(async db =>
        {
            var transaction = db.CreateTransaction();
            transaction.AddCondition(Condition.StringEqual(SaleKeys.Mark(sale.Id), mark));
            var loads = ScriptsOf(sale.Id, sale.Generation).All.Select(script => transaction.ExecuteAsync("SCRIPT", "LOAD", script.Text)).ToArray();
            return await transaction.ExecuteAsync() && (await Task.WhenAll(loads)).Length > 0;
        });
    }

    /// <summary>Clears what Redis has of the sale and writes these buyers, for the sale's generation. It sells nothing before <see cref="LoadAsync"/>. False: a newer filling overtook this one.</summary>
    public async Task<bool> FillAsync(Sale sale, IAsyncEnumerable<GateBuyer> buyers, CancellationToken cancellationToken)
    {
        var id = Ids.New();
        if (!await StepAsync(sale, id, "begin", []))
        {
            return false;
        }

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
                "generation", sale.Generation, "version", sale.Version, "epoch", 1, "capacity", sale.Capacity, "taken", taken, "wins", wins, "mode", ModeName(sale.Mode),
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
        RedisKey[] keys = [.. SaleKeys.Of(sale.Id), SaleKeys.Filling(sale.Id)];
        RedisValue[] all = [sale.Generation, id, name, .. values];

        // This one may come back by itself: every step looks who is filling.
        var result = await calls.RunAsync(Filling, keys, all) ?? await calls.CallAsync(db => db.ScriptEvaluateAsync(Filling.Text, keys, all));
        return (int)result == 1;
    }

    /// <summary>Opens the gate: the server learns the scripts of the sale's generation. Safe to repeat.</summary>
    public async Task LoadAsync(Sale sale)
    {
        foreach (var script in ScriptsOf(sale.Id, sale.Generation).All)
        {
            await calls.CallAsync(db => db.ExecuteAsync("SCRIPT", "LOAD", script.Text));
        }

        await calls.CallAsync(db => db.PublishAsync(RedisConnection.ChannelOf(SeckillNames.Changed), sale.Id));
    }

    /// <summary>Whether the server knows all scripts of the sale's generation.</summary>
    public async Task<bool> IsLoadedAsync(Sale sale)
    {
        object[] hashes = ["EXISTS", .. ScriptsOf(sale.Id, sale.Generation).All.Select(script => script.Sha)];
        var known = (int[])(await calls.CallAsync(db => db.ExecuteAsync("SCRIPT", hashes)))!;
        return known.All(one => one == 1);
    }

    /// <summary>Another one than before: the server restarted, or it is another server, and may have lost something.</summary>
    public async Task<string> RunIdAsync()
    {
        var info = (string)(await calls.CallAsync(db => db.ExecuteAsync("INFO", "server")))!;
        var line = info.Split('\n').FirstOrDefault(line => line.StartsWith("run_id:", StringComparison.Ordinal));
        return line is null ? throw new GateUnavailableException() : line["run_id:".Length..].Trim();
    }
}
