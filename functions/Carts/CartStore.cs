using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Carts;

/// <summary>Carts, one document each. Changes are made to what is stored at that moment, so two tabs never lose each other's lines.</summary>
internal sealed class CartStore(CosmosDatabase database, IOptions<CartsOptions> options)
{
    private Container Carts => database.Container(CartsNames.Carts);

    /// <summary>The cart; an empty one when there is none.</summary>
    public async Task<Cart> FindAsync(string userId, CancellationToken cancellationToken) =>
        (await Carts.FindAsync<Cart>(userId, userId, cancellationToken))?.Value ?? Cart.Empty(userId);

    /// <summary>Applies a change, again when somebody else's came in between. The change may run several times.</summary>
    public Task<Outcome<Cart>> ChangeAsync(string userId, Func<Cart, Outcome<Cart>> change, CancellationToken cancellationToken) => Carts.ChangeAsync<Cart>(
        userId, userId, cart => Task.FromResult(Kept(cart!, change(cart!))), CartErrors.Busy, cancellationToken, absent: Cart.Empty(userId));

    /// <summary>Takes what was ordered out of the cart and leaves what was put in meanwhile. A cart that cannot be changed now keeps it: the order stands all the same.</summary>
    public Task RemoveOrderedAsync(
        string userId, string orderId, IReadOnlyCollection<(string ProductId, int Quantity)> ordered, CancellationToken cancellationToken) =>
        ChangeAsync(userId, cart => cart.RemoveOrdered(orderId, ordered), cancellationToken);

    /// <summary>Gives back what a rejected order took; done again, it changes nothing. Nothing happens when there is no cart: the account was deleted. Throws when others change it all the time.</summary>
    public async Task GiveBackAsync(string userId, string orderId, IReadOnlyList<CartLine> ordered, CancellationToken cancellationToken)
    {
        var outcome = await Carts.ChangeAsync<Cart>(
            userId, userId, cart => Task.FromResult(cart is null ? CartErrors.NotFound : (Outcome<Cart>)cart.GiveBack(orderId, ordered)), CartErrors.Busy, cancellationToken);
        if (outcome.Refusal is { } refusal and not NotFound)
        {
            throw new InvalidOperationException($"The cart could not get back what was ordered in {orderId}: {refusal.Detail}");
        }
    }

    /// <summary>Moves what is in an anonymous cart into the user's, and answers that. The anonymous cart is first given to the user, which freezes it; then taken in,
    /// which the user's cart remembers; then emptied. A crash in between, or a second call, goes on from there and adds nothing twice.</summary>
    public async Task<Outcome<Cart>> MergeAsync(string userId, string anonymousId, CancellationToken cancellationToken)
    {
        var given = await ChangeAsync(anonymousId, cart => cart.Lines.Count == 0 ? cart : cart.GiveTo(userId), cancellationToken);
        if (given.Refusal is Unavailable busy)
        {
            return busy;
        }

        // Nothing is in it, or another user has it.
        if (given.Value is not { Lines.Count: > 0 } anonymous)
        {
            return await FindAsync(userId, cancellationToken);
        }

        var merged = await ChangeAsync(userId, cart => cart.Merge(anonymous), cancellationToken);
        if (merged.Refusal is null)
        {
            await ChangeAsync(anonymousId, cart => cart.Clear(), cancellationToken);
        }

        return merged;
    }

    /// <summary>Leaves nothing of a user's cart.</summary>
    public Task EraseAsync(string userId, CancellationToken cancellationToken) => Carts.EmptyPartitionAsync(userId, cancellationToken);

    /// <summary>Every change of an anonymous cart lets it live for a while from then on.</summary>
    private Outcome<Cart> Kept(Cart before, Outcome<Cart> changed) => changed.Value is { } after && !ReferenceEquals(before, after) && AnonymousCart.IsAnonymous(after)
        ? after with { Ttl = (int)options.Value.AnonymousLifetime.TotalSeconds }
        : changed;
}
