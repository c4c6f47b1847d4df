using StackExchange.Redis;

namespace Mall.Functions.Tests.Seckill;

internal enum GateAct
{
    Enter,
    Release,
    Pause,
    Resume,
    Restock,
    StartClosing,
    Close,
    ApplyAgain,
    ApplyOlder,
    Offer,
    MoveClock,
    Sent,
    Rebuild,
    Shut,
    LoseScripts,
    Load,
    OlderGeneration,
    Repeat,
}

/// <param name="Act">What is done.</param>
/// <param name="Buyer">Who does it.</param>
/// <param name="Number">Anything else that it takes.</param>
internal readonly record struct GateStep(GateAct Act, int Buyer, int Number);

/// <summary>A gate on a real server beside its model: each step is taken on both, and then they must be alike.</summary>
internal sealed class GateUnderTest(SaleGate gate, RedisConnection redis, SeckillOptions options)
{
    public const int Buyers = 4;

    private static readonly long[] Moves = [1, 100, 250, 400, 700, 999, 1000, 1500, 2500, 5000, 20_000, 61_000, 200_000, -1, -300, -900, -3000, 1_000_000];
    private static readonly RedisValue[] StateFields = ["generation", "version", "epoch", "capacity", "share", "taken", "wins", "mode", "startsAt", "endsAt", "limit"];

    private readonly GateModel _model = new(options);
    private readonly List<Sale> _versions = [];
    private readonly Dictionary<string, string> _lastTicket = [];
    private Func<Task>? _last;
    private int _tickets;
    private long _highest;

    private Sale Current => _versions[^1];

    /// <summary>The scripts of a gate whose time is told to it: in its own sale, beside the other fields.</summary>
    public static string WithToldClock(string text) => text.Replace("redis.call('TIME')", "redis.call('HMGET', KEYS[1], 'testSeconds', 'testMicroseconds')", StringComparison.Ordinal);

    public async Task OpenAsync()
    {
        var now = DateTimeOffset.UtcNow.AddDays(-1);
        _model.Now = now.ToUnixTimeMilliseconds();
        _versions.Add(Sales.ASale(units: 4, limit: 2) with { StartsAt = now.AddMilliseconds(-500), EndsAt = now.AddMinutes(30) });
        await FillAsync();
    }

    public async Task TakeAsync(GateStep step)
    {
        if (step.Act == GateAct.Repeat)
        {
            await (_last?.Invoke() ?? Task.CompletedTask);
        }
        else
        {
            _last = DoOf(step);
            await _last();
        }

        await CompareAsync();
    }

