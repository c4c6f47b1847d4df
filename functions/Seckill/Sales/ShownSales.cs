using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Sales as everybody sees them. Thousands look at one again and again, so that costs the database at most one read in a second: the sale is at most a second old, and what is left to win is what
/// this instance's <see cref="SaleView"/> knows from the gate.</summary>
internal sealed class ShownSales(SaleStore sales, SaleViews views, TimeProvider time)
{
    /// <summary>Null when there is no such sale.</summary>
    public async Task<SaleDetails?> FindAsync(string saleId, CancellationToken cancellationToken) =>
        await sales.FindRecentAsync(saleId, cancellationToken) is { } sale ? await ShowAsync(sale, cancellationToken) : null;

    /// <summary>Those that start last first.</summary>
    public async Task<Outcome<Page<SaleDetails>>> PageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var (found, refusal) = await sales.RecentPageAsync(page, cancellationToken);
        return refusal is null
            ? new Page<SaleDetails>(await Task.WhenAll(found.Items.Select(sale => ShowAsync(sale, cancellationToken))), found.ContinuationToken)
            : refusal;
    }

    private async Task<SaleDetails> ShowAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (sale.Gate != GateStatus.Ready || sale.IsOver || await ViewAsync(sale.Id, cancellationToken) is not { } view)
        {
            return SaleDetails.Of(sale, time.GetUtcNow());
        }

        // An operator changed it on another instance, and its gate knows.
        if (view.State?.Version > sale.Version)
        {
            sale = await sales.FindRecentAsync(sale.Id, cancellationToken, view.State.Version) ?? sale;
        }

        var now = time.GetUtcNow();
        return view is { State: null, IsMissing: false, Always: null or GateCode.Rebuilding }
            ? SaleDetails.Of(sale with { Gate = GateStatus.Rebuilding }, now)
            : SaleDetails.Of(sale, now, view.IsStale(now) || view.State?.Generation != sale.Generation ? null : view.State.Capacity - view.State.Taken);
    }

    private async Task<SaleView?> ViewAsync(string saleId, CancellationToken cancellationToken)
    {
        try
        {
            return views.Find(saleId) ?? await views.ReadAsync(saleId, cancellationToken);
        }
        catch (GateUnavailableException)
        {
            return null;
        }
    }
}
