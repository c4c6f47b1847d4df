namespace Mall.Functions.Users;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class UsersNames
{
    public const string Users = "users";
    public const string UserNames = "user-names";
    public const string Sessions = "sessions";

    public const string Topic = "user.events";
    public const string Registered = "user.registered";

    /// <summary>Redis: <c>log-in-failures:{account|address}:{digest}</c>, a counter that expires.</summary>
    public const string LogInFailures = "log-in-failures";

    public const string AdminRole = "admin";
    public const string ShopperRole = "shopper";
}
