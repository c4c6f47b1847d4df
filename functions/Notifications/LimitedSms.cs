using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>Text messages cost money, and codes are sent to whatever number somebody registers. So they go to allowed countries only, and so many a day.</summary>
internal sealed partial class LimitedSms(ISmsProvider provider, SmsBudget budget, IOptions<SmsOptions> options, ILogger<LimitedSms> logger)
{
    private readonly string[] _countries = SmsOptions.Split(options.Value.Countries);

    public bool Serves(string number) => _countries.Any(country => number.StartsWith(country, StringComparison.Ordinal));

    /// <exception cref="DeliveryException">Not accepted, or not allowed.</exception>
    public async Task SendAsync(string messageId, string number, string text, CancellationToken cancellationToken)
    {
        if (!Serves(number))
        {
            Telemetry.Deliveries.Of("sms-country").Add();
            throw new DeliveryException("sms-country", isDropped: true);
        }

        if (!await budget.TryTakeAsync(cancellationToken))
        {
            Telemetry.Deliveries.Of("sms-budget").Add();
            LogUsedUp(messageId, options.Value.DailyBudget);
            throw new DeliveryException("sms-budget", isDropped: true);
        }

        await provider.SendAsync(messageId, number, text, cancellationToken);
        Telemetry.Deliveries.Of("sms-accepted").Add();
    }

    [LoggerMessage(93, LogLevel.Error, "The text message {Notification} is not sent: the budget of today, {Budget}, is used up.")]
    private partial void LogUsedUp(string notification, int budget);
}
