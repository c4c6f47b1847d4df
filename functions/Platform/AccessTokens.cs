using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

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
internal sealed class AccessTokens(IOptions<JwtOptions> options, TimeProvider time)
{
    private readonly AccessTokenCheck _check = new(options.Value, time);
    private readonly JwtOptions _options = options.Value;
    private readonly byte[] _key = Convert.FromBase64String(options.Value.SigningKey);

    // The same for every token, as long as the key is.
    private readonly string _header = Part(new { alg = "HS256", typ = "JWT", kid = options.Value.KeyId });

    public TimeSpan Lifetime => _options.AccessTokenLifetime;

    /// <summary>A compact JWS (RFC 7515, section 7.1) of the claims (RFC 7519, section 4.1) and the roles.</summary>
    public string Issue(string userId, IEnumerable<string> roles)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var expires = now + (long)Lifetime.TotalSeconds;
        var signed = $"{_header}.{Part(new { sub = userId, jti = Ids.New(), role = roles, nbf = now, exp = expires, iss = _options.Issuer, aud = _options.Audience })}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The caller, or null for a token that is forged, foreign, expired or not a token.</summary>
    public Caller? Verify(ReadOnlySpan<char> token) => _check.Verify(token);

    private static string Part(object claims) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
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
