using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Notifications;
using Microsoft.Extensions.Options;
using Moq;

namespace Mall.Functions.Tests.Notifications;

/// <summary>Both providers: keeps what it is given, and refuses when told to.</summary>
internal sealed class Postbox : IEmailProvider, ISmsProvider
{
    public ConcurrentQueue<(string Id, string To, string Body)> Taken { get; } = [];

    public DeliveryException? Refusal { get; set; }

    public Task SendAsync(string messageId, string address, Letter letter, CancellationToken cancellationToken) => TakeAsync(messageId, address, letter.Body);

    public Task SendAsync(string messageId, string number, string text, CancellationToken cancellationToken) => TakeAsync(messageId, number, text);

    private Task TakeAsync(string id, string to, string body)
    {
        if (Refusal is not null)
        {
            return Task.FromException(Refusal);
        }

        Taken.Enqueue((id, to, body));
        return Task.CompletedTask;
    }
}

/// <summary>The notifications of a shop, from a message to what became of it.</summary>
internal sealed class Mailroom(TestShop shop)
{
    public Postbox Postbox { get; } = new();

    public Mock<ServiceBusMessageActions> Actions { get; } = new();

    /// <summary>Reasons of what was dead-lettered.</summary>
    public List<string> Dead { get; } = [];

    /// <summary>Messages that the trigger completes: the function came to its end and settled them in no other way.</summary>
    public int Completed { get; private set; }

    public async Task NotifyAsync(Event @event)
    {
        var notify = new NotifyOnEvents(Events, shop.Get<Addressees>(), NullLogger<NotifyOnEvents>.Instance);
        await notify.OnOrderEvents([@event.Message()], Recording(), default);
    }

    public Task DeliverAsync(Event task, int attempt = 1) =>
        DeliverAsync(task.Message(attempt == 1 ? null : new() { [NotificationsNames.Attempt] = attempt }));

    public async Task DeliverAsync(ServiceBusReceivedMessage message)
    {
        var delivery = new NotificationDelivery(
            shop.Get<NotificationStore>(), shop.Get<Addressees>(), Channels, shop.Get<PushDelivery>(), Events, shop.Get<Administrators>());
        var deliver = new DeliverNotifications(
            delivery, shop.Get<NotificationTasks>(), Options.Create(new NotificationsOptions { MaxAttempts = 3 }), NullLogger<DeliverNotifications>.Instance);
        var dead = Dead.Count;
        await deliver.Run(message, Recording(), default);
        Completed += Dead.Count == dead ? 1 : 0;
    }

    public async Task<IReadOnlyList<Notification>> HistoryAsync(string userId) =>
        (await shop.Get<NotificationStore>().HistoryAsync(userId, new PageRequest(100, null), default)).Page.Items;

    /// <summary>What befell an order of his.</summary>
    public static Event OrderEvent(User user, string name = NotificationsNames.OrderPaid, string order = "order-1") =>
        Event.Of(NotificationsNames.OrderEvents, name, Ids.New(), user.Id, AnOrder.PlacedAt, new OrderEvent(order, AnOrder.Paid().Total, null));

    public async Task<User> UserAsync(string? language = null, string[]? optOuts = null, bool mobile = false)
    {
        var id = Ids.New();
        var user = ShopSteps.Shopper(id) with { Email = $"{id}@example.com", Mobile = mobile ? "+8613800138000" : null, Language = language, OptOuts = optOuts };
        Assert.True(await shop.Get<UserStore>().TryCreateAsync(user, default));
        return user;
    }

    private ExternalChannels Channels => new(Postbox, new LimitedSms(Postbox, shop.Get<SmsBudget>(), shop.Get<IOptions<SmsOptions>>(), NullLogger<LimitedSms>.Instance), shop.Get<PushDelivery>());

    private EventNotifications Events => new(shop.Get<NotificationStore>(), Channels, shop.Get<NotificationTasks>(), shop.Get<NotificationStreams>());

    private ServiceBusMessageActions Recording()
    {
        Actions.Setup(a => a.DeadLetterMessageAsync(
                It.IsAny<ServiceBusReceivedMessage>(), It.IsAny<Dictionary<string, object>>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Callback((ServiceBusReceivedMessage _, Dictionary<string, object> _, string reason, string _, CancellationToken _) => Dead.Add(reason))
            .Returns(Task.CompletedTask);
        return Actions.Object;
    }
}
