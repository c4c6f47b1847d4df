using Mall.Embedded.Cosmos;
using Mall.Embedded.Cosmos.Store;
using Mall.Embedded.Tests.Settings;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.Cosmos;

public sealed class RegistrationTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "mall-cosmos-" + Guid.NewGuid().ToString("N"));
    private readonly TestLog _log = new();
    private ServiceProvider _services = null!;

    public Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        services.AddHttpClient("cosmos").ConfigurePrimaryHttpMessageHandler(() => new Elsewhere());
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => new Elsewhere());
        CosmosRegistration.Add(services, _folder);
        _services = services.BuildServiceProvider();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ClientOverTheFactory_TalksToTheStore_AndNothingIsLogged()
    {
        using CosmosClient client = NewClient();
        Microsoft.Azure.Cosmos.Database database = await client.CreateDatabaseIfNotExistsAsync("db");
        Microsoft.Azure.Cosmos.Container container = await database.CreateContainerIfNotExistsAsync("c", "/pk");

        await container.CreateItemAsync(new Thing { Id = "1" });

        Assert.NotNull(_services.GetRequiredService<CosmosStore>().FindContainer("db", "c"));
        Assert.Empty(LinesOfHttp());
    }

    [Fact]
    public async Task OtherHosts_GoTheOrdinaryWay()
    {
        HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("other");

        using HttpResponseMessage response = await http.GetAsync(new Uri("https://elsewhere.example/"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.NotEmpty(LinesOfHttp());
    }

    [Fact]
    public async Task MetadataServiceOfAzure_IsAnsweredHere()
    {
        HttpClient http = _services.GetRequiredService<IHttpClientFactory>().CreateClient("cosmos");

        using HttpResponseMessage response = await http.GetAsync(new Uri("http://169.254.169.254/metadata/instance?api-version=2020-06-01"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task HandlerThatTheFactoryDrops_LeavesTheStoreOpen()
    {
        IHttpMessageHandlerFactory factory = _services.GetRequiredService<IHttpMessageHandlerFactory>();
        var filter = _services.GetServices<IHttpMessageHandlerBuilderFilter>().OfType<CosmosRoutingFilter>().Single();
        Assert.NotNull(filter);
        factory.CreateHandler("cosmos").Dispose();
        new CosmosRoutingHandler(Task.FromResult(_services.GetRequiredService<CosmosHandler>())).Dispose();

        using CosmosClient client = NewClient();
        Assert.Equal(HttpStatusCode.Created, (await client.CreateDatabaseAsync("db")).StatusCode);
    }

    private IEnumerable<string> LinesOfHttp() => _log.Lines
        .Where(line => line.Level >= LogLevel.Information && line.Category.StartsWith("System.Net.Http", StringComparison.Ordinal))
        .Select(line => line.Text);

    private CosmosClient NewClient() => new(CosmosRegistration.ConnectionString, new CosmosClientOptions
    {
        ConnectionMode = Enum.Parse<ConnectionMode>(CosmosRegistration.ConnectionMode),
        LimitToEndpoint = true,
        HttpClientFactory = () => _services.GetRequiredService<IHttpClientFactory>().CreateClient("cosmos"),
    });

    /// <summary>The network.</summary>
    private sealed class Elsewhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));
    }
}
