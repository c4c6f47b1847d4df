namespace Mall.Functions.Payments;

/// <summary>For administrators: bills that were compared, the newest day first.</summary>
internal sealed class ListReconciliations(ReconciliationStore store)
{
    [Administrator]
    [Function(nameof(ListReconciliations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/reconciliations")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await store.PageAsync(page, cancellationToken);
        if (refusal is not null)
        {
            return refusal.ToResult();
        }

        var cases = new List<ReconciliationCase>();
        foreach (var date in found.Items.Select(item => item.Date).Distinct())
        {
            cases.AddRange(await store.ListCasesAsync(date, cancellationToken));
        }

        return Results.Json(
            new Page<ReconciliationView>([.. found.Items.Select(item => ReconciliationView.Of(item, cases.Where(one => one.Date == item.Date)))], found.ContinuationToken), Json.Options);
    }
}
