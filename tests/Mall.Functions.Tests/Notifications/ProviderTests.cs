using System.Net.Sockets;
using System.Text;
using Mall.Functions.Notifications;
using Mall.Functions.Tests.Support;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Notifications;

public sealed class ProviderTests
{
    private static readonly Letter Paid = new("付款成功", "您的订单已付款。");

    [Fact]
    public async Task Outbox_SameIdTwice_IsOneWholeFile()
    {
        using var folder = new TempFolder();
        var outbox = new FileOutbox(Options.Create(new NotificationsOptions { Outbox = Path.Combine(folder.Path, "outbox") }), new TestClock());

        await ((IEmailProvider)outbox).SendAsync("order-1.paid.email", "a@example.com", Paid, default);
        await ((IEmailProvider)outbox).SendAsync("order-1.paid.email", "b@example.com", Paid, default);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "outbox")));
        Assert.Equal("order-1.paid.email.json", Path.GetFileName(file));
        Assert.Equal("a@example.com", JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("to").GetString());
    }

    [Fact]
    public async Task Outbox_IdThatIsAPath_StaysInTheFolder()
    {
        using var folder = new TempFolder();
        var outbox = new FileOutbox(Options.Create(new NotificationsOptions { Outbox = Path.Combine(folder.Path, "outbox") }), new TestClock());

        await ((ISmsProvider)outbox).SendAsync("../../escaped", "+8613800138000", "text", default);

        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file => file.StartsWith(Path.Combine(folder.Path, "outbox"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outbox_FolderThatCannotBe_IsADeliveryThatFailed()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        var outbox = new FileOutbox(Options.Create(new NotificationsOptions { Outbox = Path.Combine(file, "outbox") }), new TestClock());

        var failed = await Assert.ThrowsAsync<DeliveryException>(() => ((ISmsProvider)outbox).SendAsync("id", "+8613800138000", "text", default));

        Assert.False(failed.IsPermanent);
    }

    [Theory]
    [InlineData("250 OK", null, false)]
    [InlineData("550 no such mailbox", "smtp-550", true)]
    [InlineData("451 later", "smtp-451", false)]
    public async Task Smtp_AnswerOfTheServer_IsTheOutcome(string answer, string? reason, bool isPermanent)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(listener, answer);
        var options = new EmailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, EnableSsl = false };

        var failed = await Record.ExceptionAsync(() => new SmtpEmailProvider(Options.Create(options)).SendAsync("id-1", "a@example.com", Paid, default));

        Assert.Equal((reason, isPermanent), (failed?.Message, failed is DeliveryException { IsPermanent: true }));
        var heard = await server;
        Assert.Contains("RCPT TO:<a@example.com>", heard);
        Assert.Equal(reason is null, heard.Contains("<id-1@mall.example>", StringComparison.Ordinal));
    }

    /// <summary>By default, that is.</summary>
    [Fact]
    public async Task Smtp_ServerWithoutTls_GetsNoMail()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(listener, "250 OK");
        var options = new EmailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port };

        var failed = await Assert.ThrowsAsync<DeliveryException>(() => new SmtpEmailProvider(Options.Create(options)).SendAsync("id-1", "a@example.com", Paid, default));

        Assert.Equal(("smtp-tls", false), (failed.Message, failed.IsPermanent));
        Assert.DoesNotContain("RCPT", await server);
    }

    [Fact]
    public async Task Smtp_NobodyThere_IsADeliveryThatFailed()
    {
        var failed = await Assert.ThrowsAsync<DeliveryException>(() =>
            new SmtpEmailProvider(Options.Create(new EmailOptions { Host = "127.0.0.1", Port = 1 })).SendAsync("id-1", "a@example.com", Paid, default));

        Assert.Equal(("smtp-unreachable", false), (failed.Message, failed.IsPermanent));
    }

    [Theory]
    [InlineData(465, true, SecureSocketOptions.SslOnConnect)]
    [InlineData(587, true, SecureSocketOptions.StartTls)]
    [InlineData(465, false, SecureSocketOptions.None)]
    public void Smtp_Port_SaysWhenTlsBegins(int port, bool enableSsl, SecureSocketOptions expected) =>
        Assert.Equal(expected, SmtpEmailProvider.SecurityOf(new EmailOptions { Port = port, EnableSsl = enableSsl }));

    [Theory]
    [InlineData(200, null, false)]
    [InlineData(400, "sms-400", true)]
    [InlineData(429, "sms-429", false)]
    [InlineData(503, "sms-503", false)]
    public async Task Sms_AnswerOfTheProvider_IsTheOutcome(int status, string? reason, bool isPermanent)
    {
        var provider = new Provider((HttpStatusCode)status);
        var sms = new HttpSmsProvider(provider, Options.Create(new SmsOptions { Endpoint = "https://sms.example/send", ApiKey = "key" }));

        var failed = await Record.ExceptionAsync(() => sms.SendAsync("id-1", "+8613800138000", "text", default));

        Assert.Equal((reason, isPermanent), (failed?.Message, failed is DeliveryException { IsPermanent: true }));
        Assert.Equal(["id-1", "+8613800138000", "text"], JsonDocument.Parse(provider.Body!).RootElement.EnumerateObject().Select(member => member.Value.GetString()));
        Assert.Equal("id-1", provider.Key);
    }

    /// <summary>A mail server that answers every recipient with the same line; what it heard.</summary>
    private static async Task<string> ServeAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var heard = new StringBuilder();
        var isData = false;
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            if (isData && line != ".")
            {
                continue;
            }

            var says = isData ? "250 taken" : line.Split(' ', ':')[0] switch { "RCPT" => answer, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 OK" };
            isData = says.StartsWith("354", StringComparison.Ordinal);
            await writer.WriteLineAsync(says);
            if (says.StartsWith("221", StringComparison.Ordinal))
            {
                break;
            }
        }

        return heard.ToString();
    }

    private sealed class Provider(HttpStatusCode status) : HttpMessageHandler, IHttpClientFactory
    {
        public string? Body { get; private set; }

        public string? Key { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Key = request.Headers.GetValues("Idempotency-Key").Single();
            return new HttpResponseMessage(status);
        }
    }
}
