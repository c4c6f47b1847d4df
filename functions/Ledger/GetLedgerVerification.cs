namespace Mall.Functions.Ledger;

/// <summary>For administrators: whether the ledger is what was written and signed. The newest 10,000 entries are read for the answer; for older ones it relies on what was read in the
/// background.</summary>
internal sealed class GetLedgerVerification(LedgerVerification verification)
{
    [Administrator]
    [Function(nameof(GetLedgerVerification))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/verification")] HttpRequest request, CancellationToken cancellationToken) =>
        Results.Json(await verification.AnswerAsync(cancellationToken), Json.Options);
}
