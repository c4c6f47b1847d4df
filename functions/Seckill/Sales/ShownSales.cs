using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Sales as everybody sees them. Thousands look at a sale again and again, so it costs the database at most one read a second: the sale is at most a second old, and the units left
/// come from this instance's <see cref="SaleView"/>.</summary>
internal sealed class ShownSales(SaleStore sales, SaleSums sums, SaleViews views, Challenges challenges, IOptions<SeckillOptions> settings, TimeProvider time)
{
    /// <summary>Null when there is no such sale.</summary>
    public async Task<SaleDetails?> FindAsync(string saleId, CancellationToken cancellationToken) =>
        await sales.FindRecentAsync(saleId, cancellationToken) is { } sale ? await ShowAsync(sale, cancellationToken) : null;

    /// <summary>Latest start first.</summary>
    public async Task<Outcome<Page<SaleDetails>>> PageAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var (found, refusal) = await sales.RecentPageAsync(page, cancellationToken);
        return refusal is null
            ? new Page<SaleDetails>(await Task.WhenAll(found.Items.Select(sale => ShowAsync(sale, cancellationToken))), found.ContinuationToken)
            : refusal;
    }

    private async Task<SaleDetails> ShowAsync(Sale sale, CancellationToken cancellationToken)
    {
        var details = await DetailsAsync(sale, cancellationToken);
        return challenges.AreNeeded || settings.Value.SignatureRequired
            ? details with { NeedsChallenge = challenges.AreNeeded, NeedsSignature = settings.Value.SignatureRequired }
            : details;
    }

    private async Task<SaleDetails> DetailsAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (sale.IsSplit)
        {
            return await SplitAsync(sale, cancellationToken);
        }

        if (sale.Gate != GateStatus.Ready || sale.IsOver)
        {
            return SaleDetails.Of(sale, time.GetUtcNow());
        }

        if (await ViewAsync(sale.Id, cancellationToken) is not { } view || view.IsStale(time.GetUtcNow()))
        {
            return SaleDetails.WithoutGate(sale, time.GetUtcNow());
        }

        // The gate knows an operator's change on another instance.
        if (view.State?.Version > sale.Version)
        {
            sale = await sales.FindRecentAsync(sale.Id, cancellationToken, view.State.Version) ?? sale;
        }

        var now = time.GetUtcNow();
        return view is { State: null, IsMissing: false, Always: null or GateCode.Rebuilding }
            ? SaleDetails.Of(sale with { Gate = GateStatus.Rebuilding }, now)
            : SaleDetails.Of(sale, now, view.State?.Generation != sale.Generation ? null : view.State.Capacity - view.State.Taken);
    }

    /// <summary>The buckets' documents are read only while the sale is closing; else what is left is the sum of their views.</summary>
    private async Task<SaleDetails> SplitAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (sale.IsOver || time.GetUtcNow() < sale.StartsAt)
        {
            return SaleDetails.Of(sale.Mode == SaleMode.Closing ? await sums.RecentAsync(sale, cancellationToken) : sale, time.GetUtcNow());
        }

        var buckets = await Task.WhenAll(SaleBuckets.IdsOf(sale).Select(id => ViewAsync(id, cancellationToken)));
        var now = time.GetUtcNow();
        var left = buckets.Select(view => view?.Unsold(now)).ToList();

        // Part of it sells: it is open, and how many units are left is not known.
        return left.TrueForAll(units => units is not null) ? SaleDetails.Of(sale with { Gate = GateStatus.Ready }, now, left.Sum())
            : left.Exists(units => units is not null) || buckets.Contains(null) ? SaleDetails.WithoutGate(sale with { Gate = GateStatus.Ready }, now)
            : SaleDetails.Of(sale with { Gate = GateStatus.Rebuilding }, now);
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
