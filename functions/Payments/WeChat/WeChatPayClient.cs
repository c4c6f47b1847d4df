using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>A verified answer: what was asked for, or WeChat Pay's code of why not.</summary>
internal sealed record WeChatPayReply<T>(T? Value, string? Code)
    where T : class;

/// <summary>Asks WeChat Pay, and believes only answers that it signed.</summary>
internal sealed partial class WeChatPayClient(WeChatPayHttp http, WeChatPaySignature signature, WeChatPayKeys keys, ILogger<WeChatPayClient> logger)
{
    /// <summary>Codes that say nothing about what was asked: the same request may succeed later.</summary>
    private static readonly HashSet<string> Passing =
        ["SYSTEM_ERROR", "SYSTEMERROR", "FREQUENCY_LIMITED", "FREQUENCY_LIMIT_EXCEED", "RATELIMIT_EXCEEDED", "BIZERR_NEED_RETRY", "SIGN_ERROR", "BANK_ERROR", "USERPAYING"];

    public Task<WeChatPayReply<T>?> GetAsync<T>(string place, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Get, place, [], cancellationToken);

    public Task<WeChatPayReply<T>?> PostAsync<T>(string place, object body, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Post, place, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), WeChatPayJson.Options), cancellationToken);

    /// <summary>A file that WeChat Pay named. It is not signed; the caller knows its hash. Null: there is none.</summary>
    public async Task<byte[]?> DownloadAsync(string place, CancellationToken cancellationToken) =>
        await http.SendAsync(HttpMethod.Get, place, [], cancellationToken) is { Status: 200 } answer ? answer.Body : null;

    /// <summary>Null: no answer, or none that can be believed, or one that says "later". Whoever asked does not know, and asks again.</summary>
    private async Task<WeChatPayReply<T>?> SendAsync<T>(HttpMethod method, string place, byte[] body, CancellationToken cancellationToken)
        where T : class
    {
        if (await http.SendAsync(method, place, body, cancellationToken) is not { } answer)
        {
            return null;
        }

        if (await WhyNotAuthenticAsync(answer.Headers, answer.Body, cancellationToken) is { } reason)
        {
            LogNotBelieved(method.Method, place, answer.Status, reason);
            return null;
        }

        try
        {
            if (answer.Status is >= 200 and < 300)
            {
                return new WeChatPayReply<T>(answer.Body.Length == 0 ? null : JsonSerializer.Deserialize<T>(answer.Body, WeChatPayJson.Options), null);
            }

            var code = JsonSerializer.Deserialize<WeChatPayProblem>(answer.Body, WeChatPayJson.Options)?.Code;
            LogRefused(method.Method, place, answer.Status, code);
            return code is null || answer.Status >= 500 || Passing.Contains(code) ? null : new WeChatPayReply<T>(null, code);
        }
        catch (JsonException e)
        {
            LogNotBelieved(method.Method, place, answer.Status, e.Message);
            return null;
        }
    }

    /// <summary>Null when WeChat Pay signed this message just now; else what is wrong with it.</summary>
    public async Task<string?> WhyNotAuthenticAsync(WeChatPayHeaders headers, byte[] body, CancellationToken cancellationToken)
    {
        if (signature.WhyNotTimely(headers) is { } reason)
        {
            return reason;
        }

        return await keys.FindAsync(headers.Serial, cancellationToken) is not { } key ? "serial"
            : WeChatPaySignature.Verify(headers, body, key) ? null
            : "signature";
    }

    [LoggerMessage(26, LogLevel.Error, "Audit: an answer to {Method} {Place} (status {Status}) is not WeChat Pay's ({Reason}), so it is not known.")]
    private partial void LogNotBelieved(string method, string place, int status, string reason);

    [LoggerMessage(27, LogLevel.Warning, "WeChat Pay refuses {Method} {Place} (status {Status}): {Code}.")]
    private partial void LogRefused(string method, string place, int status, string? code);
}
