using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Streams the caller's new notifications: server-sent events (WHATWG HTML, section 9.2), one per notification of the channel <c>push</c>, with its id. A client that returns with
/// <c>Last-Event-ID</c> gets those it missed, at most the newest hundred. The stream ends after a while, to stay within the function timeout and to have the token checked again; the client
/// reconnects.</summary>
internal sealed partial class StreamNotifications(
    NotificationStreams streams,
    NotificationStore notifications,
    IOptions<NotificationsOptions> options,
    IHostApplicationLifetime host,
    TimeProvider time,
    ILogger<StreamNotifications> logger)
{
    private const string ContentType = "text/event-stream";

    private static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();

    // Milliseconds until the client reconnects.
    private static readonly byte[] Beginning = "retry: 1000\n\n"u8.ToArray();

    [Shopper]
    [Function(nameof(StreamNotifications))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/notifications/stream")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsHead(request.Method))
        {
            request.HttpContext.Response.ContentType = ContentType;
            return Results.Empty;
        }

        var caller = request.Caller();
        var opened = streams.Open(caller.UserId);
        if (!opened.Is(out var stream, out var refusal))
        {
            return refusal.ToResult();
        }

        using (stream)
        {
            var http = request.HttpContext;
            using var lifetime = new CancellationTokenSource(options.Value.StreamLifetime, time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, cancellationToken, host.ApplicationStopping, lifetime.Token);
            try
            {
                await WriteAsync(http, stream, end.Token);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // The end of a stream is no failure.
            }
        }

        return Results.Empty;
    }

    private async Task WriteAsync(HttpContext http, NotificationStreams.OpenStream stream, CancellationToken end)
    {
        // Before the first byte: anything written after the client sees the stream open is new.
        var shown = await BeginAsync(stream.UserId, http.Request.Headers["Last-Event-ID"].ToString(), end);

        http.Response.ContentType = ContentType;
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await http.Response.Body.WriteAsync(Beginning, end);

        using var beat = time.CreateTimer(_ => stream.Ring(), null, options.Value.StreamHeartbeat, options.Value.StreamHeartbeat);
        do
        {
            var news = shown.Take(await LookAsync(stream.UserId, shown.From, end));
            foreach (var notification in news)
            {
                await http.Response.Body.WriteAsync(EventOf(notification), end);
            }

            if (news.Count == 0)
            {
                await http.Response.Body.WriteAsync(Heartbeat, end);
            }

            await http.Response.Body.FlushAsync(end);
        }
        while (await stream.HearAsync(end));
    }

    private async Task<ShownNotifications> BeginAsync(string userId, string lastId, CancellationToken cancellationToken)
    {
        if (lastId.Length <= Ids.MaxLength && Ids.IsWord(lastId) && await notifications.FindShownAsync(userId, lastId, cancellationToken) is { } last)
        {
            return ShownNotifications.After(last, await notifications.ShownSinceAsync(userId, last.WrittenAt - ShownNotifications.Overlap, cancellationToken));
        }

        return ShownNotifications.After(await notifications.ShownSinceAsync(userId, 0, cancellationToken));
    }

    /// <summary>Empty while the database is busy: the next heartbeat looks again.</summary>
    private async Task<IReadOnlyList<WrittenNotification>> LookAsync(string userId, long from, CancellationToken cancellationToken)
    {
        try
        {
            return await notifications.ShownSinceAsync(userId, from, cancellationToken);
        }
        catch (CosmosException e)
        {
            LogNotLooked(e);
            return [];
        }
    }

    private static byte[] EventOf(Notification notification) =>
        Encoding.UTF8.GetBytes($"id: {notification.Id}\ndata: {JsonSerializer.Serialize(NotificationView.Of(notification), Json.Options)}\n\n");

    [LoggerMessage(92, LogLevel.Warning, "A stream of notifications could not look for new ones; it will at its next heartbeat.")]
    private partial void LogNotLooked(Exception e);
}
