namespace Mall.Functions.Seckill;

/// <summary>All sales, latest start first; for everybody.</summary>
internal sealed class ListSales(ShownSales sales)
{
    [Anyone]
    [Function(nameof(ListSales))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        return (await sales.PageAsync(page, cancellationToken)).Is(out var found, out var refusal) ? Results.Json(found, Json.Options) : refusal.ToResult();
    }
}
