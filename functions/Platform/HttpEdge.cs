using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Wraps every HTTP function. On the way in: the client's address and the limits of unsafe calls. On the way out: security and CORS headers, <c>traceparent</c>, and a problem document
/// for an unexpected exception. Other triggers pass through: their hosts retry.</summary>
internal sealed partial class HttpEdge(FrontDoor frontDoor, RateLimits limits, Cors cors, IOptions<CallBudgetOptions> options, ILogger<HttpEdge> logger) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is { } http ? InvokeHttp(context, http, next) : next(context);

    private async Task InvokeHttp(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        frontDoor.Apply(http);
        var headers = http.Response.Headers;
        headers["traceparent"] = context.TraceContext.TraceParent;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        cors.Allow(http);

        if ((limits.Count(http) ?? Unreadable(http)) is { } refusal)
        {
            await refusal.ToResult().ExecuteAsync(http);
            return;
        }

        CallBudget.BeginRequest(options.Value.CallTimeout);
        try
        {
            await next(context);
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested && IsOfADisconnect(Thrown(e)))
        {
            // The caller is gone; nobody needs an answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await TryAnswerAsync(context, http, Thrown(e));
        }
        catch (Exception e)
        {
            // Nobody must take half an answer for a whole one: break the connection.
            if (!context.CancellationToken.IsCancellationRequested || !IsOfADisconnect(Thrown(e)))
            {
                LogUnexpected(Thrown(e), context.FunctionDefinition.Name);
            }

            http.Abort();
        }
    }

    /// <summary>Refuses a compressed body: it is not JSON, and its length does not bound its unpacked size (RFC 9110, 15.5.16).</summary>
    private static Unsupported? Unreadable(HttpContext http)
    {
        if (http.Request.Headers.ContentEncoding is not { Count: > 0 } encodings || encodings is [var only] && string.Equals(only, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        http.Response.Headers.AcceptEncoding = "identity";
        return new Unsupported("unsupported-encoding", "The body must not be compressed.");
    }

    /// <summary>The function's exception: the worker wraps it when it calls by reflection.</summary>
    private static Exception Thrown(Exception e) => e is AggregateException { InnerExceptions: [var inner] } ? Thrown(inner) : e;

    // When the caller is gone, work for him is cancelled, and reading from him or writing to him breaks.
    private static bool IsOfADisconnect(Exception e) => IsCancellation(e) || e is IOException or BadHttpRequestException;

    // The durable client reports some cancellations by gRPC.
    private static bool IsCancellation(Exception e) => e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled };

    private async Task TryAnswerAsync(FunctionContext context, HttpContext http, Exception e)
    {
        try
        {
            await AnswerAsync(context, http, e);
        }
        catch (Exception late) when (http.RequestAborted.IsCancellationRequested && IsOfADisconnect(late))
        {
            // The caller left during the answer.
        }
    }

    private Task AnswerAsync(FunctionContext context, HttpContext http, Exception e)
    {
        switch (e)
        {
            case BadHttpRequestException bad:
                return Problems.WriteAsync(http, bad.StatusCode, bad.StatusCode == 413 ? "body-too-large" : "invalid-request", "The request could not be read.");

            case var _ when context.CancellationToken.IsCancellationRequested && IsCancellation(e):
                // The host stops, or the caller's disconnect arrived this way first.
                return TryAgainAsync(http);

            case var _ when IsUnavailable(e):
                LogUnavailable(e, context.FunctionDefinition.Name);
                return TryAgainAsync(http);

            default:
                LogUnexpected(e, context.FunctionDefinition.Name);
                return Problems.WriteAsync(http, StatusCodes.Status500InternalServerError, "internal-error", "Something went wrong on our side; it was logged.");
        }
    }

    /// <summary>A dependency does not answer, or says that it cannot now. An error about the call itself (wrong, not allowed) does not count.</summary>
    private static bool IsUnavailable(Exception e) => e switch
    {
        CosmosException cosmos => IsTransport(cosmos.StatusCode),
        ServiceBusException bus => bus.IsTransient,
        RequestFailedException azure => IsTransport((HttpStatusCode)azure.Status),
        RpcException rpc => rpc.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted,
        _ => e is HttpRequestException or SocketException or TimeoutException or RedisException or AuthenticationFailedException || IsCancellation(e),
    };

    // 0 means no answer.
    private static bool IsTransport(HttpStatusCode status) =>
        status is 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.TooManyRequests or (HttpStatusCode)449 or > HttpStatusCode.InternalServerError;

    private static Task TryAgainAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "try-again", "The shop is busy; please try again.");
    }

    [LoggerMessage(1, LogLevel.Error, "{Function} failed.")]
    private partial void LogUnexpected(Exception e, string function);

    [LoggerMessage(2, LogLevel.Warning, "{Function} needs something that does not answer now.")]
    private partial void LogUnavailable(Exception e, string function);
}
