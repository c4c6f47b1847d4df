namespace Mall.Functions.Seckill;

/// <summary>For administrators: whether a sale adds up, and every mismatch.</summary>
internal sealed class AuditSale(SaleAudit audit)
{
    [Administrator]
    [Function(nameof(AuditSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/audit")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken) =>
        SaleBuckets.IsSale(saleId) && await audit.RunAsync(saleId, cancellationToken) is { } report
            ? Results.Json(report, Json.Options)
            : SeckillErrors.SaleNotFound.ToResult();
}
