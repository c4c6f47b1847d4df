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
    private readonly JwtSecurityTokenHandler _handler = new();
    private readonly SigningCredentials _credentials;
    private readonly AccessTokenCheck _check;
    private readonly JwtOptions _options;
    private readonly TimeProvider _time;

    public AccessTokens(IOptions<JwtOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _check = new AccessTokenCheck(_options, time);
        var key = new SymmetricSecurityKey(Convert.FromBase64String(_options.SigningKey)) { KeyId = _options.KeyId };
        _credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
    }

    public TimeSpan Lifetime => _options.AccessTokenLifetime;

    public string Issue(string userId, IEnumerable<string> roles)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var claims = new List<Claim> { new(JwtRegisteredClaimNames.Sub, userId), new(JwtRegisteredClaimNames.Jti, Ids.New()) };
        claims.AddRange(roles.Select(role => new Claim("role", role)));
        return _handler.WriteToken(new JwtSecurityToken(_options.Issuer, _options.Audience, claims, now, now + Lifetime, _credentials));
    }

    /// <summary>The caller, or null for a token that is forged, foreign, expired or not a token.</summary>
    public Caller? Verify(ReadOnlySpan<char> token) => _check.Verify(token);
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
