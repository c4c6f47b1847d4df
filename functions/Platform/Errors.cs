namespace Mall.Functions.Platform;

/// <summary>Refusals that functions of several features give.</summary>
internal static class PlatformErrors
{
    public static Refusal IdempotencyKeyReused { get; } =
        new Unprocessable("idempotency-key-reused", "This Idempotency-Key was used with another request.");
}
