namespace Mall.Functions.Seckill;

/// <summary>What a gate needs before it sells again.</summary>
public enum GateNeed
{
    Nothing,

    /// <summary>The gate has an older version of the operator's rules.</summary>
    Apply,

    /// <summary>The gate was never filled, a filling stopped half-way, or the server may have lost data.</summary>
    Fill,
}

/// <summary>Compares the gate as the database has it with the one on the server.</summary>
internal sealed class GateCheck(SaleGate gate, Microsoft.Extensions.Options.IOptions<SeckillOptions> options, TimeProvider time)
{
    /// <param name="sale">As last read.</param>
    public async Task<GateNeed> OfAsync(Sale sale)
    {
        if (sale.IsSplit)
        {
            // Its buckets have gates.
            return GateNeed.Nothing;
        }

        switch (sale.Gate)
        {
            case GateStatus.Cold:
                return sale.Mode is SaleMode.Active or SaleMode.Paused && time.GetUtcNow() + options.Value.PrewarmBefore >= sale.StartsAt ? GateNeed.Fill : GateNeed.Nothing;
            case not GateStatus.Ready:
                return GateNeed.Fill;
        }

        // Scripts last: a server that still knows them is the one that was filled, so the state read before is true.
        return await gate.StateAsync(sale.Id) is not { } state || state.Generation != sale.Generation || !await gate.IsLoadedAsync(sale) ? GateNeed.Fill
            : state.Version < sale.Version ? GateNeed.Apply
            : GateNeed.Nothing;
    }
}
