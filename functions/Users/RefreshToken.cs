using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Users;

/// <summary>A client's key to new access tokens: <c>{userId}.{family}.{secret}</c>, so it carries its partition. Opaque to clients.</summary>
public sealed record RefreshToken(string UserId, string Family, string Secret)
{
    /// <summary>Stored in place of the secret, which is 256 random bits, so its plain digest cannot be guessed back.</summary>
    public string SecretHash => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    public static RefreshToken Begin(string userId) => new(userId, RandomNumberGenerator.GetHexString(32, lowercase: true), NewSecret());

    /// <summary>The next token, made of this one and <paramref name="salt"/>. The same two always give the same successor, and neither alone is enough. So the shop can repeat a successor without
    /// storing it.</summary>
    public RefreshToken Successor(string salt) =>
        this with { Secret = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(salt))) };

    /// <summary>256 random bits as text.</summary>
    public static string NewSalt() => NewSecret();

    /// <summary>Null if the text cannot be a token.</summary>
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
