using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Jwt__*</c>.</summary>
public sealed class JwtOptions
{
    public const string Section = "Jwt";

    /// <summary>Base64, at least 32 bytes. Signs new tokens.</summary>
    [Required]
    public string SigningKey { get; set; } = "";

    /// <summary>Tokens name <see cref="SigningKey"/> by this id; a new key needs a new id.</summary>
    [Required]
    public string KeyId { get; set; } = "1";

    /// <summary>Older keys by key id. They sign nothing any more, but tokens they signed stay good until they expire. Never list a stolen key here.</summary>
    public Dictionary<string, string> PreviousKeys { get; set; } = new(StringComparer.Ordinal);

    [Required]
    public string Issuer { get; set; } = "mall";

    [Required]
    public string Audience { get; set; } = "mall";

    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);
}

/// <summary>Issues and verifies access tokens: JWT, HS256 only, issuer, audience and key ids pinned. It caches no tokens: in a flash sale it sees each buyer's token once.</summary>
internal sealed class AccessTokens(IOptions<JwtOptions> options, TimeProvider time)
{
    /// <summary>The issuer's clock may be a little ahead of ours.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 2048 };
    private readonly JwtOptions _options = options.Value;
    private readonly SigningCredentials _credentials = new(Key(options.Value.KeyId, options.Value.SigningKey), SecurityAlgorithms.HmacSha256);

    private readonly TokenValidationParameters _parameters = new()
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.Audience,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = KeysById(options.Value),
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = (notBefore, expires, _, _) => time.GetUtcNow().UtcDateTime is var now && expires > now && (notBefore is null || notBefore <= now + Ahead),
    };

    public TimeSpan Lifetime => _options.AccessTokenLifetime;

    /// <summary>Makes a token with the user's id and roles.</summary>
    public string Issue(string userId, IEnumerable<string> roles)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = _options.Issuer,
            Audience = _options.Audience,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { ["sub"] = userId, ["jti"] = Ids.New(), ["role"] = roles.ToArray() },
            SigningCredentials = _credentials,
        });
    }

    /// <summary>The caller, or null for a token that is forged, foreign, expired or not a token.</summary>
    public Caller? Verify(string token)
    {
        // Complete at once: all keys are local.
        var result = _handler.ValidateTokenAsync(token, _parameters).GetAwaiter().GetResult();
        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 } valid } && !valid.TryGetHeaderValue<object>("crit", out _)
            ? new Caller(valid.Subject, valid.Claims.Any(claim => claim is { Type: "role", Value: "admin" }))
            : null;
    }

    /// <summary>Finds a key by its own id only.</summary>
    private static IssuerSigningKeyResolver KeysById(JwtOptions options)
    {
        var keys = options.PreviousKeys.Append(new(options.KeyId, options.SigningKey)).ToDictionary(key => key.Key, key => (SecurityKey[])[Key(key.Key, key.Value)], StringComparer.Ordinal);
        return (_, _, keyId, _) => keyId is not null && keys.TryGetValue(keyId, out var found) ? found : [];
    }

    private static SymmetricSecurityKey Key(string id, string base64) => new(Convert.FromBase64String(base64)) { KeyId = id };
}

/// <summary>An unusable key stops the start, not the first log-in.</summary>
internal sealed class JwtOptionsValidator : IValidateOptions<JwtOptions>
{
    public ValidateOptionsResult Validate(string? name, JwtOptions options)
    {
        if (!IsKey(options.SigningKey))
        {
            return ValidateOptionsResult.Fail("The setting Jwt__SigningKey must be base64 of 32 to 256 bytes.");
        }

        if (options.PreviousKeys.FirstOrDefault(previous => !IsKey(previous.Value)) is { Key: { } bad })
        {
            return ValidateOptionsResult.Fail($"The setting Jwt__PreviousKeys__{bad} must be base64 of 32 to 256 bytes.");
        }

        return options.PreviousKeys.ContainsKey(options.KeyId)
            ? ValidateOptionsResult.Fail($"The setting Jwt__PreviousKeys__{options.KeyId} has the id of the key that signs now (Jwt__KeyId); a new key needs a new id.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsKey(string? base64)
    {
        Span<byte> key = stackalloc byte[256];
        return base64 is not null && Convert.TryFromBase64String(base64, key, out var length) && length >= 32;
    }
}
