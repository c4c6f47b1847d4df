using Mall.Functions.Users;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>A recipient, with his language and addresses.</summary>
/// <param name="IsKnown">False if there is no account (any more).</param>
/// <param name="IsDeleted">The account was deleted lately: keep nothing of its owner.</param>
internal sealed record Addressee(
    bool IsKnown, bool IsDeleted, string Language, string? Email, string? Mobile, IReadOnlyList<PushSubscription> Browsers, IReadOnlyList<string> OptOuts)
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
            return new Addressee(true, false, options.Value.Language, options.Value.OperatorsEmail is { Length: > 0 } email ? email : null, null, [], []);
        }

        return await OfAsync(userId, await users.FindAsync(userId, cancellationToken), cancellationToken);
    }

    /// <summary>The same for many users, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Addressee>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.Distinct(StringComparer.Ordinal).ToList();
        var known = await users.FindAsync(ids.Where(id => Ids.IsPlausible(id) && id != NotificationsNames.Operators), cancellationToken);
        var found = new Dictionary<string, Addressee>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            found[id] = id == NotificationsNames.Operators ? await FindAsync(id, cancellationToken) : await OfAsync(id, known.GetValueOrDefault(id), cancellationToken);
        }

        return found;
    }

    private async Task<Addressee> OfAsync(string userId, User? user, CancellationToken cancellationToken)
    {
        var isDeleted = user is null && await users.IsDeletedAsync(userId, cancellationToken);
        return new Addressee(user is not null, isDeleted, user?.Language ?? options.Value.Language, user?.Email, user?.Mobile, user?.PushSubscriptions ?? [], user?.OptOuts ?? []);
    }
}