    // Everything that a call says is decided here, so that the same call can be made again.
    private Func<Task> DoOf(GateStep step)
    {
        var (user, number, sale) = (UserOf(step.Buyer), step.Number, Current);
        switch (step.Act)
        {
            case GateAct.Enter:
                var ticket = NewTicket();
                // Most need no challenge; others solved none, one from before their last win perhaps, or one of an instance whose clock is ahead.
                var solved = (number % 6) switch { 3 => Challenges.NoSolution, 4 => _model.Now - 500, 5 => _model.Now + 700, _ => Challenges.NotNeeded };
                return () => EnterAsync(sale, user, ticket, number == 0 ? 3 : 1 + (number % 2), number > 9 ? "home" : null, solved);
            case GateAct.Release:
                var (owner, next) = (OwnerNear(step.Buyer), Candidates(step));
                var released = ReleasedBy(owner, number);
                var left = number % 4 == 3 ? 1 : 0;
                return () => ReleaseAsync(Current, released, owner, left == 0 && number % 3 > 0, next, left);
            case GateAct.Pause or GateAct.Resume or GateAct.Restock or GateAct.StartClosing or GateAct.Close:
                var (changed, offered) = (Changed(sale, step.Act, 1 + (number % 3)), Candidates(step));
                _versions.Add(changed);
                return () => number % 5 == 0 ? Task.CompletedTask : ApplyAsync(changed, offered);
            case GateAct.ApplyAgain or GateAct.Offer:
                var waiting = step.Act == GateAct.Offer ? Candidates(step) : [];
                return () => ApplyAsync(Current, waiting);
            case GateAct.ApplyOlder:
                var older = _versions[number % _versions.Count] with { Generation = sale.Generation };
                return () => ApplyAsync(older, []);
            case GateAct.MoveClock:
                return () => SetClockAsync(_model.Now + Moves[number % Moves.Length]);
            case GateAct.Sent:
                var sent = ReleasedBy(OwnerNear(step.Buyer), number);
                return async () =>
                {
                    _model.Sent(sent);
                    await gate.SentAsync(Current.Id, [sent, "t.unknown"]);
                };
            case GateAct.Rebuild:
                return RebuildAsync;
            case GateAct.Shut:
                return async () =>
                {
                    _model.Shut();
                    Assert.True(await gate.ShutAsync(Current));
                };
            case GateAct.LoseScripts:
                return async () =>
                {
                    _model.LoseScripts();
                    await redis.CallAsync(db => db.ExecuteAsync("SCRIPT", "FLUSH"));
                };
            case GateAct.Load:
                return LoadAsync;
            default:
                var former = sale with { Generation = sale.Generation - 1 };
                var (his, others) = (ReleasedBy(user, number), Candidates(step));
                return async () =>
                {
                    await EnterAsync(former, user, "t.former", 1, null);
                    await ReleaseAsync(former, his, user, false, others);
                    await ApplyAsync(former with { Version = 1000, Restocked = 1000 }, others);
                };
        }
    }

    private async Task EnterAsync(Sale sale, string user, string ticket, int quantity, string? address, long solved = Challenges.NotNeeded)
    {
        var expected = _model.Enter(sale, user, ticket, quantity, address, solved);
        var answer = await gate.EnterAsync(sale, user, quantity, ticket, address, solved);

        Assert.Equal(expected, answer);
        if (answer.Intent is { } intent)
        {
            Assert.Equal(answer.Code == GateCode.Won, intent.TicketId == ticket && intent.Position > _highest);
            Assert.Equal(answer.Code == GateCode.Won ? ticket : _lastTicket[user], intent.TicketId);
            Won(answer.Code == GateCode.Won ? [intent] : []);
        }
    }

    private async Task ReleaseAsync(Sale sale, string ticket, string user, bool lapsed, List<OfferCandidate> next, int left = 0) =>
        Same(_model.Release(sale, ticket, user, lapsed, next, left), await gate.ReleaseAsync(sale, ticket, user, lapsed, next, left));

    private async Task ApplyAsync(Sale sale, List<OfferCandidate> next) => Same(_model.Apply(sale, next), await gate.ApplyAsync(sale, next));

    private void Same(GateRelease? expected, GateRelease? answer)
    {
        Assert.Equal((expected is null, expected?.Freed), (answer is null, answer?.Freed));
        Assert.Equal(expected?.Offers, answer?.Offers);
        Assert.Equal(expected?.Holders, answer?.Holders);
        Won(answer?.Offers ?? []);
    }

    // Whoever wins is behind all who won before, and there was a unit for him.
    private void Won(IReadOnlyList<TicketIntent> intents)
    {
        foreach (var intent in intents)
        {
            Assert.True(intent.Position > _highest, $"{intent.Position} was given after {_highest}.");
            (_highest, _lastTicket[intent.UserId]) = (intent.Position, intent.TicketId);
        }

        Assert.True(intents.Count == 0 || _model.Taken <= _model.State!.Capacity, "More was sold than there is.");
    }

    private async Task RebuildAsync()
    {
        _versions.Add(Current with { Generation = Current.Generation + 1 });
        _model.Shut();
        Assert.True(await gate.ShutAsync(Current));
        await FillAsync();
    }

    private async Task FillAsync()
    {
        var buyers = _model.Remembered();
        Assert.True(await gate.FillAsync(Current, buyers.ToAsyncEnumerable(), default));
        _model.Fill(Current, buyers);
        _model.Load();
        await SetClockAsync(_model.Now);
    }

