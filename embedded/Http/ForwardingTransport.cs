using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Mall.Embedded.Http;

/// <summary>Forwards a request to the web server of a worker in another process, as the Functions host does.</summary>
internal sealed class ForwardingTransport(IHttpForwarder forwarder) : IFunctionTransport, IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly ForwarderRequestConfig Config = new() { Version = HttpVersion.Version11, ActivityTimeout = Timeout.InfiniteTimeSpan, AllowResponseBuffering = false };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        ConnectCallback = ConnectAsync,
    });

    public async Task SendAsync(HttpContext http, WorkerConnection worker, PendingInvocation invocation)
    {
        var error = await forwarder.SendAsync(http, worker.HttpUri!, _client, Config, new Transformer(invocation), http.RequestAborted);
        if (error != ForwarderError.None && http.GetForwarderErrorFeature()?.Exception is { } exception && !http.RequestAborted.IsCancellationRequested)
        {
            throw exception is FunctionFailedException ? exception : new IOException($"The request could not be forwarded to the worker {worker.Id} ({error}).", exception);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Tries again: a worker loads its functions before its web server listens.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused && Stopwatch.GetElapsedTime(started) < LongestStart)
            {
                socket.Dispose();
                await Task.Delay(Pause, cancellationToken);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private sealed class Transformer(PendingInvocation invocation) : HttpTransformer
    {
        public override async ValueTask TransformRequestAsync(HttpContext http, HttpRequestMessage request, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(http, request, destinationPrefix, cancellationToken);
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", http.Connection.RemoteIpAddress?.ToString());
            request.Headers.TryAddWithoutValidation("X-Forwarded-Host", http.Request.Host.Value);
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", http.Request.Scheme);
            request.Headers.Host = null;
        }

        public override async ValueTask<bool> TransformResponseAsync(HttpContext http, HttpResponseMessage? response, CancellationToken cancellationToken)
        {
            // A function that throws leaves its response as it was: 200 and empty. The client must not take that for a success.
            if (response is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentLength: 0 })
            {
                await invocation.Answer;
            }

            return await base.TransformResponseAsync(http, response, cancellationToken);
        }
    }
}
