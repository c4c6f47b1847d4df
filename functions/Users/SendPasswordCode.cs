using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Users;

/// <summary>Sends a code to an account whose password was forgotten, unless it does not exist or got too many. The requester learns of neither.</summary>
internal sealed class SendPasswordCode(UserNameStore names, UserStore users, OneTimeCodes codes)
{
    [Function(nameof(SendPasswordCode))]
    public Task Run(
        [ServiceBusTrigger(UsersNames.Tasks, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => SendAsync(@event.DataAs<PasswordForgotten>(), token), cancellationToken);

    public async Task SendAsync(PasswordForgotten task, CancellationToken cancellationToken)
    {
        if (await names.FindUserIdAsync(task.NameId, cancellationToken) is not { } userId || await users.FindAsync(userId, cancellationToken) is null)
        {
            return;
        }

        if (await codes.SendAsync(userId, CodePurpose.PasswordReset, task.Kind, task.RequestId, cancellationToken) is Unavailable busy)
        {
            throw new InvalidOperationException($"The code was not sent: {busy.Detail} The message is delivered again.");
        }
    }
}
