using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Carts;

/// <summary>Merges the anonymous cart in a log-in's header into the user's. If that fails, the next request with the header does it: <c>GET /cart</c> or <c>POST /cart/merge</c>.</summary>
internal sealed partial class MergeCartAtLogIn(CartStore carts, ILogger<MergeCartAtLogIn> logger) : IAfterLogIn
{
    public async Task AfterLogInAsync(string userId, HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers[AnonymousCart.Header].ToString() is not { Length: > 0 } given || AnonymousCart.DocumentId(given) is not { } anonymousId)
        {
            return;
        }

        try
        {
            await carts.MergeAsync(userId, anonymousId, cancellationToken);
        }
        catch (CosmosException e)
        {
            LogNotMerged(e);
        }
    }

    [LoggerMessage(40, LogLevel.Warning, "An anonymous cart could not be taken over at a log-in; the next request that names it does.")]
    private partial void LogNotMerged(Exception e);
}
