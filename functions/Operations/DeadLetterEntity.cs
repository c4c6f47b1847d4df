using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Operations;

/// <summary>A queue or topic subscription whose dead letters operators see. A replay goes to <paramref name="SendTo"/>: all subscriptions of a topic get it again, and recognize by the event's id
/// what they have already done.</summary>
internal sealed record DeadLetterEntity(string SendTo, string? Subscription = null)
{
    private static readonly ServiceBusReceiverOptions DeadLettersOnly = new() { SubQueue = SubQueue.DeadLetter };

    /// <summary>All of infra/servicebus-emulator.json; a test compares the two.</summary>
    public static IReadOnlyList<DeadLetterEntity> All { get; } =
    [
        new("notification.tasks"),
        new("seckill.tickets"),
        new("user.tasks"),
        new("user.events", "notifications"),
        new("user.events", "notification-erasure"),
        new("user.events", "users"),
        new("user.events", "carts"),
        new("user.events", "coupons"),
        new("user.events", "recommendations"),
        new("cart.events", "recommendations"),
        new("order.events", "notifications"),
        new("order.events", "ledger"),
        new("order.events", "recommendations"),
        new("product.events", "cache"),
    ];

    /// <summary>Its name in the API; one segment of a path.</summary>
    public string Name => Subscription is null ? SendTo : $"{SendTo}.{Subscription}";

    public static DeadLetterEntity? Find(string name) => All.FirstOrDefault(entity => entity.Name == name);

    /// <summary>Receives its dead letters.</summary>
    public ServiceBusReceiver Receiver(ServiceBusClient client) =>
        Subscription is null ? client.CreateReceiver(SendTo, DeadLettersOnly) : client.CreateReceiver(SendTo, Subscription, DeadLettersOnly);

    /// <summary>To peek at waiting messages.</summary>
    public ServiceBusReceiver Waiting(ServiceBusClient client) => Subscription is null ? client.CreateReceiver(SendTo) : client.CreateReceiver(SendTo, Subscription);
}
