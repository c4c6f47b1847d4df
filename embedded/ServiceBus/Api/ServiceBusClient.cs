#nullable disable // As the real assembly: see ServiceBusException.

using Azure.Core;
using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>The way to a namespace; here to the broker of the same process that has the namespace's host name. Nothing is looked up before the first use.</summary>
public class ServiceBusClient : IAsyncDisposable
{
    private volatile bool _closed;

    protected ServiceBusClient()
    {
    }

    public ServiceBusClient(string connectionString)
        : this(connectionString, new ServiceBusClientOptions())
    {
    }

    public ServiceBusClient(string connectionString, ServiceBusClientOptions options)
        : this(options, ConnectionString.Parse(connectionString).Host)
    {
    }

    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential)
        : this(fullyQualifiedNamespace, credential, new ServiceBusClientOptions())
    {
    }

    /// <summary>The credential is not asked for anything: inside one process there is nobody to prove it to.</summary>
    public ServiceBusClient(string fullyQualifiedNamespace, TokenCredential credential, ServiceBusClientOptions options)
        : this(options, Credentialed(fullyQualifiedNamespace, credential))
    {
    }

    // The order of the parameters keeps it apart from the public constructors.
    private ServiceBusClient(ServiceBusClientOptions options, string host)
    {
        options ??= new ServiceBusClientOptions();
        FullyQualifiedNamespace = host;
        Identifier = string.IsNullOrEmpty(options.Identifier) ? $"{host}-{Guid.NewGuid()}" : options.Identifier;
        TransportType = options.TransportType;
        TryTimeout = options.RetryOptions.TryTimeout;
    }

    public virtual string FullyQualifiedNamespace { get; }

    public virtual string Identifier { get; }

    public virtual bool IsClosed => _closed;

    public ServiceBusTransportType TransportType { get; }

    /// <summary>Looked up every time: the host may open its namespace later than the client is made, and open it again.</summary>
    internal Broker Broker
    {
        get
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return Namespaces.Find(FullyQualifiedNamespace);
        }
    }

    internal TimeSpan TryTimeout { get; }

    public virtual ServiceBusSender CreateSender(string queueOrTopicName) => CreateSender(queueOrTopicName, new ServiceBusSenderOptions());

    public virtual ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return new(queueOrTopicName, this, options);
    }

    public virtual ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public virtual ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        ObjectDisposedException.ThrowIf(_closed, this);
        return new(queueName, this, options);
    }

    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(topicName, subscriptionName, new ServiceBusReceiverOptions());

    public virtual ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topicName);
        ArgumentException.ThrowIfNullOrWhiteSpace(subscriptionName);
        ObjectDisposedException.ThrowIf(_closed, this);
        return new(EntityPaths.Subscription(topicName, subscriptionName), this, options);
    }

    public virtual ValueTask DisposeAsync()
    {
        _closed = true;
        GC.SuppressFinalize(this);
        return default;
    }

    private static string Credentialed(string fullyQualifiedNamespace, TokenCredential credential)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fullyQualifiedNamespace);
        ArgumentNullException.ThrowIfNull(credential);
        return Uri.CheckHostName(fullyQualifiedNamespace) == UriHostNameType.Unknown
            ? throw new ArgumentException($"{fullyQualifiedNamespace} is not a well-formed host name.", nameof(fullyQualifiedNamespace))
            : fullyQualifiedNamespace;
    }
}
