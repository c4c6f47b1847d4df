namespace Mall.Functions.Tests.Seckill;

/// <summary>What the gate of one sale should do, in plain words: one call after the other, numbers in memory, a clock that is told what time it is.</summary>
internal sealed class GateModel(SeckillOptions options)
{
    private readonly Dictionary<string, Buyer> _buyers = [];
    private (long Second, long Count, long Before) _window;
    private Sale? _rules;
    private bool _isLoaded;

    public sealed record Buyer(string Ticket, int Quantity, long Position, long At, bool IsHeld, long Tokens, long TokensAt, int Lapsed, long Until)
    {
        public static Buyer Unknown { get; } = new("", 0, 0, 0, false, 0, 0, 0, 0);

        /// <summary>As Redis has it.</summary>
        public override string ToString() => $"{Ticket}|{Quantity}|{Position}|{At}|{(IsHeld ? 'h' : 'r')}|{Tokens}|{TokensAt}|{Lapsed}|{Until}";
    }

    /// <summary>In milliseconds.</summary>
    public long Now { get; set; }

    public long Taken { get; private set; }

    public long Wins { get; private set; }

    public long Epoch { get; private set; }

    public Dictionary<string, TicketIntent> Outbox { get; } = [];

    public List<string> Winners { get; } = [];

    public IReadOnlyDictionary<string, Buyer> Buyers => _buyers;

    public bool IsShut => _rules is null;

    public GateState? State => _rules is null
        ? null
        : new GateState(
            _rules.Generation, _rules.Version, Epoch, _rules.Capacity, _rules.Share, Taken, Wins, _rules.Mode, Milliseconds(_rules.StartsAt), Milliseconds(_rules.EndsAt), _rules.PerBuyerLimit,
            default);

    public Buyer Find(string user) => _buyers.GetValueOrDefault(user, Buyer.Unknown);

    public GateAnswer Enter(Sale sale, string user, string ticket, int quantity, string? address, long solved)
    {
        if (!Knows(sale))
        {
            return No(GateCode.Rebuilding);
        }

        var buyer = Find(user);
        var full = options.BuyerBurst * 1000L;
        var tokens = buyer.TokensAt > 0 && buyer.TokensAt <= Now ? Math.Min(full, buyer.Tokens + ((Now - buyer.TokensAt) * options.BuyerRate)) : full;
        if (tokens < 1000)
        {
            return No(GateCode.RateLimited, (1000 - tokens + options.BuyerRate - 1) / options.BuyerRate);
        }

        buyer = _buyers[user] = buyer with { Tokens = tokens - 1000, TokensAt = Now };
        if (buyer.IsHeld)
        {
            return Outbox.TryGetValue(buyer.Ticket, out var unsent)
                ? new GateAnswer(GateCode.YoursUnsent, unsent, TimeSpan.Zero)
                : new GateAnswer(
                    GateCode.Yours, new TicketIntent(buyer.Ticket, sale.Id, user, buyer.Quantity, buyer.Position, Time(buyer.At), sale.Generation, false, null), TimeSpan.Zero);
        }

        if (Refusal(buyer, quantity, solved) is { } refusal)
        {
            return refusal;
        }

        return new GateAnswer(GateCode.Won, Win(user, quantity, ticket, address, isOffer: false, Math.Max(Now, solved)), TimeSpan.Zero);
    }

    public GateRelease? Release(Sale sale, string ticket, string user, bool lapsed, IReadOnlyList<OfferCandidate> next, int left)
    {
        if (!Knows(sale))
        {
            return null;
        }

        var buyer = Find(user);
        var freed = buyer.IsHeld && buyer.Ticket == ticket ? Math.Max(0, buyer.Quantity - left) : 0;
        if (freed > 0)
        {
            var lapses = buyer.Lapsed + (lapsed ? 1 : 0);
            var pauses = lapsed && lapses >= options.MaxLapsed;
            _buyers[user] = buyer with
            {
                IsHeld = left > 0, Quantity = left > 0 ? left : buyer.Quantity, Lapsed = lapses, Until = pauses ? Now + (long)options.LapsePause.TotalMilliseconds : buyer.Until,
            };
            if (left == 0)
            {
                Outbox.Remove(ticket);
            }

            Taken -= freed;
        }

        return Offer(freed > 0, freed, next);
    }

    public GateRelease? Apply(Sale sale, IReadOnlyList<OfferCandidate> next)
    {
        if (!Knows(sale))
        {
            return null;
        }

        var isNewer = sale.Version > _rules!.Version;
        _rules = isNewer ? sale : _rules;
        return Offer(isNewer, 0, next);
    }

    public void Sent(string ticket) => Outbox.Remove(ticket);

    public void Shut() => _rules = null;

    public void LoseScripts() => _isLoaded = false;

    public void Load() => _isLoaded = true;

