using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Carts;

/// <summary>Whose cart a request means. <see cref="AnonymousId"/>: the anonymous cart that a logged-in caller brings along.</summary>
internal sealed record CartOwner(string CartId, string? AnonymousId);

/// <summary>With a token it is the user's cart, else the anonymous one that the header names; without either the server makes a new id and answers it in the header. A token that
/// is no longer valid is refused: the caller has to know that it is not his own cart.</summary>
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

        // One that was taken over at a log-in is not shown to whoever comes after the log-out.
        if (documentId is null || (await carts.FindAsync(documentId, cancellationToken)).MergedInto is not null)
        {
            given = AnonymousCart.NewId();
            documentId = AnonymousCart.DocumentId(given)!;
        }

        request.HttpContext.Response.Headers[AnonymousCart.Header] = given;
        return new CartOwner(documentId, null);
    }
}
