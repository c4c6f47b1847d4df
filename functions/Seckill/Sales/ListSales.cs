using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>All sales, those that start last first; for everybody.</summary>
internal sealed class ListSales(SaleStore sales, FreeUnits free, TimeProvider time)
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

        var (found, refusal) = await sales.PageAsync(page, cancellationToken);
        if (refusal is not null)
        {
            return refusal.ToResult();
        }

        var left = await Task.WhenAll(found.Items.Select(free.OfAsync));
        var now = time.GetUtcNow();
        return Results.Json(new Page<SaleDetails>([.. found.Items.Zip(left, (sale, units) => SaleDetails.Of(sale, now, units))], found.ContinuationToken), Json.Options);
    }
}
