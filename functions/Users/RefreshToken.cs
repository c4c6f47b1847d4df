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

    public RefreshToken Next() => this with { Secret = NewSecret() };

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
