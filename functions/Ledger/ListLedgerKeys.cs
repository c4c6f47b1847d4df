namespace Mall.Functions.Ledger;

/// <summary>For anybody: the public keys that verify signed heads, the one that signs now first. Whoever audits keeps the key that he was given, and compares.</summary>
internal sealed class ListLedgerKeys(LedgerKeys keys)
{
    public sealed record View(IReadOnlyList<LedgerKey> Keys);

    [Anyone]
    [Function(nameof(ListLedgerKeys))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/keys")] HttpRequest request) =>
        Results.Json(new View(keys.All), Json.Options);
}
