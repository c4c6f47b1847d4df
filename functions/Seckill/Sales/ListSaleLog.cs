namespace Mall.Functions.Seckill;

/// <summary>The operators' log of a sale, newest first.</summary>
internal sealed class ListSaleLog(SaleStore sales)
{
    [Administrator]
    [Function(nameof(ListSaleLog))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/log")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!SaleBuckets.IsSale(saleId) || await sales.FindAsync(saleId, cancellationToken) is null)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        var (found, refusal) = await sales.LogAsync(saleId, page, cancellationToken);
        return refusal is null
            ? Results.Json(new Page<SaleLogView>([.. found.Items.Select(SaleLogView.Of)], found.ContinuationToken), Json.Options)
            : refusal.ToResult();
    }
}
