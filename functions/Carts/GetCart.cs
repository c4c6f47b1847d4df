using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Carts;

internal sealed class GetCart(CallerIdentity callers, CartStore carts, CartPricing pricing)
{
    [Function(nameof(GetCart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/cart")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        var cart = await carts.FindAsync(caller.UserId, cancellationToken);
        return Results.Json(await pricing.PriceAsync(cart, cancellationToken), Json.Options);
    }
}
