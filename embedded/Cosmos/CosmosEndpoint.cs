using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Mall.Embedded.Cosmos.Protocol;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Cosmos;

/// <summary>
/// An account for other processes: HTTP/1.1 on a free port of 127.0.0.1. It takes the port at once and answers once the host has started. It uses Kestrel's server alone, without hosting,
/// routing or middleware, so bodies are copied directly between the server's buffers and the parser or the answer.
/// </summary>
internal sealed class CosmosEndpoint : IHttpApplication<IFeatureCollection>, IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly string _address;
    private CosmosAccount _account = null!;
    private KestrelServer? _server;

    public CosmosEndpoint()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}/");
    }

    public string ConnectionString => $"AccountEndpoint={_address};AccountKey={CosmosRegistration.Key};";

    public Task StartAsync(CosmosAccount account, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        _account = account;
        var options = new KestrelServerOptions { AddServerHeader = false };

        // Room for an id of 1,023 bytes and a partition key of 2 KB, percent-encoded.
        options.Limits.MaxRequestLineSize = 16 << 10;
        options.Limits.MaxRequestHeadersTotalSize = 64 << 10;
        options.Listen((IPEndPoint)_listener.LocalEndPoint!, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions { CreateBoundListenSocket = _ => _listener }), loggers);
        _server = new KestrelServer(Options.Create(options), sockets, loggers);
        return _server.StartAsync(this, cancellationToken);
    }

    /// <summary>Stops listening and waits for running requests.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public void Dispose()
    {
        _server?.Dispose();
        _listener.Dispose();
    }

    /// <summary>Whether the Host header names this port. The port needs no key, so this keeps out web pages whose own name leads here (DNS rebinding).</summary>
    private bool IsMeant(IFeatureCollection context) => context.GetRequiredFeature<IHttpRequestFeature>().Headers.Host.ToString() is var host && _address.AsSpan("http://".Length).TrimEnd('/').SequenceEqual(host);

    IFeatureCollection IHttpApplication<IFeatureCollection>.CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    void IHttpApplication<IFeatureCollection>.DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    async Task IHttpApplication<IFeatureCollection>.ProcessRequestAsync(IFeatureCollection context)
    {
        if (!IsMeant(context))
        {
            context.GetRequiredFeature<IHttpResponseFeature>().StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        // Reading the body notices a client that hangs up. A request that has arrived completely is carried out.
        using HttpResponseMessage answer = await _account.AnswerAsync(new CosmosRequest(context, _address), CancellationToken.None);
        IHttpResponseFeature response = context.GetRequiredFeature<IHttpResponseFeature>();
        response.StatusCode = (int)answer.StatusCode;
        foreach (KeyValuePair<string, HeaderStringValues> header in answer.Headers.NonValidated)
        {
            response.Headers[header.Key] = header.Value.ToString();
        }

        if (answer.Content is ByteArrayContent content)
        {
            response.Headers.ContentType = content.Headers.ContentType?.ToString();
            response.Headers.ContentLength = content.Headers.ContentLength;
            await content.CopyToAsync(context.GetRequiredFeature<IHttpResponseBodyFeature>().Stream);
        }
    }
}
