using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Sends mails, text messages and messages to browsers. A rejected one is scheduled again as a copy, later each time. After the last try the task is dead-lettered and the history says "failed". A replayed
/// dead letter is tried once more.</summary>
internal sealed partial class DeliverNotifications(
    NotificationDelivery delivery, NotificationTasks tasks, IOptions<NotificationsOptions> options, ILogger<DeliverNotifications> logger)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    [Function(nameof(DeliverNotifications))]
    public Task Run(
        [ServiceBusTrigger(NotificationsNames.Tasks, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (task, token) => DeliverAsync(message, task, actions, token), cancellationToken);

    private async Task DeliverAsync(ServiceBusReceivedMessage message, Event task, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.DeliverAsync(task, cancellationToken);
        }
        catch (DeliveryException e)
        {
            await NotTakenAsync(message, task, e, actions, cancellationToken);
        }
    }

    private async Task NotTakenAsync(
        ServiceBusReceivedMessage message, Event task, DeliveryException e, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        var attempt = message.ApplicationProperties.TryGetValue(NotificationsNames.Attempt, out var value) && value is int number ? number : 1;
        if (e.IsDropped)
        {
            await delivery.GiveUpAsync(task, e.Message, cancellationToken);
            return;
        }

        if (e.IsPermanent || attempt >= options.Value.MaxAttempts)
        {
            LogGivenUp(task.Id, e.Message, attempt);
            await delivery.GiveUpAsync(task, e.Message, cancellationToken);
            await actions.DeadLetterMessageAsync(
                message, deadLetterReason: e.Message, deadLetterErrorDescription: $"Not taken in {attempt} tries.", cancellationToken: cancellationToken);
            return;
        }

        LogLater(task.Id, e.Message, attempt);
        await tasks.RetryAsync(message, task, attempt + 1, DelayAfter(attempt, options.Value.RetryDelay, e.RetryAfter), cancellationToken);
    }

    /// <param name="attempt">The try that failed.</param>
    /// <param name="first">The delay after the first.</param>
    /// <param name="asked">What the other side asked for, if that is longer.</param>
    public static TimeSpan DelayAfter(int attempt, TimeSpan first, TimeSpan? asked = null)
    {
        var delay = first * Math.Pow(4, attempt - 1);
        return asked > delay ? Shorter(asked.Value) : Shorter(delay);

        static TimeSpan Shorter(TimeSpan delay) => delay < MaxDelay ? delay : MaxDelay;
    }

    [LoggerMessage(90, LogLevel.Warning, "The notification task {Task} was not taken ({Reason}) in try {Attempt}; there will be another one.")]
    private partial void LogLater(string task, string reason, int attempt);

    [LoggerMessage(91, LogLevel.Error, "The notification task {Task} was not taken ({Reason}) in {Attempt} tries; it is dead-lettered.")]
    private partial void LogGivenUp(string task, string reason, int attempt);
}
