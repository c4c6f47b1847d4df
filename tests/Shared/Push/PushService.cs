using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mall.Tests;

/// <summary>A push service (RFC 8030) with TLS on localhost. It keeps what it is sent, whatever it answers.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PushService(WebApplication app) => _app = app;

    /// <summary>Signed by itself; clients have to be told to trust it.</summary>
    public static X509Certificate2 Certificate { get; } = NewCertificate();

    /// <summary>For the shop's list of hosts.</summary>
    public string Host => $"localhost:{new Uri(_app.Urls.First()).Port}";

    public ConcurrentQueue<PushedMessage> Received { get; } = [];

    /// <summary>The answer for a subscription.</summary>
    public Func<string, (int Status, string? Header, string? Value)> Answer { get; set; } = _ => (StatusCodes.Status201Created, null, null);

    public static async Task<PushService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        var app = builder.Build();
        var service = new PushService(app);
        app.Run(service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    public static bool IsTrusted(X509Certificate? certificate) => certificate?.GetCertHashString() == Certificate.GetCertHashString();

    public string EndpointOf(string subscription) => $"https://{Host}/push/{subscription}";

    public IEnumerable<PushedMessage> To(string subscription) => Received.Where(message => message.Subscription == subscription);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var subscription = http.Request.Path.Value!.Split('/')[^1];
        Received.Enqueue(new PushedMessage(subscription, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        var (status, header, value) = Answer(subscription);
        http.Response.StatusCode = status;
        if (header is not null)
        {
            http.Response.Headers[header] = value;
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
