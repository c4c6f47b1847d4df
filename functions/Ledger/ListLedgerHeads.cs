namespace Mall.Functions.Ledger;

/// <summary>For administrators: the signed heads that are kept, the smallest first; with <c>from</c> those of that size and more.</summary>
internal sealed class ListLedgerHeads(ISignedHeads heads)
{
    [Administrator]
    [Function(nameof(ListLedgerHeads))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/payments/ledger/heads")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var (page, from) = LedgerQuery.Page(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var sizes = (await heads.ListSizesAsync(cancellationToken)).Where(size => size >= from).Take(page.Size + 1).ToArray();
        var read = await heads.ReadAsync([.. sizes.Take(page.Size)], cancellationToken);
        var next = sizes.Length > page.Size ? LedgerQuery.TokenOf(sizes[^1]) : null;
        return Results.Json(new Page<SignedHead>(read, next), Json.Options);
    }
}
