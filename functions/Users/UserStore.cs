using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>Accounts, one document each.</summary>
internal sealed class UserStore(CosmosDatabase database, Outbox outbox)
{
    private const int Attempts = 8;
    private const int TombstoneSeconds = 24 * 60 * 60;

    private Container Users => database.Container(UsersNames.Users);

    public async Task<User?> FindAsync(string userId, CancellationToken cancellationToken) =>
        await Users.FindAsync<User>(userId, userId, cancellationToken) is { Value: { Type: User.DocumentType } user } ? user : null;

    /// <summary>False when there is an account of this id, or it was decided that there never will be one.</summary>
    public async Task<bool> TryCreateAsync(User user, CancellationToken cancellationToken)
    {
        if (await Users.TryCreateAsync(user, user.Id, cancellationToken) is null)
        {
            return false;
        }

        await outbox.RelayAsync(UsersNames.Users, user.Id, user.Id, user.Outbox, cancellationToken);
        return true;
    }

    /// <summary>Makes sure that a registration that seems to have died never finishes: takes the place of its account. False when the account exists after all.</summary>
    public async Task<bool> TryPreventAsync(string userId, CancellationToken cancellationToken)
    {
        if (await Users.TryCreateAsync(new Prevented(userId, TombstoneSeconds), userId, cancellationToken) is not null)
        {
            return true;
        }

        return await FindAsync(userId, cancellationToken) is null;
    }

    /// <summary>An address that the account has now; null when it has none of this id, or there is no such account.</summary>
    public async Task<Address?> FindAddressAsync(string userId, string addressId, CancellationToken cancellationToken) =>
        Ids.IsPlausible(addressId) && await FindAsync(userId, cancellationToken) is { } user ? AddressBook.Find(user, addressId) : null;

    /// <summary>Changes an account; concurrent changes of others are kept.</summary>
    public Task<Outcome<User>> ChangeAsync(string userId, Func<User, User> change, CancellationToken cancellationToken) =>
        ChangeAsync(userId, user => (Outcome<User>)change(user), cancellationToken);

    /// <summary>Changes an account, or not when <paramref name="change"/> refuses; it is asked again when somebody else was faster. A change that returns the same
    /// account writes nothing.</summary>
    public async Task<Outcome<User>> ChangeAsync(string userId, Func<User, Outcome<User>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Users.FindAsync<User>(userId, userId, cancellationToken) is not { Value: { Type: User.DocumentType } user } found)
            {
                return UserErrors.NotFound;
            }

            if (!change(user).Is(out var changed, out var refusal))
            {
                return refusal;
            }

            if (changed == user || await Users.TryReplaceAsync(changed, userId, userId, found.ETag, cancellationToken) is not null)
            {
                return changed;
            }
        }

        return UserErrors.Busy;
    }

    /// <summary>Has the members that every account has, so that it can be read as one and be told from one by its type. Kept for longer than any registration
    /// could still be running; its id is used by nobody else.</summary>
    private sealed record Prevented(string Id, int Ttl)
    {
        public string Type => "prevented";

        public string PasswordHash => "";

        public IReadOnlyList<string> Roles => [];

        public DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

        public int SchemaVersion => 1;
    }
}
