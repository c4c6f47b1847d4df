using System.Globalization;
using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <summary>A broker with its state in a folder, and a port where the service's own clients reach it.</summary>
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

    /// <summary>For <c>ServiceBusClient</c>, which speaks plain AMQP to what it takes for the emulator. The key means nothing: nobody outside this machine gets here.</summary>
    public string ConnectionString { get; }

    public static string HostOf(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public static string ConnectionStringOf(int port) =>
        $"Endpoint=sb://{HostOf(port)}/;SharedAccessKeyName=embedded;SharedAccessKey=ZW1iZWRkZWQ=;UseDevelopmentEmulator=true;";

    /// <summary>Opens what <paramref name="folder"/> holds, or begins anew there.</summary>
    /// <param name="folder">Of the state; the journal is the folder <c>servicebus</c> in it.</param>
    /// <param name="entitiesFile">The file that the emulator of the service reads, too.</param>
    /// <param name="time">Of locks, expiry and schedules.</param>
    /// <returns>Without a host around it, what must not fail ends the process when it does.</returns>
    /// <exception cref="StartupException">The file or the journal cannot be read.</exception>
    public static Task<ServiceBusNamespace> OpenAsync(string folder, string entitiesFile, TimeProvider? time = null) =>
        Task.Run(() => Open(
            new()
            {
                Folder = folder,
                Entities = EntitiesFile.Load(entitiesFile),
                Time = time ?? TimeProvider.System,
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

    /// <summary>For a container that is disposed of synchronously, which happens when the host cannot be built.</summary>
    public void Dispose()
    {
        _endpoint.Dispose();
        Broker.Dispose();
    }
}
