namespace Mall.Functions.Users;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class UsersNames
{
    public const string Users = "users";
    public const string UserNames = "user-names";
    public const string Sessions = "sessions";

    public const string Topic = "user.events";
    public const string Registered = "user.registered";
    public const string Deleted = "user.deleted";

    /// <summary>This feature's subscription, which finishes deletions.</summary>
    public const string DeletionSubscription = "users";

    /// <summary>Queue of the notifications feature: messages to one person, not events.</summary>
    public const string NotificationTasks = "notification.tasks";
    public const string PasswordReset = "user.password-reset";
    public const string Verification = "user.verification";

    /// <summary>Queue of this feature: work after the answer, so that answering takes the same time for everybody.</summary>
    public const string Tasks = "user.tasks";
    public const string PasswordForgotten = "user.password-forgotten";

    /// <summary>Redis: <c>log-in-failures:{lane|account|address}:{digest}</c>, counters that expire.</summary>
    public const string LogInFailures = "log-in-failures";

    /// <summary>Redis: <c>log-ins:{account|address}:{digest}</c>, counters of good ones that expire.</summary>
    public const string LogIns = "log-ins";

    /// <summary>Redis: <c>{this}:address:{digest}</c>, counters that expire.</summary>
    public const string Registrations = "registrations";
    public const string CodeRequests = "code-requests";

    /// <summary>Redis: <c>nonces:{device}:{nonce}</c> of signed requests that were taken; expire.</summary>
    public const string Nonces = "nonces";

    public const string AdminRole = "admin";
    public const string ShopperRole = "shopper";
}
