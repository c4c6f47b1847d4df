namespace Mall.Probe;

/// <summary>What a probe asks, and how patient it is.</summary>
/// <param name="Shop">Base address of the shop.</param>
internal sealed record ProbeOptions(Uri Shop)
{
    /// <summary>One round, and no other.</summary>
    public bool Once { get; init; }

    /// <summary>Time from the beginning of one round to that of the next.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time that each step may take. Those that wait for the shop's background work (a payment, a refund) have the same.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Id of the product that is bought and given back; null: of the newest products in stock, the one with most units.</summary>
    public string? Product { get; init; }
}
