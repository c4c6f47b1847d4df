using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mall.Functions.Payments;

/// <summary>WeChat Pay's JSON: snake_case, times in RFC 3339 with Beijing's offset. Members that the shop does not read are left out.</summary>
internal static class WeChatPayJson
{
    public const string Currency = "CNY";

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 16,
    };

    public static string TimeOf(DateTimeOffset time) => time.ToOffset(WeChatPayNumbers.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

internal sealed record WeChatPayAmount(long? Total = null, string? Currency = null, long? Refund = null);

internal sealed record WeChatPayPayer(string? Openid = null);

internal sealed record WeChatPaySceneInfo(string PayerClientIp, WeChatPayH5Info H5Info);

internal sealed record WeChatPayH5Info(string Type);

internal sealed record WeChatPayOrder(
    string Appid,
    string Mchid,
    string Description,
    string OutTradeNo,
    string TimeExpire,
    string Attach,
    string NotifyUrl,
    WeChatPayAmount Amount,
    WeChatPayPayer? Payer,
    WeChatPaySceneInfo? SceneInfo);

/// <summary>The answer to an order: one member, by the way to pay.</summary>
internal sealed record WeChatPayPrepaid(string? CodeUrl, string? H5Url, string? PrepayId);

internal sealed record WeChatPayClose(string Mchid);

/// <summary>A payment as WeChat Pay tells it, in an answer or a callback.</summary>
internal sealed record WeChatPayTransaction(
    string? Appid, string? Mchid, string? OutTradeNo, string? TransactionId, string? TradeState, string? Attach, DateTimeOffset? SuccessTime, WeChatPayAmount? Amount);

internal sealed record WeChatPayRefundOrder(string OutTradeNo, string OutRefundNo, string Reason, string NotifyUrl, WeChatPayAmount Amount);

/// <summary>A refund: answers name its state <c>status</c>, callbacks <c>refund_status</c>, and only those say of which merchant it is.</summary>
internal sealed record WeChatPayRefund(
    string? Mchid, string? OutTradeNo, string? OutRefundNo, string? RefundId, string? Status, string? RefundStatus, DateTimeOffset? SuccessTime, WeChatPayAmount? Amount);

internal sealed record WeChatPayNotification(string? EventType, WeChatPayEncrypted? Resource);

internal sealed record WeChatPayBillPlace(string? HashType, string? HashValue, string? DownloadUrl);

internal sealed record WeChatPayCertificates(IReadOnlyList<WeChatPayCertificate>? Data);

internal sealed record WeChatPayCertificate(WeChatPayEncrypted? EncryptCertificate);

internal sealed record WeChatPayProblem(string? Code);