    /// <summary>What a rebuild knows of the buyers.</summary>
    public List<GateBuyer> Remembered() =>
    [
        .. _buyers.Where(entry => entry.Value.Position > 0).Select(entry => entry.Value is { IsHeld: true } held
            ? new GateBuyer(entry.Key, held.Ticket, held.Quantity, held.Position, Time(held.At), held.Lapsed, Until(held))
            : new GateBuyer(entry.Key, null, 0, entry.Value.Position, Time(entry.Value.At), entry.Value.Lapsed, Until(entry.Value))),
    ];

    public void Fill(Sale sale, List<GateBuyer> buyers)
    {
        _buyers.Clear();
        Outbox.Clear();
        Winners.Clear();
        foreach (var buyer in buyers)
        {
            _buyers[buyer.UserId] = new Buyer(
                buyer.TicketId ?? "", buyer.Quantity, buyer.Position, buyer.At.ToUnixTimeMilliseconds(), buyer.TicketId is not null, 0, 0, buyer.Lapsed,
                buyer.PausedUntil?.ToUnixTimeMilliseconds() ?? 0);
        }

        Winners.AddRange(buyers.Where(buyer => buyer.TicketId is not null).Select(buyer => buyer.UserId));
        (Taken, Wins, Epoch) = (_buyers.Values.Where(buyer => buyer.IsHeld).Sum(buyer => buyer.Quantity), buyers.Select(buyer => buyer.Position).DefaultIfEmpty().Max(), 1);
        (_rules, _window, _isLoaded) = (sale, default, false);
    }

    private bool Knows(Sale sale) => _isLoaded && _rules?.Generation == sale.Generation;

    private GateAnswer? Refusal(Buyer buyer, int quantity, long solved)
    {
        var (starts, ends) = (_rules!.StartsAt.ToUnixTimeMilliseconds(), _rules.EndsAt.ToUnixTimeMilliseconds());
        return _rules.Mode switch
        {
            SaleMode.Paused => No(GateCode.Paused),
            SaleMode.Closing or SaleMode.Closed => No(GateCode.Closed),
            _ when Now >= ends => No(GateCode.Closed),
            _ when Now < starts => No(GateCode.NotOpen, starts - Now),
            _ when quantity > _rules.PerBuyerLimit => No(GateCode.BuyerLimit),
            _ when buyer.Until > Now => No(GateCode.Lapsed, buyer.Until - Now),
            _ when Taken + quantity > _rules.Capacity => No(GateCode.SoldOut),
            _ when solved >= 0 && solved <= buyer.At => No(GateCode.ChallengeNeeded),
            _ => TooFast(),
        };
    }

    private GateAnswer? TooFast()
    {
        var (second, rest) = (Now / 1000, 1000 - (Now % 1000));
        var (count, before) = _window.Second == second ? (_window.Count, _window.Before) : _window.Second == second - 1 ? (0, _window.Count) : (0, 0);
        if ((count * 1000) + (before * rest) >= options.EntriesPerSecond * 1000L)
        {
            return No(GateCode.RateLimited, rest);
        }

        _window = (second, count + 1, before);
        return null;
    }

    private GateRelease Offer(bool isChanged, int freed, IReadOnlyList<OfferCandidate> next)
    {
        var (offers, holders) = (new List<TicketIntent>(), new List<string>());
        var isOpen = _rules!.Mode == SaleMode.Active && Now >= _rules.StartsAt.ToUnixTimeMilliseconds() && Now < _rules.EndsAt.ToUnixTimeMilliseconds();
        foreach (var candidate in next)
        {
            var buyer = Find(candidate.UserId);
            if (buyer.IsHeld)
            {
                holders.Add(candidate.UserId);
            }
            else if (isOpen && buyer.Until <= Now && candidate.Quantity <= _rules.PerBuyerLimit && Taken + candidate.Quantity <= _rules.Capacity)
            {
                offers.Add(Win(candidate.UserId, candidate.Quantity, candidate.TicketId, candidate.AddressId, isOffer: true, Now));
            }
        }

        Epoch += isChanged || offers.Count > 0 ? 1 : 0;
        return new GateRelease(freed, offers, holders);
    }

    private TicketIntent Win(string user, int quantity, string ticket, string? address, bool isOffer, long at)
    {
        (Taken, Wins) = (Taken + quantity, Wins + 1);
        _buyers[user] = Find(user) with { Ticket = ticket, Quantity = quantity, Position = Wins, At = at, IsHeld = true };
        Winners.Add(user);
        return Outbox[ticket] = new TicketIntent(ticket, _rules!.Id, user, quantity, Wins, Time(at), _rules.Generation, isOffer, address);
    }

    private static GateAnswer No(GateCode code, long wait = 0) => new(code, null, TimeSpan.FromMilliseconds(wait));

    private static DateTimeOffset? Until(Buyer buyer) => buyer.Until > 0 ? Time(buyer.Until) : null;

    private static DateTimeOffset Milliseconds(DateTimeOffset time) => Time(time.ToUnixTimeMilliseconds());

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
