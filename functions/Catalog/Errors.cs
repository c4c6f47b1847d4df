namespace Mall.Functions.Catalog;

/// <summary>All refusals of the catalogue.</summary>
internal static class CatalogErrors
{
    public static Refusal ProductNotFound { get; } = new NotFound("product-not-found", "There is no such product.");

    public static Refusal IfMatchNeeded { get; } =
        new PreconditionRequired("precondition-required", "Send the ETag of the product as you saw it in If-Match.");

    public static Refusal ChangedMeanwhile { get; } =
        new PreconditionFailed("precondition-failed", "Somebody else changed the product meanwhile; read it again.");

    public static Refusal InsufficientStock { get; } = new Conflict("insufficient-stock", "There are not that many units.");

    public static Refusal ProductsAreRead { get; } = new Unavailable("try-again", "The shop is just starting; please try again.", TimeSpan.FromSeconds(2));

    public static Refusal Busy { get; } = new Unavailable("try-again", "The product changes too fast just now; please try again.", TimeSpan.FromSeconds(1));
}
