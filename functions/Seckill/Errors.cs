using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Every way in which a sale says no.</summary>
internal static class SeckillErrors
{
    public static Refusal SaleNotFound { get; } = new NotFound("sale-not-found", "There is no such sale.");

    public static Refusal TicketNotFound { get; } = new NotFound("ticket-not-found", "There is no such ticket.");

    public static Refusal Closed { get; } = new Conflict("sale-closed", "The sale is over.");

    public static Refusal NoSuchProduct { get; } = Invalid.Field("productId", "There is no such product.");

    public static Refusal InsufficientStock { get; } = new Conflict("insufficient-stock", "The product has not that many units.");

    public static Refusal IdempotencyKeyReused { get; } =
        new Unprocessable("idempotency-key-reused", "This Idempotency-Key was used with another body.");

    public static Refusal Busy { get; } = new Unavailable("try-again", "The sale is being changed; please try again.", TimeSpan.FromSeconds(1));
}
