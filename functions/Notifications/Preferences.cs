using Mall.Functions.Users;

namespace Mall.Functions.Notifications;

/// <summary>The external channels a user wants. Notifications in the shop (push) are his history and always written.</summary>
internal sealed record Preferences(bool Email, bool Sms)
{
    private const string EmailName = "email";
    private const string SmsName = "sms";

    public static Preferences Of(User user) => new(!IsOut(user, EmailName), !IsOut(user, SmsName));

    public User ApplyTo(User user) => this == Of(user) ? user : user with
    {
        OptOuts = (Email, Sms) switch
        {
            (true, true) => null,
            (false, true) => [EmailName],
            (true, false) => [SmsName],
            _ => [EmailName, SmsName],
        },
    };

    private static bool IsOut(User user, string channel) => user.OptOuts?.Contains(channel) == true;
}
