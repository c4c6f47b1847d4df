using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>All sales, those that start last first; for everybody.</summary>
internal sealed class ListSales(SaleStore sales, TimeProvider time)
{
    [Function(nameof(ListSales))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/seckill/sales")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await sales.PageAsync(page, cancellationToken);
        var now = time.GetUtcNow();
        return refusal is null
            ? Results.Json(new Page<SaleDetails>([.. found.Items.Select(sale => SaleDetails.Of(sale, now))], found.ContinuationToken), Json.Options)
            : refusal.ToResult();
    }
}
