using Mall.Functions.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Mall.Functions.Tests.Platform;

/// <summary>What <see cref="AccessTokenCheck"/> does, by Microsoft's library: a second opinion.</summary>
internal sealed class LibraryTokenCheck(JwtOptions options, TimeProvider time)
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 2048 };

    private readonly TokenValidationParameters _parameters = new()
    {
        ValidIssuer = options.Issuer,
        ValidAudience = options.Audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = KeysOf(options),
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (notBefore, expires, _, _) => expires > time.GetUtcNow() && (notBefore is null || notBefore <= time.GetUtcNow().AddSeconds(5)),
    };

    public async Task<Caller?> VerifyAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _parameters);
        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 } read }
            ? new Caller(read.Subject, read.Claims.Any(claim => claim is { Type: "role", Value: "admin" }))
            : null;
    }

    private static IssuerSigningKeyResolver KeysOf(JwtOptions options)
    {
        var keys = options.PreviousKeys.Append(new(options.KeyId, options.SigningKey))
            .ToDictionary(key => key.Key, key => (SecurityKey[])[new SymmetricSecurityKey(Convert.FromBase64String(key.Value)) { KeyId = key.Key }], StringComparer.Ordinal);
        return (_, _, keyId, _) => keyId is not null && keys.TryGetValue(keyId, out var found) ? found : [];
    }
}
