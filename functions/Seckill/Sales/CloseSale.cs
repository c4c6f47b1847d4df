namespace Mall.Functions.Seckill;

/// <summary>Ends a sale before its time. The sale is closing until every win is a paid or released ticket; then the units left go back to the product.</summary>
internal sealed class CloseSale(OperatorChanges changes, SaleClosing closing, SaleSums sums, TimeProvider time)
{
    [Administrator]
    [Function(nameof(CloseSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/close")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var log = await OperatorRequest.ReadAsync(request, saleId, "close", time.GetUtcNow(), cancellationToken);
        var outcome = await changes.ChangeModeAsync(log, sale => sale.StartClosing(), cancellationToken);
        try
        {
            outcome = outcome.Refusal is null && await closing.ContinueAsync(saleId, cancellationToken) is { } now ? now : outcome;
        }
        catch (GateUnavailableException)
        {
            // The timer finishes the closing.
        }

        return await sums.ResultOfAsync(outcome, cancellationToken);
    }
}
