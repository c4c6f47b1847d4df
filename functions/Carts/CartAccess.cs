namespace Mall.Functions.Carts;

/// <summary>The cart of a request. <see cref="AnonymousId"/>: the anonymous cart that a logged-in caller brings along.</summary>
internal sealed record CartOwner(string CartId, string? AnonymousId);

/// <summary>With a token it is the user's cart, else the anonymous one in the header. Without either, the server makes a new id and returns it in the header. An invalid token is refused: the
/// caller must know that it is not his own cart.</summary>
internal sealed class CartAccess(CallerIdentity callers, CartStore carts)
{
    private static readonly Refusal NotAuthenticated = new Unauthenticated("unauthenticated", "A valid access token is needed.");

    public async Task<Outcome<CartOwner>> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var given = request.Headers[AnonymousCart.Header].ToString();
        var documentId = given.Length == 0 ? null : AnonymousCart.DocumentId(given);
        if (given.Length > 0 && documentId is null)
        {
            return CartErrors.InvalidCartId;
        }

        if (request.Headers.ContainsKey("Authorization"))
        {
            return callers.Of(request) is { } caller ? new CartOwner(caller.UserId, documentId) : NotAuthenticated;
        }

        // A cart taken over at a log-in is not shown to the next visitor after the log-out.
        if (documentId is null || (await carts.FindAsync(documentId, cancellationToken)).MergedInto is not null)
        {
            given = AnonymousCart.NewId();
            documentId = AnonymousCart.DocumentId(given)!;
        }

        request.HttpContext.Response.Headers[AnonymousCart.Header] = given;
        return new CartOwner(documentId, null);
    }
}
