using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>An answer as it came: not verified yet.</summary>
internal sealed record WeChatPayAnswer(int Status, WeChatPayHeaders Headers, byte[] Body);

/// <summary>Sends signed requests to WeChat Pay.</summary>
internal sealed partial class WeChatPayHttp(IHttpClientFactory factory, WeChatPaySignature signature, IOptions<WeChatPayOptions> options, ILogger<WeChatPayHttp> logger)
{
    public const string Client = "wechat-pay";

    /// <summary>Shoppers and callbacks wait for some of these requests.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>A day's bill is larger than any other answer.</summary>
    private const long MaxBytes = 256L * 1024 * 1024;

    /// <param name="place">Path and query, or an absolute address that WeChat Pay named, which must be on its own host.</param>
    /// <param name="body">JSON; empty for none.</param>
    /// <returns>Null: there is no answer; also while WeChat Pay is switched off and earlier attempts and refunds are still looked after.</returns>
    public async Task<WeChatPayAnswer?> SendAsync(HttpMethod method, string place, byte[] body, CancellationToken cancellationToken)
    {
        if (!options.Value.IsSet)
        {
            return null;
        }

        var address = new Uri(options.Value.BaseUrl, place);
        if (address.Authority != options.Value.BaseUrl.Authority || address.Scheme != options.Value.BaseUrl.Scheme)
        {
            LogNoAnswer(null, method.Method, "another host");
            return null;
        }

        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorize(method.Method, address.PathAndQuery, body));
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd("Mall.Functions");
        if (options.Value.HasPublicKey)
        {
            // The answer is then signed with the public key, also while callbacks still come with certificates.
            request.Headers.TryAddWithoutValidation(WeChatPayHeaders.SerialName, options.Value.PublicKeyId);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            using var client = factory.CreateClient(Client);
            client.MaxResponseContentBufferSize = MaxBytes;
            using var response = await client.SendAsync(request, cancellationToken);
            var headers = new WeChatPayHeaders(
                HeaderOf(response, WeChatPayHeaders.TimestampName),
                HeaderOf(response, WeChatPayHeaders.NonceName),
                HeaderOf(response, WeChatPayHeaders.SerialName),
                HeaderOf(response, WeChatPayHeaders.SignatureName));
            return new WeChatPayAnswer((int)response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or SocketException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNoAnswer(e, method.Method, address.AbsolutePath);
            return null;
        }
    }

    private static string HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Concat(values) : "";

    [LoggerMessage(25, LogLevel.Warning, "WeChat Pay gives no answer to {Method} {Place}.")]
    private partial void LogNoAnswer(Exception? e, string method, string place);
}
