using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Around every HTTP function: the client's address and the limits of unsafe calls on the way in, security headers, those of CORS and
/// <c>traceparent</c> on the way out, and a problem document for what a function did not expect. Other triggers pass through: their hosts retry.</summary>
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
            // The caller is gone; there is nobody to answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await TryAnswerAsync(context, http, Thrown(e));
        }
        catch (Exception e)
        {
            // Nobody must take half an answer for a whole one: the connection breaks.
            if (!context.CancellationToken.IsCancellationRequested || !IsOfADisconnect(Thrown(e)))
            {
                LogUnexpected(Thrown(e), context.FunctionDefinition.Name);
            }

            http.Abort();
        }
    }

    /// <summary>A compressed body is taken nowhere: it would be no JSON, and its length says nothing of how much it unfolds to (RFC 9110, 15.5.16).</summary>
    private static Unsupported? Unreadable(HttpContext http)
    {
        if (http.Request.Headers.ContentEncoding is not { Count: > 0 } encodings || encodings is [var only] && string.Equals(only, "identity", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        http.Response.Headers.AcceptEncoding = "identity";
        return new Unsupported("unsupported-encoding", "The body must not be compressed.");
    }

    /// <summary>What the function threw: the worker wraps it when it calls a function by reflection.</summary>
    private static Exception Thrown(Exception e) => e is AggregateException { InnerExceptions: [var inner] } ? Thrown(inner) : e;

    // What was being done for a caller who is gone is cancelled; what was being read from him or written to him breaks.
    private static bool IsOfADisconnect(Exception e) => IsCancellation(e) || e is IOException or BadHttpRequestException;

    // Some calls of the durable client say it in the way of gRPC.
    private static bool IsCancellation(Exception e) => e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled };

    private async Task TryAnswerAsync(FunctionContext context, HttpContext http, Exception e)
    {
        try
        {
            await AnswerAsync(context, http, e);
        }
        catch (Exception late) when (http.RequestAborted.IsCancellationRequested && IsOfADisconnect(late))
        {
            // The caller went while he was answered.
        }
    }

    private Task AnswerAsync(FunctionContext context, HttpContext http, Exception e)
    {
        switch (e)
        {
            case BadHttpRequestException bad:
                return Problems.WriteAsync(http, bad.StatusCode, bad.StatusCode == 413 ? "body-too-large" : "invalid-request", "The request could not be read.");

            case var _ when context.CancellationToken.IsCancellationRequested && IsCancellation(e):
                // The host ends, or the news that the caller is gone came this way first.
                return TryAgainAsync(http);

            case var _ when IsUnavailable(e):
                LogUnavailable(e, context.FunctionDefinition.Name);
                return TryAgainAsync(http);

            default:
                LogUnexpected(e, context.FunctionDefinition.Name);
                return Problems.WriteAsync(http, StatusCodes.Status500InternalServerError, "internal-error", "Something went wrong on our side; it was logged.");
        }
    }

    /// <summary>Something that the function needs does not answer, or says that it cannot now. What it says about the call itself (it is wrong, it is not allowed) is no such thing.</summary>
    private static bool IsUnavailable(Exception e) => e switch
    {
        CosmosException cosmos => IsTransport(cosmos.StatusCode),
        ServiceBusException bus => bus.IsTransient,
        RequestFailedException azure => IsTransport((HttpStatusCode)azure.Status),
        RpcException rpc => rpc.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.ResourceExhausted,
        _ => e is HttpRequestException or SocketException or TimeoutException or RedisException or AuthenticationFailedException || IsCancellation(e),
    };

    // 0: there was no answer.
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
