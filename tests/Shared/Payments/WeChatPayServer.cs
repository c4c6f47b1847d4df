using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mall.Tests;

/// <summary>How answers and callbacks are signed.</summary>
public enum Signing
{
    ByPublicKey,
    ByCertificate,
    Wrong,
    UnknownSerial,
    Old,
    Missing,
}

/// <summary>A callback as it arrives at the shop.</summary>
internal sealed record Callback(byte[] Body, (string Name, string Value)[] Headers);

/// <summary>A line of all its bills: money taken, or (with the refund's number) sent back, in fen.</summary>
internal sealed record Movement(string PaymentId, string? RefundNumber, long Fen);

/// <summary>WeChat Pay as a merchant sees it, in a process of the tests: it checks the merchant's signatures, signs with keys of its own, keeps payments and refunds, and makes bills of what it was
/// asked. It misbehaves when told to. Written from WeChat Pay's public documentation, not from the shop's code.</summary>
internal sealed partial class WeChatPayServer : IAsyncDisposable
{
    public const string MerchantId = "1900000001";
    public const string AppId = "wxd678efh567hg6787";
    public const string ApiKey = "0123456789abcdef0123456789ABCDEF";
    public const string PublicKeyId = "PUB_KEY_ID_0119000000012026010100000000000000";
    private const string MerchantSerial = "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C";
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly WebApplication _app;

    // One request, payment or callback at a time: what is stored is changed and read in many steps.
    private readonly Lock _one = new();
    private readonly RSA _merchant = RSA.Create(2048);
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, JsonObject> _payments = new();
    private readonly ConcurrentDictionary<string, string> _numbers = new();
    private readonly ConcurrentDictionary<string, JsonObject> _refunds = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private int _ids;

    private WeChatPayServer(WebApplication app)
    {
        _app = app;
        Certificate = NewCertificate(DateTimeOffset.UtcNow.AddYears(20));
    }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public Signing Signing { get; set; } = Signing.ByPublicKey;

    /// <summary>It does what it is asked, and the answer is lost.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Every request fails before anything is done.</summary>
    public bool IsDown { get; set; }

    /// <summary>Refunds are taken on and stay under way until <see cref="FinishRefunds"/>.</summary>
    public bool RefundsTakeADay { get; set; }

    /// <summary>The file is not the one that was announced.</summary>
    public bool ChangesFiles { get; set; }

    public bool BillsAreBeingMade { get; set; }

    /// <summary>Changes the trade bill's rows before they are written.</summary>
    public Action<List<Dictionary<string, string>>>? ChangeBill { get; set; }

    public X509Certificate2 Certificate { get; private set; }

    public ConcurrentQueue<string> Requests { get; } = [];

    public IEnumerable<string> Numbers => _payments.Keys;

    /// <summary>What it took and sent back.</summary>
    public IReadOnlyList<Movement> Movements
    {
        get
        {
            lock (_one)
            {
                return
                [
                    .. _payments.Values.Where(payment => payment["success_time"] is not null).Select(payment => new Movement(Text(payment, "attach"), null, Fen(payment, "total"))),
                    .. _refunds.Values.Where(refund => Text(refund, "status") == "SUCCESS")
                        .Select(refund => new Movement(Text(_payments[Text(refund, "out_trade_no")], "attach"), Text(refund, "out_refund_no"), Fen(refund, "refund"))),
                ];
            }

            static string Text(JsonObject thing, string name) => thing[name]!.GetValue<string>();
            static long Fen(JsonObject thing, string name) => thing["amount"]![name]!.GetValue<long>();
        }
    }

    /// <summary>The number under which it knows the merchant's payment; null: it never heard of it.</summary>
    public string? NumberOf(string paymentId) => _numbers.GetValueOrDefault(paymentId);

    public JsonObject Payment(string number) => _payments[number];

    public JsonObject Refund(string number) => _refunds[number];

    public IReadOnlyCollection<JsonObject> Refunds => [.. _refunds.Values];

    private Uri Address => new(_app.Urls.First());

