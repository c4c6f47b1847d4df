using System.Globalization;

namespace Mall.Embedded.ServiceBus;

/// <summary>A broker with its state in a folder and a port for Service Bus clients.</summary>
internal sealed class ServiceBusNamespace : IAsyncDisposable, IDisposable
{
    private readonly AmqpEndpoint _endpoint;

    private ServiceBusNamespace(Broker broker, ReservedPort port, Action<string>? onFailure)
    {
        Broker = broker;
        ConnectionString = ConnectionStringOf(port.Number);
        _endpoint = new(broker, port, onFailure);
    }

    public Broker Broker { get; }

    /// <summary>For <c>ServiceBusClient</c>: it speaks plain AMQP to an emulator. The key has no meaning, because only this machine reaches the port.</summary>
    public string ConnectionString { get; }

    public static string HostOf(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public static string ConnectionStringOf(int port) =>
        $"Endpoint=sb://{HostOf(port)}/;SharedAccessKeyName=embedded;SharedAccessKey=ZW1iZWRkZWQ=;UseDevelopmentEmulator=true;";

    /// <summary>Opens the namespace in <paramref name="folder"/>, or creates it there.</summary>
    /// <param name="folder">The state folder; the journal is in its subfolder <c>servicebus</c>.</param>
    /// <param name="entitiesFile">The configuration file of the Service Bus emulator.</param>
    /// <returns>The open namespace. It runs without a host, so a failed journal ends the process.</returns>
    /// <exception cref="StartupException">The file or the journal cannot be read.</exception>
    public static Task<ServiceBusNamespace> OpenAsync(string folder, string entitiesFile) =>
        Task.Run(() => Open(
            new()
            {
                Folder = folder,
                Entities = EntitiesFile.Load(entitiesFile),
                Journal = new JournalOptions { OnFailure = Environment.FailFast },
            },
            new ReservedPort()));

    /// <inheritdoc cref="OpenAsync"/>
    public static ServiceBusNamespace Open(BrokerOptions options, ReservedPort port) => new(Broker.Open(options), port, options.Journal.OnFailure);

    public async ValueTask DisposeAsync()
    {
        _endpoint.Dispose();
        await Broker.DisposeAsync();
    }

    /// <summary>For a service container that is disposed of synchronously, which happens when the host cannot be built.</summary>
    public void Dispose()
    {
        _endpoint.Dispose();
        Broker.Dispose();
    }
}
