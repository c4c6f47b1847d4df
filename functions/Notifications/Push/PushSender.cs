using System.Net;
using System.Net.Sockets;
using Lib.Net.Http.WebPush;
using Microsoft.Extensions.Logging;
using PushSubscription = Mall.Functions.Users.PushSubscription;

namespace Mall.Functions.Notifications;

/// <summary>What a push service said.</summary>
internal enum PushAnswer
{
    Accepted,

    /// <summary>There is no such subscription any more.</summary>
    Gone,

    /// <summary>It will never take this message.</summary>
    Refused,

    /// <summary>Not now.</summary>
    Later,
}

/// <summary>An answer with its reason, a stable word, and how long the service asked to wait.</summary>
internal sealed record PushResult(PushAnswer Answer, string Reason = "", TimeSpan? RetryAfter = null);

/// <summary>Sends one message to one browser: encrypted (RFC 8291), signed (RFC 8292), to its push service (RFC 8030).</summary>
internal sealed partial class PushSender(IHttpClientFactory http, PushKeys keys, PushHosts hosts, TimeProvider time, ILogger<PushSender> logger)
{
    public const string Client = "web-push";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Connects to the endpoint only: no redirect is followed.</summary>
    public static HttpMessageHandler Handler() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

    public async Task<PushResult> SendAsync(string messageId, PushSubscription to, PushMessage message, CancellationToken cancellationToken)
    {
        // It was allowed when it came; the setting may have changed since.
        if (!hosts.Allow(to.Endpoint))
        {
            return new PushResult(PushAnswer.Gone, "push-host");
        }

        using var client = http.CreateClient(Client);
        using var signature = keys.Sign();
        try
        {
            await new PushServiceClient(client) { AutoRetryAfter = false }.RequestPushMessageDeliveryAsync(Of(to), message, signature, cancellationToken);
            return new PushResult(PushAnswer.Accepted);
        }
        catch (PushServiceClientException e)
        {
            var result = new PushResult(AnswerOf(e.StatusCode), $"push-{(int)e.StatusCode}", e.Headers?.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null);
            if (result.Answer is PushAnswer.Refused)
            {
                LogRefused(messageId, new Uri(to.Endpoint).Host, result.Reason);
            }

            return result;
        }
        catch (Exception e) when (e is HttpRequestException or SocketException)
        {
            return new PushResult(PushAnswer.Later, "push-unreachable");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PushResult(PushAnswer.Later, "push-timeout");
        }
    }

    // RFC 8030, sections 5 and 7.3. 401 and 403 are of a wrong key, which will be corrected.
    private static PushAnswer AnswerOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => PushAnswer.Gone,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or (>= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest) => PushAnswer.Refused,
        _ => PushAnswer.Later,
    };

    private static Lib.Net.Http.WebPush.PushSubscription Of(PushSubscription to)
    {
        var subscription = new Lib.Net.Http.WebPush.PushSubscription { Endpoint = to.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, to.P256dh);
        subscription.SetKey(PushEncryptionKeyName.Auth, to.Auth);
        return subscription;
    }

    [LoggerMessage(87, LogLevel.Warning, "The push service {Host} refused the notification {Notification} ({Reason}); it is not sent there again.")]
    private partial void LogRefused(string notification, string host, string reason);
}

/// <summary>Leaves the body of an answer unread: nothing is needed of it, and the library would read it to its end, however long it is.</summary>
internal sealed class WithoutBody : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        response.Content.Dispose();
        response.Content = new ByteArrayContent([]);
        return response;
    }
}
