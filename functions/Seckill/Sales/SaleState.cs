namespace Mall.Functions.Seckill;

/// <summary>A sale's state for shoppers.</summary>
public enum SaleState
{
    Scheduled,
    Open,
    Paused,
    SoldOut,
    Closing,
    Closed,

    /// <summary>Its gate is being filled; it opens by itself.</summary>
    Rebuilding,
}

public static class SaleStates
{
    /// <param name="free">Units left in the gate; null when only the sale's own count is known.</param>
    public static SaleState StateAt(this Sale sale, DateTimeOffset now, long? free = null) => sale switch
    {
        { Mode: SaleMode.Closed } => SaleState.Closed,
        { Mode: SaleMode.Closing } => SaleState.Closing,
        _ when now >= sale.EndsAt => SaleState.Closing,
        { Mode: SaleMode.Paused } => SaleState.Paused,
        _ when now < sale.StartsAt => SaleState.Scheduled,
        { Gate: not GateStatus.Ready } => SaleState.Rebuilding,
        _ => (free ?? sale.Available) > 0 ? SaleState.Open : SaleState.SoldOut,
    };
}
