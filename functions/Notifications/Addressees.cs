using Mall.Functions.Users;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>A recipient, with his language and addresses.</summary>
/// <param name="IsKnown">False if there is no account (any more).</param>
internal sealed record Addressee(bool IsKnown, string Language, string? Email, string? Mobile, IReadOnlyList<PushSubscription> Browsers, IReadOnlyList<string> OptOuts)
{
    /// <summary>For mails and text messages; null: none.</summary>
    public string? AddressOf(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => Email,
        NotificationChannel.Sms => Mobile,
        _ => null,
    };

    public bool Wants(NotificationChannel channel) => !OptOuts.Contains(Notification.Name(channel));
}

/// <summary>Looks up recipients. Addresses are read only when needed; no message contains them.</summary>
internal sealed class Addressees(UserStore users, IOptions<NotificationsOptions> options)
{
    /// <summary>A recipient without an account has no address and gets the shop's language.</summary>
    public async Task<Addressee> FindAsync(string userId, CancellationToken cancellationToken)
    {
        if (userId == NotificationsNames.Operators)
        {
            return new Addressee(true, options.Value.Language, options.Value.OperatorsEmail is { Length: > 0 } email ? email : null, null, [], []);
        }

        return Of(await users.FindAsync(userId, cancellationToken));
    }

    /// <summary>The same for many users, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Addressee>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.Distinct(StringComparer.Ordinal).ToList();
        var known = await users.FindAsync(ids.Where(Ids.IsPlausible), cancellationToken);
        return ids.ToDictionary(id => id, id => Of(known.GetValueOrDefault(id)), StringComparer.Ordinal);
    }

    private Addressee Of(User? user) =>
        new(user is not null, user?.Language ?? options.Value.Language, user?.Email, user?.Mobile, user?.PushSubscriptions ?? [], user?.OptOuts ?? []);
}
