using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Payments;

/// <summary>Our ids as WeChat Pay takes them: out_trade_no has 6 to 32 letters, digits, <c>_-*</c>, out_refund_no at most 64; our ids have dots and may be longer. So a number is a digest of the
/// id, always the same; the id travels beside it, or is looked up in <see cref="ProviderReferences"/>.</summary>
internal static class WeChatPayNumbers
{
    /// <summary>out_trade_no of a payment: 30 characters.</summary>
    public static string OfPayment(string paymentId) => "M" + Digest("payment", paymentId)[..29];

    /// <summary>out_refund_no of a refund: 49 characters.</summary>
    public static string OfRefund(string refundId) => "R" + Digest("refund", refundId)[..48];

    /// <summary>Beijing time, in which WeChat Pay counts its days.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>Seconds since 1970, as they are signed.</summary>
    public static string SecondsOf(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Digest(string kind, string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{id}")));
}
