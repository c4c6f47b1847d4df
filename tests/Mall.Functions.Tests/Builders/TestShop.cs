using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Cosmos;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Settings;
using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Demo;
using Mall.Functions.Ledger;
using Mall.Functions.Notifications;
using Mall.Functions.Operations;
using Mall.Functions.Recommendations;
using Mall.Functions.Statistics;
using Mall.Functions.Traffic;
using Mall.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Moq;

namespace Mall.Functions.Tests.Builders;

/// <summary>The services of the shop over an embedded Cosmos in a temporary folder, a clock that stands still, a Service Bus that writes down what is sent, and no Redis.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-shop-" + Guid.NewGuid().ToString("N"));
    private readonly ServiceProvider _services;

    private TestShop(Dictionary<string, string?> settings, ServiceBusClient? bus)
    {
        settings["Ledger:HeadsFile"] = Path.Combine(_folder, "ledger-heads.jsonl");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Faults);
        Directory.CreateDirectory(_folder);
        CosmosRegistration.Add(services, _folder, _ => new CosmosStoreOptions { Time = Clock });
        services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new RequestHook(this)));
        services.AddPlatform(configuration).AddUsers().AddCatalog().AddCarts().AddCoupons().AddOrders().AddPayments().AddLedger().AddSeckill().AddNotifications().AddRecommendations().AddOperations().AddWeb().AddTraffic().AddStatistics().AddDemo();
        services.AddSingleton(bus ?? ServiceBus());
        services.AddHttpClient(SimulatedCallbackSender.Client).ConfigurePrimaryHttpMessageHandler(() => new ShopCallbacks(this));
        services.AddHttpClient(PushSender.Client).ConfigurePrimaryHttpMessageHandler(TrustedPush);
        _services = services.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new ShopClock();

    public ConcurrentQueue<Event> Sent { get; } = [];

    /// <summary>The same, as they were sent.</summary>
    public ConcurrentQueue<ServiceBusMessage> SentMessages { get; } = [];

    /// <summary>Set to make every send fail.</summary>
    public bool ServiceBusIsDown { get; set; }

    /// <summary>Runs while an event is on its way, before it counts as sent.</summary>
    public Func<Event, Task>? OnSending { get; set; }

    /// <summary>Runs before every request to the database.</summary>
    public Func<HttpRequestMessage, Task>? BeforeRequest { get; set; }

    /// <summary>Where the simulated provider called.</summary>
    public ConcurrentQueue<Uri> Called { get; } = [];

    /// <summary>Batches of messages, as they were sent.</summary>
    public ConcurrentQueue<ServiceBusMessage[]> SentBatches { get; } = [];

    /// <summary>Runs while a batch is on its way, before it counts as sent.</summary>
    public Func<ServiceBusMessage[], CancellationToken, Task>? OnSendingBatch { get; set; }

    /// <summary>What callbacks of the payment provider start and hint.</summary>
    public RecordingDurable Durable { get; } = new();

    public Faults Faults { get; } = new();

    public static Task<TestShop> OpenAsync(params (string Name, string Value)[] settings) => OpenAsync(null, settings);

    /// <summary>With queues of its own.</summary>
    public static async Task<TestShop> OpenAsync(ServiceBusClient? bus, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Cosmos:ConnectionString"] = CosmosRegistration.ConnectionString,
            ["Cosmos:ConnectionMode"] = CosmosRegistration.ConnectionMode,
            ["Jwt:SigningKey"] = Convert.ToBase64String(new byte[32]),
            ["Payments:CallbackSecret"] = Convert.ToBase64String(new byte[32]),
            ["Payments:Simulated:Enabled"] = "true",
            ["Ledger:SigningKey"] = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]),
            ["Payments:SimulatedCallbackUrl"] = "http://mall.example/api/v1/payments/callbacks/simulated",
            ["Redis:ConnectionString"] = "127.0.0.1:1,connectTimeout=100,connectRetry=0",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var shop = new TestShop(all, bus);
        await shop.Get<CosmosDatabase>().CreateAsync(shop._services.GetServices<ContainerDefinition>(), CancellationToken.None);
        return shop;
    }

    public T Get<T>()
        where T : class => _services.GetRequiredService<T>();

    /// <summary>A function (or anything else) made as the worker makes it.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    public async Task<User> ShopperAsync(string email = "lilei@example.com", string password = "a long enough one") =>
        (await Get<Registration>().RegisterAsync([AccountName.Email(email)!], password, "Li Lei", [UsersNames.ShopperRole], null, CancellationToken.None)).Value!;

    public HttpRequest Request(object? body = null, User? caller = null, string query = "")
    {
        var http = new DefaultHttpContext { RequestServices = _services };
        http.Response.Body = new MemoryStream();
        http.Request.QueryString = new QueryString(query);
        if (body is not null)
        {
            var json = body as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
            http.Request.Body = new MemoryStream(json);
            http.Request.ContentLength = json.Length;
        }

        if (caller is not null)
        {
            // As the middleware leaves it for the function.
            http.Request.Headers.Authorization = "Bearer " + Get<AccessTokens>().Issue(caller.Id, caller.Roles);
            Get<CallerIdentity>().Of(http.Request);
        }

        return http.Request;
    }

    /// <summary>Lets a result write itself.</summary>
    public static async Task<Answer> AnswerAsync(HttpRequest request, IResult result)
    {
        var http = request.HttpContext;
        await result.ExecuteAsync(http);
        var bytes = ((MemoryStream)http.Response.Body).ToArray();
        return new Answer(http.Response.StatusCode, http.Response.Headers, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The shop's own handler, which also trusts the certificate of the push service of the tests.</summary>
    private static HttpMessageHandler TrustedPush()
    {
        var handler = (SocketsHttpHandler)PushSender.Handler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => PushService.IsTrusted(certificate);
        return handler;
    }

    private async Task TellAsync(ServiceBusMessage message)
    {
        var @event = message.Body.ToObjectFromJson<Event>(Json.Options)!;
        await (OnSending?.Invoke(@event) ?? Task.CompletedTask);
        SentMessages.Enqueue(message);
        Sent.Enqueue(@event);
    }

    private ServiceBusClient ServiceBus()
    {
        var sender = new Mock<ServiceBusSender>();
        sender.Setup(s => s.SendMessageAsync(It.IsAny<ServiceBusMessage>(), It.IsAny<CancellationToken>())).Returns(async (ServiceBusMessage message, CancellationToken _) =>
        {
            if (ServiceBusIsDown)
            {
                throw new ServiceBusException("down", ServiceBusFailureReason.ServiceCommunicationProblem);
            }

            await TellAsync(message);
        });
        sender.Setup(s => s.SendMessagesAsync(It.IsAny<IEnumerable<ServiceBusMessage>>(), It.IsAny<CancellationToken>())).Returns(async (IEnumerable<ServiceBusMessage> batch, CancellationToken cancellation) =>
        {
            var messages = batch.ToArray();
            await (OnSendingBatch?.Invoke(messages, cancellation) ?? Task.CompletedTask);
            if (ServiceBusIsDown)
            {
                throw new ServiceBusException("down", ServiceBusFailureReason.ServiceCommunicationProblem);
            }

            SentBatches.Enqueue(messages);
            foreach (var message in messages.Where(message => message.ContentType == "application/json" && message.Body.ToObjectFromJson<Event>(Json.Options) is { Topic: not null }))
            {
                await TellAsync(message);
            }
        });
        var receiver = new Mock<ServiceBusReceiver>();
        receiver.Setup(r => r.PeekMessageAsync(It.IsAny<long?>(), It.IsAny<CancellationToken>())).Returns(() => ServiceBusIsDown
            ? Task.FromException<ServiceBusReceivedMessage>(new ServiceBusException("down", ServiceBusFailureReason.ServiceCommunicationProblem))
            : Task.FromResult<ServiceBusReceivedMessage>(null!));
        var client = new Mock<ServiceBusClient>();
        client.Setup(c => c.CreateSender(It.IsAny<string>())).Returns(sender.Object);
        client.Setup(c => c.CreateReceiver(It.IsAny<string>())).Returns(receiver.Object);
        client.Setup(c => c.CreateReceiver(It.IsAny<string>(), It.IsAny<ServiceBusReceiverOptions>())).Returns(receiver.Object);
        return client.Object;
    }
}

internal sealed record Answer(int Status, IHeaderDictionary Headers, JsonElement Body)
{
    public string? Code => Body.GetProperty("code").GetString();

    /// <summary>The status, and the code of a refusal.</summary>
    public (int Status, string? Code) Told => (Status, Status >= 400 ? Code : null);
}
