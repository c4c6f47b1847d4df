namespace Mall.Functions.Ledger;

/// <summary>For administrators: the proof that the ledger at size <c>to</c> begins with the ledger at size <c>from</c> (RFC 6962, section 2.1.2). Without <c>to</c>: as it is now.</summary>
internal sealed class GetConsistencyProof(LedgerStore store, LedgerTree tree)
{
    /// <summary>All hashes in hex. A verifier makes both roots of the path, and compares them with the heads that he has.</summary>
    public sealed record View(long From, long To, string FromRootHash, string ToRootHash, IReadOnlyList<string> Path);

    [Administrator]
    [Function(nameof(GetConsistencyProof))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/proofs/consistency")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var now = (await store.ReadHeadAsync(cancellationToken)).Size;
        var to = LedgerQuery.Number(request, "to", now, validation);
        var from = LedgerQuery.Number(request, "from", 0, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (to > now)
        {
            return LedgerErrors.NotInTree("to", now).ToResult();
        }

        if (from < 1 || from > to)
        {
            return LedgerErrors.NotInTree("from", to).ToResult();
        }

        return await tree.RootsAsync([new MerkleRange(0, from), new MerkleRange(0, to), .. MerkleProofs.Consistency(from, to)], cancellationToken) is [var first, var second, .. var path]
            ? Results.Json(new View(from, to, first, second, path), Json.Options)
            : LedgerErrors.Incomplete.ToResult();
    }
}
