namespace Mall.Functions.Notifications;

/// <summary>All refusals of notifications.</summary>
internal static class NotificationErrors
{
    public static Refusal UserNotFound { get; } = new NotFound("user-not-found", "There is no such account.");

    public static Refusal NoAddress { get; } = new Conflict("no-address", "The account has no address for this channel.");

    public static Refusal OptedOut { get; } = new Conflict("opted-out", "The owner of the account does not want to be written to on this channel.");

    public static Refusal ChannelClosed { get; } = new Unavailable("channel-closed", "This shop has no provider for this channel.", TimeSpan.FromMinutes(5));

    public static Refusal CountryNotServed { get; } = new Conflict("country-not-served", "The shop sends no text messages to this country.");

    public static Refusal PushOff { get; } = new NotFound("push-off", "This shop sends nothing to browsers.");

    public static Refusal PushKeyChanged { get; } = new Conflict("push-key-changed", "The subscription was made with another key; subscribe with the shop's key of today.");

    public static Refusal SubscriptionNotFound { get; } = new NotFound("subscription-not-found", "You have no such subscription.");

    public static Refusal TooManyStreams { get; } = new TooMany("too-many-streams", "You have too many open streams; close one.", TimeSpan.FromSeconds(10));

    public static Refusal StreamsFull { get; } = new Unavailable("streams-full", "There are too many open streams; ask for the history, or try again.", TimeSpan.FromSeconds(30));
}
