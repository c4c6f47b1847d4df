using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mall.Functions.Platform;

/// <summary>Verifies access tokens: compact JWS (RFC 7515) with HMAC SHA-256 and nothing else, by keys that are known by their id, then the claims (RFC 7519). In a flash sale each
/// buyer's token is seen once, so nothing is remembered; it takes microseconds and little memory (docs/decisions/0022).</summary>
internal sealed class AccessTokenCheck(JwtOptions options, TimeProvider time)
{
    private const int MaxLength = 2048;

    /// <summary>Who issues may have a clock that is a little ahead.</summary>
    private const long SecondsAhead = 5;

    // Decoders that take white space or padding would make many texts of one token.
    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private readonly (byte[] Id, byte[] Key)[] _keys =
        [.. options.PreviousKeys.Append(new(options.KeyId, options.SigningKey)).Select(key => (Encoding.UTF8.GetBytes(key.Key), Convert.FromBase64String(key.Value)))];

    private readonly byte[] _issuer = Encoding.UTF8.GetBytes(options.Issuer);
    private readonly byte[] _audience = Encoding.UTF8.GetBytes(options.Audience);

    /// <summary>The caller, or null for a token that is forged, foreign, expired or not a token.</summary>
    public Caller? Verify(ReadOnlySpan<char> token)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        if (token.Length > MaxLength || Ascii.FromUtf16(token, text, out var length) != OperationStatus.Done)
        {
            return null;
        }

        text = text[..length];
        var headerEnd = text.IndexOf((byte)'.');
        var signatureStart = text.LastIndexOf((byte)'.') + 1;
        if (headerEnd <= 0 || signatureStart - 1 <= headerEnd)
        {
            return null;
        }

        Span<byte> json = stackalloc byte[MaxLength];
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        try
        {
            if (!TryDecode(text[..headerEnd], json, out var header) || KeyOf(json[..header]) is not { } key
                || !TryDecode(text[signatureStart..], signature, out var signed) || signed != expected.Length)
            {
                return null;
            }

            HMACSHA256.HashData(key, text[..(signatureStart - 1)], expected);
            return CryptographicOperations.FixedTimeEquals(expected, signature) && TryDecode(text[(headerEnd + 1)..(signatureStart - 1)], json, out var payload)
                ? CallerOf(json[..payload])
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Not JSON, or a claim of another type than it must have.
            return null;
        }
    }

    private static bool TryDecode(ReadOnlySpan<byte> part, Span<byte> into, out int length)
    {
        length = 0;
        return part.IndexOfAnyExcept(Alphabet) < 0 && Base64Url.DecodeFromUtf8(part, into, out _, out length) == OperationStatus.Done;
    }

    /// <summary>Null for another algorithm, a key that is not ours, or something critical that is not understood here.</summary>
    private byte[]? KeyOf(ReadOnlySpan<byte> header)
    {
        byte[]? key = null;
        var isPinned = false;
        var reader = Object(header);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("alg"u8))
            {
                reader.Read();
                isPinned = reader.ValueTextEquals("HS256"u8);
            }
            else if (reader.ValueTextEquals("kid"u8))
            {
                reader.Read();
                foreach (var (id, bytes) in _keys)
                {
                    key = reader.ValueTextEquals(id) ? bytes : key;
                }
            }
            else if (reader.ValueTextEquals("crit"u8))
            {
                return null;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return isPinned ? key : null;
    }

    private Caller? CallerOf(ReadOnlySpan<byte> payload)
    {
        string? userId = null;
        var (isIssuer, isAudience, isAdmin) = (false, false, false);
        var (expires, notBefore) = (long.MinValue, long.MinValue);
        var reader = Object(payload);
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("sub"u8))
            {
                reader.Read();
                userId = reader.GetString();
            }
            else if (reader.ValueTextEquals("iss"u8))
            {
                reader.Read();
                isIssuer = reader.ValueTextEquals(_issuer);
            }
            else if (reader.ValueTextEquals("aud"u8))
            {
                isAudience = Has(ref reader, _audience);
            }
            else if (reader.ValueTextEquals("role"u8))
            {
                isAdmin = Has(ref reader, "admin"u8);
            }
            else if (reader.ValueTextEquals("exp"u8))
            {
                reader.Read();
                expires = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("nbf"u8))
            {
                reader.Read();
                notBefore = reader.GetInt64();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return isIssuer && isAudience && userId is { Length: > 0 } && expires > now / 1000 && notBefore <= (now / 1000) + SecondsAhead ? new Caller(userId, isAdmin) : null;
    }

    private static Utf8JsonReader Object(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? reader : throw new JsonException("Not an object.");
    }

    /// <summary>False at the end of the object; behind it there must be nothing.</summary>
    private static bool NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName || (reader.Read() ? throw new JsonException("More than one object.") : false);
    }

    /// <summary>Whether a claim that may be one text or several has this one.</summary>
    private static bool Has(ref Utf8JsonReader reader, ReadOnlySpan<byte> wanted)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.ValueTextEquals(wanted);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Neither a text nor a list of texts.");
        }

        var has = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            has |= reader.ValueTextEquals(wanted);
        }

        return has;
    }
}
