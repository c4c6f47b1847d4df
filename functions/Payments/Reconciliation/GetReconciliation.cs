namespace Mall.Functions.Payments;

/// <summary>For administrators: the bills of one day, compared, by provider.</summary>
internal sealed class GetReconciliation(ReconciliationStore store)
{
    [Administrator]
    [Function(nameof(GetReconciliation))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/reconciliations/{date}")] HttpRequest request,
        string date,
        CancellationToken cancellationToken)
    {
        if (!BillDay.TryParse(date, out _) || await store.ListAsync(date, cancellationToken) is not { Count: > 0 } found)
        {
            return PaymentErrors.ReconciliationNotFound.ToResult();
        }

        var cases = await store.ListCasesAsync(date, cancellationToken);
        return Results.Json(
            new Page<ReconciliationView>([.. found.OrderBy(one => one.Provider, StringComparer.Ordinal).Select(one => ReconciliationView.Of(one, cases))], null), Json.Options);
    }
}
