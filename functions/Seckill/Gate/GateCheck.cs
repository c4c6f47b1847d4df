namespace Mall.Functions.Seckill;

/// <summary>What a gate needs before it sells again.</summary>
public enum GateNeed
{
    Nothing,

    /// <summary>The gate has an older version of the operator's rules.</summary>
    Apply,

    /// <summary>It was never filled, a filling was left half done, or the server may have lost something.</summary>
    Fill,
}

/// <summary>Compares what the database says of a gate with the server that it should be in.</summary>
internal sealed class GateCheck(SaleGate gate, Microsoft.Extensions.Options.IOptions<SeckillOptions> options, TimeProvider time)
{
    /// <param name="sale">As it was read last.</param>
    public async Task<GateNeed> OfAsync(Sale sale)
    {
        switch (sale.Gate)
        {
            case GateStatus.Cold:
                return sale.Mode is SaleMode.Active or SaleMode.Paused && time.GetUtcNow() + options.Value.PrewarmBefore >= sale.StartsAt ? GateNeed.Fill : GateNeed.Nothing;
            case not GateStatus.Ready:
                return GateNeed.Fill;
        }

        // The scripts last: the server that still knows them is the one that was filled, and what it said before is true.
        return await gate.StateAsync(sale.Id) is not { } state || state.Generation != sale.Generation || !await gate.IsLoadedAsync(sale) ? GateNeed.Fill
            : state.Version < sale.Version ? GateNeed.Apply
            : GateNeed.Nothing;
    }
}
