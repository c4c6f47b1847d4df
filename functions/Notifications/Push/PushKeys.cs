using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>The shop's key pair, by which push services know who sends (VAPID, RFC 8292), and what browsers' keys have to be (RFC 8291, section 2).</summary>
internal sealed class PushKeys
{
    private const int CoordinateBytes = 32;
    private const int PointBytes = 1 + (2 * CoordinateBytes);
    private const int AuthBytes = 16;
    private const byte Uncompressed = 4;

    private readonly string _private;
    private readonly string _subject;

    public PushKeys(IOptions<WebPushOptions> options)
    {
        _subject = options.Value.Subject;
        var number = BytesOf(options.Value.PrivateKey);
        _private = Base64Url.EncodeToString(number);
        Public = number.Length == 0 ? null : PublicOf(number);
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Public ?? "")).AsSpan(0, 8));
    }

    /// <summary>What browsers subscribe with (<c>applicationServerKey</c>): a point on P-256, uncompressed, base64url. Null: nothing is pushed.</summary>
    public string? Public { get; }

    /// <summary>Made of the public key; subscriptions name it.</summary>
    public string Id { get; }

    /// <summary>Signs one message; to be disposed of.</summary>
    public VapidAuthentication Sign() => new(Public ?? throw new InvalidOperationException("There is no key."), _private) { Subject = _subject };

    public static bool IsPrivateKey(string text) => Can(text, number => number.Length == CoordinateBytes && PublicOf(number).Length > 0);

    /// <summary>Whether it is a point on P-256.</summary>
    public static bool IsPublicKey(string text) => Can(text, point =>
    {
        if (point.Length != PointBytes || point[0] != Uncompressed)
        {
            return false;
        }

        // The import refuses a point that is not on the curve.
        using var key = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..(1 + CoordinateBytes)], Y = point[(1 + CoordinateBytes)..] },
        });
        return true;
    });

    public static bool IsAuth(string text) => Can(text, secret => secret.Length == AuthBytes);

    private static string PublicOf(byte[] number)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number });
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Base64Url.EncodeToString([Uncompressed, .. point.X!, .. point.Y!]);
    }

    private static bool Can(string text, Func<byte[], bool> check)
    {
        try
        {
            return check(BytesOf(text));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Of base64 or base64url.</summary>
    private static byte[] BytesOf(string text) => Base64Url.DecodeFromChars(text.Trim().Replace('+', '-').Replace('/', '_'));
}
