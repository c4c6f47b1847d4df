using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;

namespace Mall.Functions.Users;

/// <summary>What a client holds to get new access tokens: <c>{userId}.{family}.{secret}</c>, so that it carries its partition. Opaque to clients.</summary>
public sealed record RefreshToken(string UserId, string Family, string Secret)
{
    /// <summary>What is stored in place of the secret. It is 256 random bits, so a plain digest cannot be guessed back.</summary>
    public string SecretHash => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    public static RefreshToken Begin(string userId) => new(userId, RandomNumberGenerator.GetHexString(32, lowercase: true), NewSecret());

    /// <summary>The token after this one, made of it and <paramref name="salt"/>: the same two give the same successor again, and neither is enough alone. So the shop can
    /// repeat a successor without keeping it.</summary>
    public RefreshToken Successor(string salt) =>
        this with { Secret = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(salt))) };

    /// <summary>256 random bits as text.</summary>
    public static string NewSalt() => NewSecret();

    /// <summary>Null for a text that cannot be one.</summary>
    public static RefreshToken? Parse(string? text)
    {
        if (text is not { Length: <= 300 } || text.Split('.') is not [var userId, var family, var secret])
        {
            return null;
        }

        return Ids.IsPlausible(userId) && Ids.IsPlausible(family) && Ids.IsPlausible(secret) ? new RefreshToken(userId, family, secret) : null;
    }

    public override string ToString() => $"{UserId}.{Family}.{Secret}";

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
