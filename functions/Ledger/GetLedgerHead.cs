namespace Mall.Functions.Ledger;

/// <summary>For administrators: the head of the ledger as it is now, signed for the one who asks.</summary>
internal sealed class GetLedgerHead(LedgerStore store, LedgerKeys keys, TimeProvider time)
{
    [Administrator]
    [Function(nameof(GetLedgerHead))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/head")] HttpRequest request, CancellationToken cancellationToken) =>
        Results.Json(SignedHead.Sign((await store.ReadHeadAsync(cancellationToken)).Tree(), time.GetUtcNow(), keys), Json.Options);
}
