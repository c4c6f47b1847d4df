using System.Globalization;

namespace Mall.Functions.Notifications;

/// <summary>The text of one notification. Text messages use no subject.</summary>
public sealed record Letter(string Subject, string Body);

/// <summary>The texts for each event and task.</summary>
internal static class NotificationText
{
    public const string Chinese = "zh-CN";

    /// <summary>Null if the event notifies nobody.</summary>
    public static Letter? Of(Event @event, string language)
    {
        var facts = @event.DataAs<NotificationFacts>();
        return (@event.Name == NotificationsNames.OrderCreated && facts.IsOffered) || (@event.Name == NotificationsNames.RefundSucceeded && facts.IsWhole) ? null
            : language == Chinese ? ChineseText.Of(@event.Name, facts) : EnglishText.Of(@event.Name, facts);
    }

    /// <summary>The history's text of a task, without code or link.</summary>
    public static Letter? WithoutSecret(Event task, string language)
    {
        var hidden = task.DataAs<NotificationFacts>() with { Code = "******", Link = null };
        return language == Chinese ? ChineseText.Of(task.Name, hidden) : EnglishText.Of(task.Name, hidden);
    }

    public static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount / 100m:0.00} {money.Currency}");
}
