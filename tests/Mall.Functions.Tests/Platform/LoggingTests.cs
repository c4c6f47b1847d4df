using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace Mall.Functions.Tests.Platform;

public sealed class LoggingTests
{
    [Theory]
    [InlineData("Mall.Functions.Orders.PlaceOrder", true)]
    [InlineData("Microsoft.Hosting.Lifetime", true)]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware", false)]
    [InlineData("System.Net.Http.HttpClient.cosmos.ClientHandler", false)]
    [InlineData("Azure.Messaging.ServiceBus", false)]
    [InlineData("Grpc.Net.Client.Internal.GrpcCall", false)]
    [InlineData("Microsoft.DurableTask.Client", false)]
    public void Information_OfLibraries_IsNotLogged(string category, bool isLogged)
    {
        var logger = Logger(category);

        Assert.Equal((isLogged, true), (logger.IsEnabled(LogLevel.Information), logger.IsEnabled(LogLevel.Warning)));
    }

    /// <summary>A call to Cosmos DB is four lines of its HTTP client, and diagnostics of its own; at Information they would be most of what is exported, and paid for.</summary>
    [Theory]
    [InlineData("System.Net.Http.HttpClient.cosmos.LogicalHandler")]
    [InlineData("System.Net.Http.HttpClient.cosmos.ClientHandler")]
    [InlineData("Microsoft.Azure.Cosmos")]
    [InlineData("Azure-Cosmos-Operation-Request-Diagnostics")]
    [InlineData("Azure.Cosmos.Operation")]
    public void Information_OfCosmos_IsNotExportedInAzure(string category)
    {
        var logger = Logger(
            category,
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=11111111-1111-1111-1111-111111111111;IngestionEndpoint=https://127.0.0.1:1/"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"));

        Assert.Equal((false, true), (logger.IsEnabled(LogLevel.Information), logger.IsEnabled(LogLevel.Warning)));
    }

    [Fact]
    public void Settings_OfTheOperator_HaveTheLastWord()
    {
        var logger = Logger("Microsoft.AspNetCore.Routing", ("Logging:LogLevel:Microsoft.AspNetCore", "Debug"));

        Assert.True(logger.IsEnabled(LogLevel.Debug));
    }

    private static ILogger Logger(string category, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value)).Build();
        var all = new Mock<ILoggerProvider>();
        all.Setup(provider => provider.CreateLogger(It.IsAny<string>())).Returns(Mock.Of<ILogger>(logger => logger.IsEnabled(It.IsAny<LogLevel>())));
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(all.Object)).AddPlatform(configuration).BuildServiceProvider();
        return services.GetRequiredService<ILoggerFactory>().CreateLogger(category);
    }
}
