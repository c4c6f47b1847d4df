namespace Mall.Functions.Seckill;

/// <summary>A sale as this instance knows it: enough to say no to most callers without asking anybody. Never enough to say yes.</summary>
internal sealed class SaleView
{
    /// <summary>An older view says nothing any more: views are read every second, so Redis is gone.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(3);

    // Redis' clock is known to within a round trip; so near the opening the gate is asked.
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromMilliseconds(200);

    private readonly SaleMode _mode;
    private readonly DateTimeOffset _startsAt;
    private readonly bool _isOver;
    private readonly bool _isSoldOut;
    private readonly DateTimeOffset _readAt;
    private readonly TimeSpan _offset;
    private readonly HashSet<int>? _holders;

    private SaleView(SaleScripts? gate, GateCode? always, SaleMode mode, DateTimeOffset startsAt, DateTimeOffset endsAt, bool isSoldOut, DateTimeOffset serverTime, DateTimeOffset readAt, HashSet<int>? holders)
    {
        Gate = gate;
        Always = always;
        _mode = mode;
        _startsAt = startsAt;
        // A winner between the reading and the end would be unknown: only a reading after the end knows all.
        _isOver = serverTime >= endsAt;
        _isSoldOut = isSoldOut;
        _readAt = readAt;
        _offset = serverTime - readAt;
        _holders = holders;
    }

    /// <summary>Scripts of the open generation; null when none is.</summary>
    public SaleScripts? Gate { get; }

    /// <summary>The gate's state as read; null when the gate is not open.</summary>
    public GateState? State { get; private init; }

    /// <summary>The answer for everybody, if any.</summary>
    public GateCode? Always { get; }

    /// <summary>The buckets' ids by index, of a split sale: each has a view of its own, and this one says nothing else.</summary>
    public IReadOnlyList<string>? Buckets { get; private init; }

    /// <summary>There is no such sale.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Whether the view needs the winners: only where a no would be wrong for them.</summary>
    public static bool NeedsHolders(GateState state) => state.Mode != SaleMode.Active || state.Taken >= state.Capacity || state.ServerTime >= state.EndsAt;

    /// <param name="gate">Of the state's generation.</param>
    /// <param name="holders">Hashes of all winners' user ids; extra ones do no harm. Needed if <see cref="NeedsHolders"/>.</param>
    /// <param name="now">By this instance's clock, after the reading.</param>
    public static SaleView Open(SaleScripts gate, GateState state, HashSet<int>? holders, DateTimeOffset now) =>
        new(gate, null, state.Mode, state.StartsAt, state.EndsAt, state.Taken >= state.Capacity, state.ServerTime, now, holders) { State = state };

    public static SaleView Shut(DateTimeOffset now) => new(null, GateCode.Rebuilding, SaleMode.Active, default, default, false, now, now, null);

    public static SaleView Missing(DateTimeOffset now) => new(null, GateCode.Closed, SaleMode.Closed, default, default, false, now, now, null) { IsMissing = true };

    /// <summary>A sale that Redis does not know, from the database.</summary>
    public static SaleView Cold(Sale sale, DateTimeOffset now) => sale.Mode is SaleMode.Closing or SaleMode.Closed
        ? new(null, GateCode.Closed, sale.Mode, sale.StartsAt, sale.EndsAt, false, now, now, null)
        : new(null, null, sale.Mode, sale.StartsAt, sale.EndsAt, false, now, now, null);

    /// <summary>A split sale.</summary>
    public static SaleView Split(IReadOnlyList<string> buckets, DateTimeOffset now) => new(null, null, SaleMode.Active, default, default, false, now, now, null) { Buckets = buckets };

    public bool IsStale(DateTimeOffset now) => now - _readAt > MaxAge;

    /// <summary>A bucket's share less what its buyers have won: less than zero when they won units of other buckets. All buckets together: what nobody has won, wherever it is, also on its way; views that were read one
    /// after the other tell that, too. Null while the gate is not open or was not read lately.</summary>
    public long? Unsold(DateTimeOffset now) => State is null || IsStale(now) ? null : State.Share - State.Taken;

    public TimeSpan Age(DateTimeOffset now) => now - _readAt;

    /// <summary>A no without the gate; null = ask the gate.</summary>
    public GateCode? Refusal(string userId, DateTimeOffset now)
    {
        if (Always is not null)
        {
            return Always;
        }

        if (IsStale(now))
        {
            return Gate is null ? GateCode.Rebuilding : null;
        }

        var refusal = Refusal(now + _offset);
        return refusal is not null && _holders is not null && _holders.Contains(HashOf(userId)) ? null : refusal;
    }

    /// <summary>Two users may share a hash; then one asks the gate in vain.</summary>
    public static int HashOf(string userId) => userId.GetHashCode(StringComparison.Ordinal);

    private GateCode? Refusal(DateTimeOffset serverTime) => this switch
    {
        { _mode: SaleMode.Paused } => GateCode.Paused,
        { _mode: not SaleMode.Active } or { _isOver: true } => GateCode.Closed,
        _ when serverTime + ClockDoubt < _startsAt => GateCode.NotOpen,
        { Gate: null } => GateCode.Rebuilding,
        { _isSoldOut: true } => GateCode.SoldOut,
        _ => null,
    };
}
