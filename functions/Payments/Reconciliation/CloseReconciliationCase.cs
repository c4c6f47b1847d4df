namespace Mall.Functions.Payments;

/// <summary>For administrators: closes a case, with a reason. The same again changes nothing.</summary>
internal sealed class CloseReconciliationCase(ReconciliationStore store, OperatorActs acts, TimeProvider time)
{
    private const int MaxReason = 500;

    public sealed record Request(string? Reason);

    [Administrator]
    [Function(nameof(CloseReconciliationCase))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/reconciliations/{date}/cases/{caseId}/close")] HttpRequest request,
        string date,
        string caseId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is not null)
        {
            return body.Refusal.ToResult();
        }

        var validation = new Validation();
        validation.Required("reason", body.Value!.Reason, MaxReason);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!BillDay.TryParse(date, out _) || caseId.Length > Ids.MaxLength || caseId.AsSpan().IndexOfAny("/\\?#") >= 0)
        {
            return PaymentErrors.CaseNotFound.ToResult();
        }

        if (!(await store.CloseAsync(date, caseId, caller.UserId, body.Value.Reason!, time.GetUtcNow(), cancellationToken)).Is(out var closed, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfReconciliation(date), "close-case", caller.UserId, body.Value.Reason, $"{date}.{caseId}", cancellationToken);
        return Results.Json(ReconciliationCaseView.Of(closed), Json.Options);
    }
}