    public static async Task<WeChatPayServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new WeChatPayServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The settings of a merchant of this server.</summary>
    public (string Name, string Value)[] Settings(bool publicKey = true, bool certificates = false) =>
    [
        ("Payments:WeChat:MerchantId", MerchantId),
        ("Payments:WeChat:AppId", AppId),
        ("Payments:WeChat:ApiV3Key", ApiKey),
        ("Payments:WeChat:PrivateKey", _merchant.ExportPkcs8PrivateKeyPem()),
        ("Payments:WeChat:CertificateSerial", MerchantSerial),
        ("Payments:WeChat:PublicKeyId", publicKey ? PublicKeyId : ""),
        ("Payments:WeChat:PublicKey", publicKey ? _key.ExportSubjectPublicKeyInfoPem() : ""),
        ("Payments:WeChat:PlatformCertificates", certificates ? "true" : "false"),
        ("Payments:WeChat:CallbackUrl", "https://mall.example/api/v1/payments/callbacks/wechat"),
        ("Payments:WeChat:BaseUrl", Address.ToString()),
    ];

    /// <summary>The same as variables of a process.</summary>
    public (string Name, string Value)[] Environment() => [.. Settings().Select(setting => (setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value))];

    /// <summary>The next certificate: serial number, key and time are new.</summary>
    public void ReplaceCertificate(DateTimeOffset until) => Certificate = NewCertificate(until);

    /// <summary>The shopper pays. False: he cannot, it is closed or its time is over.</summary>
    public bool Pay(string number)
    {
        lock (_one)
        {
            var payment = _payments[number];
            if (payment["trade_state"]!.GetValue<string>() == "SUCCESS")
            {
                return true;
            }

            if (payment["trade_state"]!.GetValue<string>() == "CLOSED" || IsOver(payment))
            {
                return false;
            }

            payment["trade_state"] = "SUCCESS";
            payment["transaction_id"] = NextId("42");
            payment["success_time"] = Now();
            payment["amount"]!["payer_total"] = payment["amount"]!["total"]!.GetValue<long>();
            payment["bank_type"] = "OTHERS";
            return true;
        }
    }

    /// <summary>The day is over: sends what is under way. The numbers of these refunds.</summary>
    public IReadOnlyList<string> FinishRefunds(string status = "SUCCESS")
    {
        lock (_one)
        {
            JsonObject[] finished = [.. _refunds.Values.Where(refund => refund["status"]!.GetValue<string>() == "PROCESSING")];
            foreach (var refund in finished)
            {
                refund["status"] = status;
                refund["success_time"] = Now();
            }

            return [.. finished.Select(refund => refund["out_refund_no"]!.GetValue<string>())];
        }
    }

    /// <summary>A callback that tells of a payment, signed now.</summary>
    public Callback CallbackOf(string number, Action<JsonObject>? change = null, string? apiKey = null, string? nonce = null)
    {
        using var one = _one.EnterScope();
        var transaction = _payments[number].DeepClone().AsObject();
        change?.Invoke(transaction);
        return NewCallback("TRANSACTION.SUCCESS", "transaction", transaction, apiKey, nonce);
    }

