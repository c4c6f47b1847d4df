namespace Mall.Functions.Platform;

/// <summary>Refusals that several features share.</summary>
internal static class PlatformErrors
{
    public static Refusal IdempotencyKeyReused { get; } =
        new Unprocessable("idempotency-key-reused", "This Idempotency-Key was used with another request.");
}
