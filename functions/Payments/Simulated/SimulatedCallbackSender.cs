using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>The simulated provider's side of a callback: signs a report and posts it to the shop, as a stranger would.</summary>
internal sealed partial class SimulatedCallbackSender(IHttpClientFactory http, PaymentSignature signature, ILogger<SimulatedCallbackSender> logger)
{
    public const string Client = "simulated-provider";
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The shop's answer; null when it did not take the report.</summary>
    public async Task<CallbackAnswer?> CallBackAsync(Uri url, PaymentReport report, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(report, Json.Options);
        var headers = signature.Sign(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add(CallbackHeaders.TimestampName, headers.Timestamp);
        request.Headers.Add(CallbackHeaders.NonceName, headers.Nonce);
        request.Headers.Add(CallbackHeaders.SignatureName, headers.Signature);

        try
        {
            using var client = http.CreateClient(Client);
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return await response.Content.ReadFromJsonAsync<CallbackAnswer>(Json.Options, cancellationToken);
            }

            LogNotTaken(null, report.PaymentId!, (int)response.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or JsonException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotTaken(e, report.PaymentId!, 0);
        }

        return null;
    }

    [LoggerMessage(22, LogLevel.Warning,
        "The simulated provider could not report payment {PaymentId} to the shop (status {Status}). Behind a proxy the setting Payments__SimulatedCallbackUrl must name the shop's address.")]
    private partial void LogNotTaken(Exception? e, string paymentId, int status);
}
