using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>WeChat Pay, APIv3, of a merchant of his own (not a partner): Native (a code to scan), H5 (a phone's browser) and JSAPI (a page inside WeChat).</summary>
internal sealed partial class WeChatPayProvider(
    WeChatPayClient client,
    WeChatPaySignature signature,
    WeChatPayBills bills,
    ProviderReferences references,
    SeenMessages seen,
    IOptions<WeChatPayOptions> options,
    ILogger<WeChatPayProvider> logger) : IPaymentProvider
{
    public const string ProviderName = "wechat";
    public const string Native = "native";
    public const string H5 = "h5";
    public const string JsApi = "jsapi";

    // WeChat Pay's limits, in bytes of UTF-8.
    private const int MaxDescription = 127;
    private const int MaxReason = 80;

    private readonly byte[] _apiKey = Encoding.UTF8.GetBytes(options.Value.ApiV3Key ?? "");

    public string Name => ProviderName;

    public IReadOnlyList<string> Methods { get; } = [Native, H5, JsApi];

    public Refusal? Refusal => options.Value.IsSet ? null : PaymentErrors.ProviderIsOff;

    public bool TakesMoneyElsewhere => true;

    public TimeSpan Zone => WeChatPayNumbers.Zone;

    private WeChatPayOptions Merchant => options.Value;

    public Refusal? WhyNot(PaymentWay way) => way switch
    {
        { Method: JsApi, PayerId: null or "" } => Invalid.Field("payerId", "The payer's openid is needed."),
        { Method: H5 } when !IPAddress.TryParse(way.PayerAddress, out _) => Invalid.Field("method", "The payer's network address is not known."),
        _ => null,
    };

    public async Task<Outcome<PaymentAction>> StartAsync(PaymentStart start, CancellationToken cancellationToken)
    {
        var (attempt, way) = (start.Attempt, start.Way);
        if (attempt.Amount.Currency != WeChatPayJson.Currency)
        {
            return PaymentErrors.CurrencyNotTaken;
        }

        var number = WeChatPayNumbers.OfPayment(attempt.PaymentId);
        await references.WriteAsync(Name, number, attempt.PaymentId, null, cancellationToken);
        var order = new WeChatPayOrder(
            Merchant.AppId!,
            Merchant.MerchantId!,
            Shortened(start.Description, MaxDescription),
            number,
            WeChatPayJson.TimeOf(start.PayBy),
            attempt.PaymentId,
            Merchant.CallbackUrl!.AbsoluteUri,
            new WeChatPayAmount(attempt.Amount.Amount, WeChatPayJson.Currency),
            way.Method == JsApi ? new WeChatPayPayer(way.PayerId) : null,
            way.Method == H5 ? new WeChatPaySceneInfo(way.PayerAddress!, new WeChatPayH5Info("Wap")) : null);
        var reply = await client.PostAsync<WeChatPayPrepaid>($"/v3/pay/transactions/{way.Method}", order, cancellationToken);
        return reply switch
        {
            null => PaymentErrors.ProviderDown,
            { Value.CodeUrl: { } url } when way.Method == Native => new PaymentAction(PaymentActionKind.Qr, Url: url),
            { Value.H5Url: { } url } when way.Method == H5 => new PaymentAction(PaymentActionKind.Redirect, Url: url),
            { Value.PrepayId: { } id } when way.Method == JsApi => new PaymentAction(PaymentActionKind.Script, Parameters: signature.ForScript(id)),
            { Code: not null } => PaymentErrors.ProviderRefuses,
            _ => PaymentErrors.ProviderDown,
        };
    }

    public async Task<ProviderPayment> QueryAsync(ProviderAttempt attempt, CancellationToken cancellationToken)
    {
        var number = WeChatPayNumbers.OfPayment(attempt.PaymentId);
        var reply = await client.GetAsync<WeChatPayTransaction>($"/v3/pay/transactions/out-trade-no/{number}?mchid={Merchant.MerchantId}", cancellationToken);
        return reply switch
        {
            { Code: "ORDER_NOT_EXIST" or "ORDERNOTEXIST" or "RESOURCE_NOT_EXISTS" } => new ProviderPayment(ProviderPaymentStatus.NotFound),
            { Value: { } transaction } when IsOurs(transaction, number) && IsOf(transaction, attempt) => StateOf(transaction),
            { Value: not null } => Foreign(attempt.PaymentId),
            _ => ProviderPayment.Unknown,
        };
    }

    public async Task<ProviderPayment> CloseAsync(ProviderAttempt attempt, CancellationToken cancellationToken)
    {
        var number = WeChatPayNumbers.OfPayment(attempt.PaymentId);
        var reply = await client.PostAsync<object>($"/v3/pay/transactions/out-trade-no/{number}/close", new WeChatPayClose(Merchant.MerchantId!), cancellationToken);
        if (reply is { Code: null })
        {
            return new ProviderPayment(ProviderPaymentStatus.Closed);
        }

        // It was paid, or closed, or cannot be closed now: only the state says which.
        var state = await QueryAsync(attempt, cancellationToken);
        return state.Status == ProviderPaymentStatus.Open ? ProviderPayment.Unknown : state;
    }

    public async Task<ProviderRefund> RefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken)
    {
        if (Merchant.CallbackUrl is not { } callbackUrl)
        {
            // WeChat Pay is switched off.
            return ProviderRefund.Unknown;
        }

        var number = WeChatPayNumbers.OfRefund(refund.RefundId);
        await references.WriteAsync(Name, number, refund.Attempt.PaymentId, refund.RefundId, cancellationToken);
        var order = new WeChatPayRefundOrder(
            WeChatPayNumbers.OfPayment(refund.Attempt.PaymentId),
            number,
            Shortened(refund.Reason, MaxReason),
            callbackUrl.AbsoluteUri,
            new WeChatPayAmount(refund.Attempt.Amount.Amount, WeChatPayJson.Currency, refund.Amount.Amount));
        var reply = await client.PostAsync<WeChatPayRefund>("/v3/refund/domestic/refunds", order, cancellationToken);
        return reply is { Code: { } code } ? new ProviderRefund(ProviderRefundStatus.Failed, Why: code) : StateOf(reply?.Value, refund, number);
    }

    public async Task<ProviderRefund> QueryRefundAsync(ProviderRefundRequest refund, CancellationToken cancellationToken)
    {
        var number = WeChatPayNumbers.OfRefund(refund.RefundId);
        var reply = await client.GetAsync<WeChatPayRefund>($"/v3/refund/domestic/refunds/{number}", cancellationToken);
        return reply is { Code: "RESOURCE_NOT_EXISTS" } ? new ProviderRefund(ProviderRefundStatus.NotFound)
            : reply is { Code: not null } ? ProviderRefund.Unknown
            : StateOf(reply?.Value, refund, number);
    }

    public async Task<Outcome<ProviderNotice>> ReadCallbackAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken)
    {
        var signed = new WeChatPayHeaders(
            headers[WeChatPayHeaders.TimestampName].ToString(),
            headers[WeChatPayHeaders.NonceName].ToString(),
            headers[WeChatPayHeaders.SerialName].ToString(),
            headers[WeChatPayHeaders.SignatureName].ToString());
        if (await client.WhyNotAuthenticAsync(signed, body, cancellationToken) is { } reason)
        {
            return PaymentErrors.NotAuthentic(reason);
        }

        if (!await seen.RememberAsync(Name, signed.Nonce, body, cancellationToken))
        {
            return PaymentErrors.Replayed;
        }

        try
        {
            var notification = JsonSerializer.Deserialize<WeChatPayNotification>(body, WeChatPayJson.Options);
            if (WeChatPayCipher.Decrypt(notification?.Resource, _apiKey) is not { } plain)
            {
                return PaymentErrors.NotAuthentic("cipher");
            }

            return notification!.EventType switch
            {
                "TRANSACTION.SUCCESS" => OfPayment(JsonSerializer.Deserialize<WeChatPayTransaction>(plain, WeChatPayJson.Options)),
                "REFUND.SUCCESS" or "REFUND.ABNORMAL" or "REFUND.CLOSED" =>
                    await OfRefundAsync(JsonSerializer.Deserialize<WeChatPayRefund>(plain, WeChatPayJson.Options), cancellationToken),
                _ => Invalid.Field("event_type", "The shop does not know this event."),
            };
        }
        catch (JsonException)
        {
            return new Invalid("The body is not as WeChat Pay writes it.");
        }
    }

    public Task<ProviderBill> FetchBillAsync(DateOnly day, CancellationToken cancellationToken) => bills.FetchAsync(day, cancellationToken);

    private Outcome<ProviderNotice> OfPayment(WeChatPayTransaction? transaction)
    {
        if (transaction is not { Attach: { } paymentId, Amount.Total: { } total } || !Ids.IsPlausible(paymentId) || !IsOurs(transaction, WeChatPayNumbers.OfPayment(paymentId)))
        {
            return PaymentErrors.Mismatch;
        }

        var attempt = new ProviderAttempt(paymentId, PaymentReports.OrderIdOf(paymentId), new Money(total, transaction.Amount.Currency ?? WeChatPayJson.Currency));
        return new ProviderNotice(null, attempt, StateOf(transaction));
    }

    private async Task<Outcome<ProviderNotice>> OfRefundAsync(WeChatPayRefund? refund, CancellationToken cancellationToken)
    {
        if (refund is not { OutRefundNo: { } number, Amount: { Total: { } total, Refund: not null } } || refund.Mchid != Merchant.MerchantId)
        {
            return PaymentErrors.Mismatch;
        }

        if (await references.FindAsync(Name, number, cancellationToken) is not { RefundId: { } refundId } reference)
        {
            return PaymentErrors.NotFound;
        }

        var attempt = new ProviderAttempt(reference.PaymentId, PaymentReports.OrderIdOf(reference.PaymentId), new Money(total, WeChatPayJson.Currency));
        return refund.OutTradeNo == WeChatPayNumbers.OfPayment(reference.PaymentId)
            ? new ProviderNotice(null, attempt, null, refundId, StateOf(refund, refund.RefundStatus))
            : PaymentErrors.Mismatch;
    }

    private bool IsOurs(WeChatPayTransaction transaction, string number) =>
        transaction.Mchid == Merchant.MerchantId && transaction.Appid == Merchant.AppId && transaction.OutTradeNo == number;

    /// <summary>Before it is paid WeChat Pay may leave amount and attach out.</summary>
    private static bool IsOf(WeChatPayTransaction transaction, ProviderAttempt attempt) =>
        (transaction.Attach ?? attempt.PaymentId) == attempt.PaymentId
        && (transaction.Amount is { Total: { } total } amount
            ? new Money(total, amount.Currency ?? WeChatPayJson.Currency) == attempt.Amount
            : transaction.TradeState is not ("SUCCESS" or "REFUND"));

    private static ProviderPayment StateOf(WeChatPayTransaction transaction) => transaction.TradeState switch
    {
        // Money that went back came first.
        "SUCCESS" or "REFUND" => new ProviderPayment(
            ProviderPaymentStatus.Paid,
            new Money(transaction.Amount!.Total!.Value, transaction.Amount.Currency ?? WeChatPayJson.Currency),
            transaction.TransactionId,
            transaction.SuccessTime),
        "NOTPAY" or "USERPAYING" or "ACCEPT" => new ProviderPayment(ProviderPaymentStatus.Open),
        "CLOSED" or "REVOKED" => new ProviderPayment(ProviderPaymentStatus.Closed),
        "PAYERROR" => new ProviderPayment(ProviderPaymentStatus.Declined),
        _ => ProviderPayment.Unknown,
    };

    private ProviderRefund StateOf(WeChatPayRefund? answer, ProviderRefundRequest asked, string number)
    {
        if (answer is null)
        {
            return ProviderRefund.Unknown;
        }

        if (answer.OutRefundNo == number && answer.OutTradeNo == WeChatPayNumbers.OfPayment(asked.Attempt.PaymentId)
            && answer.Amount is { Refund: { } amount, Total: { } total } && amount == asked.Amount.Amount && total == asked.Attempt.Amount.Amount)
        {
            return StateOf(answer, answer.Status);
        }

        Foreign(asked.RefundId);
        return ProviderRefund.Unknown;
    }

    private static ProviderRefund StateOf(WeChatPayRefund refund, string? status)
    {
        var amount = new Money(refund.Amount!.Refund!.Value, WeChatPayJson.Currency);
        return status switch
        {
            "SUCCESS" => new ProviderRefund(ProviderRefundStatus.Succeeded, amount, refund.RefundId, refund.SuccessTime),
            "PROCESSING" => new ProviderRefund(ProviderRefundStatus.Processing, amount, refund.RefundId),
            "CLOSED" or "ABNORMAL" => new ProviderRefund(ProviderRefundStatus.Failed, amount, refund.RefundId, Why: status),
            _ => ProviderRefund.Unknown,
        };
    }

    private ProviderPayment Foreign(string id)
    {
        LogForeign(id);
        return ProviderPayment.Unknown;
    }

    private static string Shortened(string text, int maxBytes)
    {
        while (Encoding.UTF8.GetByteCount(text) > maxBytes)
        {
            text = text[..^(text.Length > 1 && char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }

        return text;
    }

    [LoggerMessage(28, LogLevel.Error, "Audit: WeChat Pay's answer about {Id} is of another merchant, number or amount, so it is not known.")]
    private partial void LogForeign(string id);
}
