using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mall.EndToEnd.Tests.Support.Otlp;

/// <summary>A collector that keeps what it is sent, as OTLP over HTTP in protobuf.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];
    private readonly WebApplication _app;

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<Span> Spans => [.. Of("/v1/traces").SelectMany(OtlpMessages.Spans)];

    public IReadOnlyList<string> MetricNames => [.. Of("/v1/metrics").SelectMany(OtlpMessages.MetricNames).Distinct()];

    public IReadOnlyList<LogLine> Logs => [.. Of("/v1/logs").SelectMany(OtlpMessages.Logs)];

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var collector = new OtlpCollector(builder.Build());
        collector._app.Run(collector.KeepAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Whether the text is anywhere in what was sent.</summary>
    public bool HasHeard(string text) => _requests.Any(request => request.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IEnumerable<byte[]> Of(string path) => _requests.Where(request => request.Path == path).Select(request => request.Body);

    private async Task KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _requests.Enqueue((http.Request.Path.Value!, body.ToArray()));

        // An empty answer of the right type: all was taken.
        http.Response.ContentType = "application/x-protobuf";
    }
}
