using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

/// <summary>Takes a product out of the shop. It is kept for old orders; with <c>If-Match</c> only if nobody edited it meanwhile.</summary>
internal sealed class DeleteProduct(CallerIdentity callers, ProductEdits edits)
{
    [Function(nameof(DeleteProduct))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/products/{productId}")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        if (!caller.IsAdmin)
        {
            return Problems.NotAdmin;
        }

        if (!Ids.IsPlausible(productId))
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        return (await edits.DeleteAsync(productId, ProductETag.Revisions(request.Headers.IfMatch), cancellationToken)).Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
