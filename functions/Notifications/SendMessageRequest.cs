namespace Mall.Functions.Notifications;

/// <summary>The body of <c>POST /notifications/email</c> and <c>/sms</c>: to an account (<c>userId</c>) or to an address (<c>to</c>).</summary>
internal sealed record SendMessageRequest(string? UserId, string? To, string? Subject, string? Body)
{
    public const int MaxSubject = 200;
    public const int MaxMail = 20_000;
    public const int MaxText = 500;

    public Refusal? Validate(NotificationChannel channel)
    {
        var validation = new Validation();
        validation.Check(UserId is null || Ids.IsPlausible(UserId), "userId", "Not the id of an account.");
        validation.Check(UserId is null != To is null, "userId", "Either userId or to is needed.");
        if (channel is NotificationChannel.Email)
        {
            validation.Check(To is null || Users.AccountName.Email(To) is not null, "to", "Not an email address.");
            validation.Required("subject", Subject, MaxSubject);
        }
        else
        {
            validation.Check(To is null || Users.AccountName.Mobile(To) is not null, "to", "Not a mobile number.");
            validation.Check(Subject is null, "subject", "A text message has none.");
        }

        var max = channel is NotificationChannel.Email ? MaxMail : MaxText;
        validation.Check(!string.IsNullOrWhiteSpace(Body), "body", "A value is needed.");
        validation.Check(Body is null || Body.Length <= max, "body", $"At most {max} characters.");
        return validation.Refusal;
    }

    /// <summary>The queued message. Without an account it gets its own partition.</summary>
    public Notification ToNotification(string id, NotificationChannel channel, DateTimeOffset now)
    {
        var normal = To is null ? null : channel is NotificationChannel.Email ? Users.AccountName.Email(To)!.Value : Users.AccountName.Mobile(To)!.Value;
        var message = new Notification(id, UserId ?? id, channel, NotificationsNames.Message, Subject ?? "", Body!, NotificationStatus.Queued, now) { To = normal };
        return message with { Outbox = [message.Task()] };
    }
}