    private async Task LoadAsync()
    {
        _model.Load();
        await gate.LoadAsync(Current);
    }

    private async Task SetClockAsync(long now)
    {
        _model.Now = now;
        if (!_model.IsShut)
        {
            await redis.CallAsync(async db =>
            {
                await db.HashSetAsync(SaleKeys.Sale(Current.Id), [new("testSeconds", now / 1000), new("testMicroseconds", (now % 1000 * 1000) + 999)]);
                return true;
            });
        }
    }

    private async Task CompareAsync()
    {
        var id = Current.Id;
        var (fields, buyers, outbox, winners) = await redis.CallAsync(async db =>
        {
            var fields = db.HashGetAsync(SaleKeys.Sale(id), StateFields);
            var buyers = db.HashGetAllAsync(SaleKeys.Buyers(id));
            var outbox = db.HashGetAllAsync(SaleKeys.Outbox(id));
            var winners = db.ListRangeAsync(SaleKeys.Winners(id));
            return (await fields, await buyers, await outbox, await winners);
        });

        var state = SaleGate.StateOf(fields, default);
        Assert.Equal(_model.State, state);
        Assert.Equal(_model.Buyers.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), buyers.ToDictionary(entry => (string)entry.Name!, entry => (string)entry.Value!));
        Assert.Equal(_model.Outbox, outbox.ToDictionary(entry => (string)entry.Name!, entry => TicketIntent.Parse(id, entry.Name!, entry.Value!)));
        Assert.Equal(_model.Winners, winners.Select(user => (string)user!));

        var held = buyers.Select(entry => BuyerEntry.TicketOf(entry.Name!, entry.Value!, _ => false)).OfType<GateTicket>().ToList();
        Assert.Equal(held.Sum(ticket => ticket.Quantity), state?.Taken ?? held.Sum(ticket => ticket.Quantity));
        Assert.Equal(held.Count, held.Select(ticket => ticket.TicketId).Distinct().Count());
        Assert.Equal(held.Count, held.Select(ticket => ticket.Position).Distinct().Count());
        Assert.All(outbox, entry => Assert.Contains(held, ticket => ticket.TicketId == entry.Name));
        Assert.All(held, ticket => Assert.Contains(winners, user => user == ticket.UserId));
    }

    private Sale Changed(Sale sale, GateAct act, int units) => act switch
    {
        GateAct.Pause => sale.Pause().Value ?? sale,
        GateAct.Resume => sale.Resume().Value ?? sale,
        GateAct.Restock => sale.IsOver ? sale : sale with { Restocked = sale.Restocked + units, Version = sale.Version + 1 },
        GateAct.StartClosing => sale.StartClosing(),
        _ => sale.Mode == SaleMode.Closing
            ? sale with { Mode = SaleMode.Closed, Version = sale.Version + 1, Returned = Math.Max(0, sale.Capacity - _model.Taken) }
            : sale.StartClosing(),
    };

    private string OwnerNear(int number) => Enumerable.Range(number, Buyers).Select(UserOf).FirstOrDefault(user => _model.Find(user).IsHeld, UserOf(number));

    // Mostly the ticket that he has; else one that he had, somebody else's, or none.
    private string ReleasedBy(string user, int number) => number switch
    {
        < 13 => _model.Find(user).Ticket,
        < 15 => $"t.{1 + (number * 7 % Math.Max(1, _tickets))}",
        < 17 => _model.Find(UserOf(number)).Ticket,
        _ => "t.unknown",
    };

    private List<OfferCandidate> Candidates(GateStep step) =>
    [
        .. Enumerable.Range(0, step.Number % 4).Select(i =>
            new OfferCandidate(UserOf(step.Buyer + (step.Number * i) + 1), 1 + ((step.Number + i) % 7 / 3), NewTicket(), i == 1 ? "home" : null)),
    ];

    private string NewTicket() => $"t.{++_tickets}";

    private static string UserOf(int number) => $"buyer-{number % Buyers}";
}
