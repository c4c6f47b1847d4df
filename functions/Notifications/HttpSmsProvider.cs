using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Sends by the provider in <see cref="SmsOptions"/>.</summary>
internal sealed class HttpSmsProvider(IHttpClientFactory http, IOptions<SmsOptions> options) : ISmsProvider
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private sealed record TextMessage(string Id, string To, string Text);

    public async Task SendAsync(string messageId, string number, string text, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint)
        {
            Content = JsonContent.Create(new TextMessage(messageId, number, text), options: Json.Options),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", messageId);
        if (options.Value.ApiKey is { Length: > 0 } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Timeout);
        try
        {
            using var client = http.CreateClient("sms");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode)
            {
                // Of the 4xx answers only these would come again. A wrong key, for example, will be corrected.
                throw new DeliveryException(
                    $"sms-{(int)response.StatusCode}", response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity);
            }
        }
        catch (Exception e) when (e is HttpRequestException or SocketException)
        {
            throw new DeliveryException("sms-unreachable");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException("sms-timeout");
        }
    }
}
