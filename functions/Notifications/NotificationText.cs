using System.Globalization;
using Mall.Functions.Platform;

namespace Mall.Functions.Notifications;

/// <summary>The words of one notification. A text message has no subject.</summary>
public sealed record Letter(string Subject, string Body);

/// <summary>The words for each event and each task.</summary>
internal static class NotificationText
{
    public const string Chinese = "zh-CN";

    /// <summary>Null for an event that nobody is told of.</summary>
    public static Letter? Of(Event @event, string language)
    {
        var facts = @event.DataAs<NotificationFacts>();
        return @event.Name == NotificationsNames.OrderCreated && facts.IsOffered ? null
            : language == Chinese ? ChineseText.Of(@event.Name, facts) : EnglishText.Of(@event.Name, facts);
    }

    /// <summary>What the history keeps of a task: never its code or link.</summary>
    public static Letter? WithoutSecret(Event task, string language)
    {
        var facts = task.DataAs<NotificationFacts>();
        var hidden = facts.Code is null && facts.Link is null ? facts : facts with { Code = "******", Link = null };
        return language == Chinese ? ChineseText.Of(task.Name, hidden) : EnglishText.Of(task.Name, hidden);
    }

    public static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount / 100m:0.00} {money.Currency}");
}
