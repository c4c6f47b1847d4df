namespace Mall.Functions.Carts;

/// <summary>All refusals of carts.</summary>
internal static class CartErrors
{
    public static Refusal Full { get; } = new Conflict("cart-full", $"A cart has at most {Cart.MaxLines} different products.");

    public static Refusal InvalidQuantity { get; } = Invalid.Field("quantity", $"Must be between 1 and {Cart.MaxQuantity}.");

    public static Refusal Merged { get; } = new Conflict("cart-merged", "This anonymous cart was taken over at a log-in; begin a new one.");

    public static Refusal NotFound { get; } = new NotFound("cart-not-found", "There is no such cart.");

    public static Refusal InvalidCartId { get; } = Invalid.Field(AnonymousCart.Header, "Not the id of an anonymous cart; leave it out to get one.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The cart is being changed; please try again.", TimeSpan.FromSeconds(1));
}
