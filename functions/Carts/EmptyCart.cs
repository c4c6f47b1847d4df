using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Carts;

internal sealed class EmptyCart(CallerIdentity callers, CartStore carts)
{
    [Function(nameof(EmptyCart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/cart")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        var changed = await carts.ChangeAsync(caller.UserId, cart => cart.Clear(), cancellationToken);
        return changed.Refusal?.ToResult() ?? Results.NoContent();
    }
}