    /// <summary>A callback that tells of a refund, signed now.</summary>
    public Callback CallbackOfRefund(string number)
    {
        using var one = _one.EnterScope();
        var refund = _refunds[number];
        var status = refund["status"]!.GetValue<string>();
        var told = new JsonObject
        {
            ["mchid"] = MerchantId,
            ["out_trade_no"] = refund["out_trade_no"]!.GetValue<string>(),
            ["transaction_id"] = refund["transaction_id"]!.GetValue<string>(),
            ["out_refund_no"] = number,
            ["refund_id"] = refund["refund_id"]!.GetValue<string>(),
            ["refund_status"] = status,
            ["success_time"] = refund["success_time"]?.GetValue<string>(),
            ["user_received_account"] = "支付用户零钱",
            ["amount"] = refund["amount"]!.DeepClone(),
        };
        return NewCallback("REFUND." + status, "refund", told, null, null);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _merchant.Dispose();
        _key.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new MemoryStream();
        await http.Request.Body.CopyToAsync(reader);
        var body = reader.ToArray();
        var target = http.Request.Path + http.Request.QueryString.Value;
        Requests.Enqueue($"{http.Request.Method} {target}");
        if (IsDown)
        {
            http.Abort();
            return;
        }

        if (Answered(http.Request, target, body) is not { } answer)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            await http.Response.Body.WriteAsync(answer.Body);
        }
    }

    /// <summary>Null: the answer is lost.</summary>
    private (int Status, byte[] Body, (string Name, string Value)[] Headers)? Answered(HttpRequest request, string target, byte[] body)
    {
        using var one = _one.EnterScope();
        if (!IsSignedByMerchant(request, target, body))
        {
            return (401, Encoding.UTF8.GetBytes(Problem(401, "SIGN_ERROR").Answer!.ToJsonString()), []);
        }

        if (request.Path == "/v3/billdownload/file")
        {
            return (200, ChangesFiles ? Packed("something else"u8.ToArray()) : _files[request.Query["token"]!], []);
        }

        var (status, said) = Do(request.Method, request.Path, request.Query, body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject());
        var bytes = said is null ? [] : Encoding.UTF8.GetBytes(said.ToJsonString());
        return LosesAnswers ? null : (status, bytes, [.. Signed(bytes), ("Content-Type", "application/json; charset=utf-8")]);
    }

    private (int Status, JsonObject? Answer) Do(string method, string path, IQueryCollection query, JsonObject? body) => (method, path.Split('/')[2..]) switch
    {
        ("POST", ["pay", "transactions", "native" or "h5" or "jsapi"]) => Order(path.Split('/')[^1], body!),
        ("GET", ["pay", "transactions", "out-trade-no", var number]) => query["mchid"] != MerchantId ? Problem(400, "PARAM_ERROR")
            : _payments.TryGetValue(number, out var found) ? (200, Shown(found)) : Problem(404, "ORDER_NOT_EXIST"),
        ("POST", ["pay", "transactions", "out-trade-no", var number, "close"]) => Close(number),
        ("POST", ["refund", "domestic", "refunds"]) => AskForRefund(body!),
        ("GET", ["refund", "domestic", "refunds", var number]) => _refunds.TryGetValue(number, out var refund) ? (200, refund) : Problem(404, "RESOURCE_NOT_EXISTS"),
        ("GET", ["certificates"]) => (200, Certificates()),
        ("GET", ["bill", "tradebill"]) => Bill(query["bill_date"]!, TradeBill(query["bill_date"]!)),
        ("GET", ["bill", "fundflowbill"]) => Bill(query["bill_date"]!, FundBill(query["bill_date"]!)),
        _ => Problem(404, "RESOURCE_NOT_EXISTS"),
    };

    private (int, JsonObject?) Order(string method, JsonObject body)
    {
        var number = body["out_trade_no"]!.GetValue<string>();
        if (!OutTradeNo().IsMatch(number) || body["mchid"]!.GetValue<string>() != MerchantId || body["appid"]!.GetValue<string>() != AppId
            || body["notify_url"]!.GetValue<string>().Contains('?') || Encoding.UTF8.GetByteCount(body["description"]!.GetValue<string>()) > 127
            || body["attach"]!.GetValue<string>().Length > 128 || !Rfc3339().IsMatch(body["time_expire"]!.GetValue<string>())
            || (method == "jsapi") != (body["payer"]?["openid"] is not null) || (method == "h5") != (body["scene_info"]?["h5_info"]?["type"] is not null)
            || IsOver(body))
        {
            return Problem(400, "PARAM_ERROR");
        }

        body["trade_type"] = method switch { "h5" => "MWEB", var other => other.ToUpperInvariant() };
        body["trade_state"] = "NOTPAY";
        var known = _payments.GetOrAdd(number, body);
        _numbers[body["attach"]!.GetValue<string>()] = number;
        return known["trade_state"]!.GetValue<string>() switch
        {
            "SUCCESS" => Problem(400, "ORDERPAID"),
            "CLOSED" => Problem(400, "ORDER_CLOSED"),
            _ when known["trade_type"]!.GetValue<string>() != body["trade_type"]!.GetValue<string>() || known["amount"]!["total"]!.GetValue<long>() != body["amount"]!["total"]!.GetValue<long>() =>
                Problem(400, "INVALID_REQUEST"),
            _ => (200, method switch
            {
                "native" => new JsonObject { ["code_url"] = $"weixin://wxpay/bizpayurl?pr={number}" },
                "h5" => new JsonObject { ["h5_url"] = $"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id={number}" },
                _ => new JsonObject { ["prepay_id"] = $"wx{number}" },
            }),
        };
    }

    private (int, JsonObject?) Close(string number)
    {
        if (!_payments.TryGetValue(number, out var payment))
        {
            return Problem(404, "ORDER_NOT_EXIST");
        }

        if (payment["trade_state"]!.GetValue<string>() == "SUCCESS")
        {
            return Problem(400, "ORDERPAID");
        }

        payment["trade_state"] = "CLOSED";
        return (204, null);
    }

    private (int, JsonObject?) AskForRefund(JsonObject body)
    {
        var number = body["out_refund_no"]!.GetValue<string>();
        var amount = body["amount"]!.AsObject();
        if (!OutRefundNo().IsMatch(number) || !_payments.TryGetValue(body["out_trade_no"]!.GetValue<string>(), out var payment) || payment["transaction_id"] is null)
        {
            return Problem(404, "RESOURCE_NOT_EXISTS");
        }

        var (refund, total) = (amount["refund"]!.GetValue<long>(), amount["total"]!.GetValue<long>());
        var others = _refunds.Values.Where(other => other["out_trade_no"]!.GetValue<string>() == body["out_trade_no"]!.GetValue<string>() && other["out_refund_no"]!.GetValue<string>() != number);
        if (total != payment["amount"]!["total"]!.GetValue<long>() || refund + others.Sum(other => other["amount"]!["refund"]!.GetValue<long>()) > total)
        {
            return Problem(400, "INVALID_REQUEST");
        }

        var known = _refunds.GetOrAdd(number, _ => new JsonObject
        {
            ["refund_id"] = NextId("50"),
            ["out_refund_no"] = number,
            ["transaction_id"] = payment["transaction_id"]!.GetValue<string>(),
            ["out_trade_no"] = body["out_trade_no"]!.GetValue<string>(),
            ["channel"] = "ORIGINAL",
            ["user_received_account"] = "支付用户零钱",
            ["create_time"] = Now(),
            ["success_time"] = RefundsTakeADay ? null : Now(),
            ["status"] = RefundsTakeADay ? "PROCESSING" : "SUCCESS",
            ["amount"] = new JsonObject { ["total"] = total, ["refund"] = refund, ["payer_total"] = total, ["payer_refund"] = refund, ["currency"] = "CNY" },
        });
        return (200, known);
    }

    private JsonObject Certificates() => new()
    {
        ["data"] = new JsonArray(new JsonObject
        {
            ["serial_no"] = Certificate.SerialNumber,
            ["effective_time"] = Certificate.NotBefore.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
            ["expire_time"] = Certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
            ["encrypt_certificate"] = Encrypted(Encoding.UTF8.GetBytes(Certificate.ExportCertificatePem()), "certificate", ApiKey),
        }),
    };

    private (int, JsonObject?) Bill(string day, string? text)
    {
        if (BillsAreBeingMade)
        {
            return Problem(400, "STATEMENT_CREATING");
        }

        if (text is null)
        {
            return Problem(400, "NO_STATEMENT_EXIST");
        }

        var (bytes, token) = (Encoding.UTF8.GetBytes(text), NextId("token"));
        _files[token] = Packed(bytes);
        return (200, new JsonObject { ["hash_type"] = "SHA1", ["hash_value"] = Convert.ToHexStringLower(SHA1.HashData(bytes)), ["download_url"] = $"{Address}v3/billdownload/file?token={token}" });
    }

    private string? TradeBill(string day)
    {
        var rows = new List<Dictionary<string, string>>();
        rows.AddRange(_payments.Values.Where(payment => DayOf(payment["success_time"]) == day).Select(payment => new Dictionary<string, string>
        {
            ["交易时间"] = TimeOf(payment["success_time"]!),
            ["公众账号ID"] = AppId,
            ["商户号"] = MerchantId,
            ["微信订单号"] = payment["transaction_id"]!.GetValue<string>(),
            ["商户订单号"] = payment["out_trade_no"]!.GetValue<string>(),
            ["交易状态"] = "SUCCESS",
            ["货币种类"] = "CNY",
            ["微信退款单号"] = "0",
            ["商户退款单号"] = "0",
            ["退款状态"] = "",
            ["商品名称"] = "One, two",
            ["商户数据包"] = payment["attach"]!.GetValue<string>(),
            ["手续费"] = Fee(payment["amount"]!["total"]!.GetValue<long>()),
            ["订单金额"] = Yuan(payment["amount"]!["total"]!.GetValue<long>()),
            ["申请退款金额"] = "0.00",
        }));
        rows.AddRange(_refunds.Values.Where(refund => DayOf(refund["create_time"]) == day).Select(refund => new Dictionary<string, string>
        {
            ["交易时间"] = TimeOf(refund["create_time"]!),
            ["公众账号ID"] = AppId,
            ["商户号"] = MerchantId,
            ["微信订单号"] = refund["transaction_id"]!.GetValue<string>(),
            ["商户订单号"] = refund["out_trade_no"]!.GetValue<string>(),
            ["交易状态"] = "REFUND",
            ["货币种类"] = "CNY",
            ["微信退款单号"] = refund["refund_id"]!.GetValue<string>(),
            ["商户退款单号"] = refund["out_refund_no"]!.GetValue<string>(),
            ["退款状态"] = refund["status"]!.GetValue<string>(),
            ["商品名称"] = "One, two",
            ["商户数据包"] = _payments[refund["out_trade_no"]!.GetValue<string>()]["attach"]!.GetValue<string>(),
            ["手续费"] = "-" + Fee(refund["amount"]!["refund"]!.GetValue<long>()),
            ["订单金额"] = "0.00",
            ["申请退款金额"] = Yuan(refund["amount"]!["refund"]!.GetValue<long>()),
        }));
        ChangeBill?.Invoke(rows);
        if (rows.Count == 0)
        {
            return null;
        }

        decimal Sum(string column) => rows.Sum(row => decimal.Parse(row[column], CultureInfo.InvariantCulture));
        return Sheet(
            rows,
            ("总交易单数", rows.Count.ToString(CultureInfo.InvariantCulture)),
            ("手续费总金额", Sum("手续费").ToString("0.00000", CultureInfo.InvariantCulture)),
            ("订单总金额", Sum("订单金额").ToString("0.00", CultureInfo.InvariantCulture)),
            ("申请退款总金额", Sum("申请退款金额").ToString("0.00", CultureInfo.InvariantCulture)));
    }

    private string? FundBill(string day)
    {
        var rows = new List<Dictionary<string, string>>();
        void Add(JsonNode? time, string kind, long amount, string number)
        {
            if (DayOf(time) == day)
            {
                rows.Add(new()
                {
                    ["记账时间"] = TimeOf(time!),
                    ["业务名称"] = kind,
                    ["收支类型"] = kind == "交易" ? "收入" : "支出",
                    ["收支金额(元)"] = Yuan(amount),
                    ["业务凭证号"] = number,
                });
            }
        }

        foreach (var payment in _payments.Values)
        {
            Add(payment["success_time"], "交易", payment["amount"]!["total"]!.GetValue<long>(), payment["out_trade_no"]!.GetValue<string>());
        }

        foreach (var refund in _refunds.Values)
        {
            Add(refund["create_time"], "退款", refund["amount"]!["refund"]!.GetValue<long>(), refund["out_refund_no"]!.GetValue<string>());
        }

        decimal Sum(string kind) => rows.Where(row => row["收支类型"] == kind).Sum(row => decimal.Parse(row["收支金额(元)"], CultureInfo.InvariantCulture));
        return rows.Count == 0 ? null : Sheet(
            rows,
            ("资金流水总笔数", rows.Count.ToString(CultureInfo.InvariantCulture)),
            ("收入金额", Sum("收入").ToString("0.00", CultureInfo.InvariantCulture)),
            ("支出金额", Sum("支出").ToString("0.00", CultureInfo.InvariantCulture)));
    }

    private static string Sheet(List<Dictionary<string, string>> rows, params (string Head, string Value)[] sums)
    {
        var heads = rows[0].Keys.ToList();
        var lines = new List<string> { string.Join(',', heads) };
        lines.AddRange(rows.Select(row => string.Join(',', heads.Select(head => "`" + row[head]))));
        lines.Add(string.Join(',', sums.Select(sum => sum.Head)));
        lines.Add(string.Join(',', sums.Select(sum => "`" + sum.Value)));
        return "\uFEFF" + string.Join("\r\n", lines) + "\r\n";
    }

    /// <summary>0.6 percent, with five decimals.</summary>
    private static string Fee(long fen) => (Math.Round(fen * 0.006m) / 100).ToString("0.00000", CultureInfo.InvariantCulture);

    private static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string? DayOf(JsonNode? time) => time?.GetValue<string>()[..10];

    private static string TimeOf(JsonNode time) => time.GetValue<string>()[..19].Replace('T', ' ');

    /// <summary>Before it is paid an answer has no amount.</summary>
    private static JsonObject Shown(JsonObject payment)
    {
        var shown = payment.DeepClone().AsObject();
        if (shown["trade_state"]!.GetValue<string>() != "SUCCESS")
        {
            shown.Remove("amount");
        }

        return shown;
    }

    /// <summary>Nobody can pay after <c>time_expire</c>.</summary>
    private bool IsOver(JsonObject payment) => DateTimeOffset.Parse(payment["time_expire"]!.GetValue<string>(), CultureInfo.InvariantCulture) <= Clock.GetUtcNow();

    private static (int Status, JsonObject? Answer) Problem(int status, string code) => (status, new JsonObject { ["code"] = code, ["message"] = code });

    private Callback NewCallback(string @event, string type, JsonObject resource, string? apiKey, string? nonce)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["create_time"] = Now(),
            ["resource_type"] = "encrypt-resource",
            ["event_type"] = @event,
            ["summary"] = "支付成功",
            ["resource"] = Encrypted(Encoding.UTF8.GetBytes(resource.ToJsonString()), type, apiKey ?? ApiKey),
        }.ToJsonString());
        return new Callback(body, [.. Signed(body, nonce)]);
    }

    private static JsonObject Encrypted(byte[] plain, string associated, string apiKey)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var (text, tag) = (new byte[plain.Length], new byte[16]);
        using var aes = new AesGcm(Encoding.UTF8.GetBytes(apiKey), 16);
        aes.Encrypt(Encoding.UTF8.GetBytes(nonce), plain, text, tag, Encoding.UTF8.GetBytes(associated));
        return new JsonObject
        {
            ["original_type"] = associated,
            ["algorithm"] = "AEAD_AES_256_GCM",
            ["ciphertext"] = Convert.ToBase64String([.. text, .. tag]),
            ["associated_data"] = associated,
            ["nonce"] = nonce,
        };
    }

    /// <summary>The headers of a message.</summary>
    public IEnumerable<(string Name, string Value)> Signed(byte[] body, string? nonce = null)
    {
        if (Signing == Signing.Missing)
        {
            yield break;
        }

        var time = (Clock.GetUtcNow() - (Signing == Signing.Old ? TimeSpan.FromSeconds(301) : TimeSpan.Zero)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        nonce ??= Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        byte[] message = [.. Encoding.UTF8.GetBytes($"{time}\n{nonce}\n"), .. body, (byte)'\n'];
        using var certified = Certificate.GetRSAPrivateKey()!;
        var signature = (Signing == Signing.ByCertificate ? certified : _key).SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        signature[0] ^= (byte)(Signing == Signing.Wrong ? 1 : 0);
        yield return ("Wechatpay-Timestamp", time);
        yield return ("Wechatpay-Nonce", nonce);
        yield return ("Wechatpay-Signature", Convert.ToBase64String(signature));
        yield return ("Wechatpay-Serial", Signing switch { Signing.ByCertificate => Certificate.SerialNumber, Signing.UnknownSerial => "5157F09EFDC096DE15EBE81A47057A7232F1B8E1", _ => PublicKeyId });
    }

    private bool IsSignedByMerchant(HttpRequest request, string target, byte[] body)
    {
        var match = Authorization().Match(request.Headers.Authorization.ToString());
        if (!match.Success || match.Groups["mchid"].Value != MerchantId || match.Groups["serial"].Value != MerchantSerial)
        {
            return false;
        }

        byte[] message = [.. Encoding.UTF8.GetBytes($"{request.Method}\n{target}\n{match.Groups["time"].Value}\n{match.Groups["nonce"].Value}\n"), .. body, (byte)'\n'];
        return _merchant.VerifyData(message, Convert.FromBase64String(match.Groups["signature"].Value), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static X509Certificate2 NewCertificate(DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=Tenpay.com Root CA of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), until);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private string Now() => Clock.GetUtcNow().ToOffset(Beijing).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private string NextId(string prefix) => $"{prefix}{Interlocked.Increment(ref _ids):D20}";

    [GeneratedRegex("^[0-9A-Za-z_*-]{6,32}$")]
    private static partial Regex OutTradeNo();

    [GeneratedRegex(@"^[0-9A-Za-z_\-|*@]{1,64}$")]
    private static partial Regex OutRefundNo();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex("""^WECHATPAY2-SHA256-RSA2048 mchid="(?<mchid>\d+)",nonce_str="(?<nonce>\w+)",signature="(?<signature>[^"]+)",timestamp="(?<time>\d+)",serial_no="(?<serial>\w+)"$""")]
    private static partial Regex Authorization();
}
