using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Carts;

/// <summary>Carts, one document each. A change applies to the currently stored cart, so two tabs never lose each other's lines.</summary>
internal sealed class CartStore(CosmosDatabase database, Outbox outbox, TimeProvider time, IOptions<CartsOptions> options)
{
    private Container Carts => database.Container(CartsNames.Carts);

    /// <summary>The cart, or an empty one.</summary>
    public async Task<Cart> FindAsync(string userId, CancellationToken cancellationToken) =>
        (await Carts.FindAsync<Cart>(userId, userId, cancellationToken))?.Value ?? Cart.Empty(userId);

    /// <summary>Applies a change, again if another one came in between. The change may run several times.</summary>
    public Task<Outcome<Cart>> ChangeAsync(string userId, Func<Cart, Outcome<Cart>> change, CancellationToken cancellationToken) => Carts.ChangeAsync<Cart>(
        userId, userId, cart => ToldAsync(cart!, Kept(cart!, change(cart!)), cancellationToken), CartErrors.Busy, cancellationToken, absent: Cart.Empty(userId));

    /// <summary>Removes the ordered units and leaves later additions. A cart that cannot be changed now keeps them: the order stands all the same.</summary>
    public Task RemoveOrderedAsync(
        string userId, string orderId, IReadOnlyCollection<(string ProductId, int Quantity)> ordered, CancellationToken cancellationToken) =>
        ChangeAsync(userId, cart => cart.RemoveOrdered(orderId, ordered), cancellationToken);

    /// <summary>Gives back a rejected order's units; a repetition changes nothing. Without a cart nothing happens: the account was deleted. Throws if others keep changing the cart.</summary>
    public async Task GiveBackAsync(string userId, string orderId, IReadOnlyList<CartLine> ordered, CancellationToken cancellationToken)
    {
        var outcome = await Carts.ChangeAsync<Cart>(
            userId, userId, cart => Task.FromResult(cart is null ? CartErrors.NotFound : (Outcome<Cart>)cart.GiveBack(orderId, ordered)), CartErrors.Busy, cancellationToken);
        if (outcome.Refusal is { } refusal and not NotFound)
        {
            throw new InvalidOperationException($"The cart could not get back what was ordered in {orderId}: {refusal.Detail}");
        }
    }

    /// <summary>Merges an anonymous cart into the user's, and returns that. The anonymous cart is first given to the user, which freezes it; then merged, which the user's cart remembers; then
    /// emptied. After a crash in between, a second call goes on from there and adds nothing twice.</summary>
    public async Task<Outcome<Cart>> MergeAsync(string userId, string anonymousId, CancellationToken cancellationToken)
    {
        var given = await ChangeAsync(anonymousId, cart => cart.Lines.Count == 0 ? cart : cart.GiveTo(userId), cancellationToken);
        if (given.Refusal is Unavailable busy)
        {
            return busy;
        }

        // It is empty, or another user has it.
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

    /// <summary>Deletes all of a user's cart.</summary>
    public Task EraseAsync(string userId, CancellationToken cancellationToken) => Carts.EmptyPartitionAsync(userId, cancellationToken);

    /// <summary>Tells of products that come into a user's cart, before that is written: a change that is then not made does no harm. What cannot be sent is written with the change.</summary>
    private async Task<Outcome<Cart>> ToldAsync(Cart before, Outcome<Cart> changed, CancellationToken cancellationToken)
    {
        if (changed.Value is not { } after || AnonymousCart.IsAnonymous(after) || after.AddedSince(before) is not { Count: > 0 } added)
        {
            return changed;
        }

        var told = Event.Of(CartsNames.Topic, CartsNames.ItemsAdded, Ids.New(), after.Id, time.GetUtcNow(), new CartItemsAdded(added));
        return await outbox.TryPublishAsync([told], cancellationToken) ? changed : after.Owing(told);
    }

    /// <summary>Every change of an anonymous cart extends its life.</summary>
    private Outcome<Cart> Kept(Cart before, Outcome<Cart> changed) => changed.Value is { } after && !ReferenceEquals(before, after) && AnonymousCart.IsAnonymous(after)
        ? after with { Ttl = (int)options.Value.AnonymousLifetime.TotalSeconds }
        : changed;
}
