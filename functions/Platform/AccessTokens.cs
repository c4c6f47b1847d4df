using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Jwt__*</c>.</summary>
public sealed class JwtOptions
{
    public const string Section = "Jwt";

    /// <summary>Base64, at least 32 bytes. Signs new tokens.</summary>
    [Required]
    public string SigningKey { get; set; } = "";

    /// <summary>Names <see cref="SigningKey"/> in every token; a new key needs a new one.</summary>
    [Required]
    public string KeyId { get; set; } = "1";

    /// <summary>Keys that signed before, by their key id: they sign nothing any more, but what they signed is good until it expires. A key that was stolen does not
    /// belong here.</summary>
    public Dictionary<string, string> PreviousKeys { get; set; } = new(StringComparer.Ordinal);

    [Required]
    public string Issuer { get; set; } = "mall";

    [Required]
    public string Audience { get; set; } = "mall";

    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);
}

/// <summary>Issues and verifies access tokens: JWT, HS256 only, issuer, audience and key ids pinned.</summary>
internal sealed class AccessTokens
{
    private const string RoleClaim = "role";
    private const string AdminRole = "admin";
    private const int RememberedTokens = 100_000;

    // Verifying costs more than all else that a cheap request does, so a token that was good is remembered until it expires.
    private readonly ConcurrentDictionary<string, (Caller Caller, DateTime Expires)> _verified = new(StringComparer.Ordinal);
    private readonly JwtSecurityTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;
    private readonly SigningCredentials _credentials;
    private readonly JwtOptions _options;
    private readonly TimeProvider _time;

    public AccessTokens(IOptions<JwtOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        var key = Key(_options.KeyId, _options.SigningKey);
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = _options.Issuer,
            ValidAudience = _options.Audience,
            IssuerSigningKeys = [key, .. _options.PreviousKeys.Select(previous => Key(previous.Key, previous.Value))],
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            ClockSkew = TimeSpan.Zero,
            LifetimeValidator = (notBefore, expires, _, _) => expires > Now && (notBefore is null || notBefore <= Now.AddSeconds(5)),
            NameClaimType = JwtRegisteredClaimNames.Sub,
            RoleClaimType = RoleClaim,
        };
    }

    public TimeSpan Lifetime => _options.AccessTokenLifetime;

    private static SymmetricSecurityKey Key(string id, string base64) => new(Convert.FromBase64String(base64)) { KeyId = id };

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    public string Issue(string userId, IEnumerable<string> roles)
    {
        var now = Now;
        var claims = new List<Claim> { new(JwtRegisteredClaimNames.Sub, userId), new(JwtRegisteredClaimNames.Jti, Ids.New()) };
        claims.AddRange(roles.Select(role => new Claim(RoleClaim, role)));
        return _handler.WriteToken(new JwtSecurityToken(_options.Issuer, _options.Audience, claims, now, now + Lifetime, _credentials));
    }

    /// <summary>The caller, or null for a token that is forged, foreign, expired or not a token.</summary>
    public Caller? Verify(string token)
    {
        if (_verified.TryGetValue(token, out var known))
        {
            if (known.Expires > Now)
            {
                return known.Caller;
            }

            _verified.TryRemove(token, out _);
            return null;
        }

        return VerifyAnew(token);
    }

    private Caller? VerifyAnew(string token)
    {
        ClaimsPrincipal principal;
        SecurityToken validated;
        try
        {
            principal = _handler.ValidateToken(token, _parameters, out validated);
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException)
        {
            return null;
        }

        if (principal.FindFirst(JwtRegisteredClaimNames.Sub)?.Value is not { Length: > 0 } userId)
        {
            return null;
        }

        var caller = new Caller(userId, principal.HasClaim(RoleClaim, AdminRole));
        if (_verified.Count >= RememberedTokens)
        {
            _verified.Clear();
        }

        _verified[token] = (caller, validated.ValidTo);
        return caller;
    }
}

/// <summary>A key that cannot sign stops the start, not the first log-in.</summary>
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
