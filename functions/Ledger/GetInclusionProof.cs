namespace Mall.Functions.Ledger;

/// <summary>For administrators: the proof that the entry with an index is in the ledger as it was at a size (RFC 6962, section 2.1.1). Without <c>size</c>: as it is now.</summary>
internal sealed class GetInclusionProof(LedgerStore store, LedgerTree tree)
{
    /// <summary>All hashes in hex. A verifier combines the leaf's hash with the path, from the leaf up, and compares with the root of a head that he trusts.</summary>
    public sealed record View(long Index, long Size, string LeafHash, string RootHash, IReadOnlyList<string> Path);

    [Administrator]
    [Function(nameof(GetInclusionProof))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/proofs/inclusion")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var now = (await store.ReadHeadAsync(cancellationToken)).Size;
        var size = LedgerQuery.Number(request, "size", now, validation);
        var index = LedgerQuery.Number(request, "index", -1, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (size > now)
        {
            return LedgerErrors.NotInTree("size", now).ToResult();
        }

        if (index < 0 || index >= size)
        {
            return LedgerErrors.NotInTree("index", size).ToResult();
        }

        return await tree.RootsAsync([new MerkleRange(index, index + 1), new MerkleRange(0, size), .. MerkleProofs.Inclusion(index, size)], cancellationToken) is [var leaf, var root, .. var path]
            ? Results.Json(new View(index, size, leaf, root, path), Json.Options)
            : LedgerErrors.Incomplete.ToResult();
    }
}
