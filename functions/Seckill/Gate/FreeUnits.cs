namespace Mall.Functions.Seckill;

/// <summary>What is left to win, as the gate has it; the sale's own count lags behind by what is on its way through the queue.</summary>
internal sealed class FreeUnits(SaleGate gate)
{
    /// <summary>Null when nobody knows just now.</summary>
    public async Task<long?> OfAsync(Sale sale)
    {
        if (sale.Gate != GateStatus.Ready || sale.IsOver)
        {
            return null;
        }

        try
        {
            return await gate.StateAsync(sale.Id) is { } state && state.Generation == sale.Generation ? state.Capacity - state.Taken : null;
        }
        catch (GateUnavailableException)
        {
            return null;
        }
    }
}
