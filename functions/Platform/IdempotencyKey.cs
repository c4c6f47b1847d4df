using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Platform;

/// <summary>The function takes an <c>Idempotency-Key</c>. <see cref="AdmitRequest"/> has checked it; <see cref="IdempotencyKey.Of"/> reads it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesIdempotencyKeyAttribute : Attribute;

/// <summary>The header <c>Idempotency-Key</c> and its body. The same key with the same body gets the same answer; with another body it is refused.</summary>
/// <param name="Id">Digest of caller and key, 32 hex digits. The created thing's id is made of it, so it is created once.</param>
/// <param name="BodyHash">Digest of the body, 64 hex digits. It tells a repetition from another request.</param>
internal sealed record IdempotencyKey(string Id, string BodyHash)
{
    private const string Header = "Idempotency-Key";

    /// <summary>In characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Refuses a key that is too long.</summary>
    public static Refusal? Check(HttpRequest request) =>
        request.Headers[Header].ToString().Length > MaxLength ? Invalid.Field(Header, $"At most {MaxLength} characters.") : null;

    /// <summary>Null if the caller sent no key.</summary>
    public static IdempotencyKey? Of(HttpRequest request, byte[] body) => request.Headers[Header].ToString() is { Length: > 0 } key
        ? new IdempotencyKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Caller().UserId}\n{key}")).AsSpan(0, 16)), Convert.ToHexStringLower(SHA256.HashData(body)))
        : null;
}
