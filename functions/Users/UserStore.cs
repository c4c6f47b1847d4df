using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>Accounts, one document each.</summary>
internal sealed class UserStore(CosmosDatabase database, Outbox outbox, TimeProvider time)
{
    private const int TombstoneSeconds = 24 * 60 * 60;

    // Long enough to send the deletion's event, whatever is down meanwhile.
    private const int DeletedSeconds = 30 * 24 * 60 * 60;

    private readonly RecentReads<bool> _deleted = new(time, capacity: 10_000);

    private Container Users => database.Container(UsersNames.Users);

    public async Task<User?> FindAsync(string userId, CancellationToken cancellationToken) =>
        await Users.FindAsync<User>(userId, userId, cancellationToken) is { Value: { Type: User.DocumentType } user } ? user : null;

    /// <summary>The existing accounts among these, by id. One request for all in one place.</summary>
    public async Task<Dictionary<string, User>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var found = await Users.ReadManyItemsAsync<User>([.. userIds.Distinct().Select(id => (id, new PartitionKey(id)))], cancellationToken: cancellationToken);
        return found.Where(user => user.Type == User.DocumentType).ToDictionary(user => user.Id, StringComparer.Ordinal);
    }

    /// <summary>False if the id has an account, or was barred from having one.</summary>
    public async Task<bool> TryCreateAsync(User user, CancellationToken cancellationToken)
    {
        if (await Users.TryCreateAsync(user, user.Id, cancellationToken) is null)
        {
            return false;
        }

        await outbox.RelayAsync(UsersNames.Users, user.Id, user.Id, user.Outbox, cancellationToken);
        return true;
    }

    /// <summary>Makes sure that a registration that seems dead never finishes: it takes the account's place. False if the account exists after all.</summary>
    public async Task<bool> TryPreventAsync(string userId, CancellationToken cancellationToken)
    {
        if (await Users.TryCreateAsync(new Prevented(userId, TombstoneSeconds), userId, cancellationToken) is not null)
        {
            return true;
        }

        return await FindAsync(userId, cancellationToken) is null;
    }

    /// <summary>The account's current address; null if the address or the account does not exist.</summary>
    public async Task<Address?> FindAddressAsync(string userId, string addressId, CancellationToken cancellationToken) =>
        Ids.IsPlausible(addressId) && await FindAsync(userId, cancellationToken) is { } user ? AddressBook.Find(user, addressId) : null;

    /// <summary>Changes an account and keeps concurrent changes of others.</summary>
    public Task<Outcome<User>> ChangeAsync(string userId, Func<User, User> change, CancellationToken cancellationToken) =>
        ChangeAsync(userId, user => (Outcome<User>)change(user), cancellationToken);

    /// <summary>Changes an account, unless <paramref name="change"/> refuses; it runs again if somebody else was faster. Returning the same account writes nothing.</summary>
    public Task<Outcome<User>> ChangeAsync(string userId, Func<User, Outcome<User>> change, CancellationToken cancellationToken) =>
        ChangeAsync(userId, user => Task.FromResult(change(user)), cancellationToken);

    /// <summary>The same for a change that reads something else after the account was read.</summary>
    public Task<Outcome<User>> ChangeAsync(string userId, Func<User, Task<Outcome<User>>> change, CancellationToken cancellationToken) => Users.ChangeAsync<User>(
        userId,
        userId,
        async user => user is { Type: User.DocumentType } ? await change(user) : UserErrors.NotFound,
        UserErrors.Busy,
        cancellationToken);

    /// <summary>Replaces the account by a deletion marker with its event. Null when done, else the refusal of <paramref name="check"/>.</summary>
    public async Task<Refusal?> DeleteAsync(string userId, Func<User, Refusal?> check, CancellationToken cancellationToken) => (await CosmosItems.AgainAsync<User>(
        UserErrors.Busy,
        async () =>
        {
            if (await Users.FindAsync<User>(userId, userId, cancellationToken) is not { Value: { Type: User.DocumentType } user } found)
            {
                return UserErrors.NotFound;
            }

            if (check(user) is { } refusal)
            {
                return refusal;
            }

            var told = Event.Of(UsersNames.Topic, UsersNames.Deleted, userId, userId, time.GetUtcNow(), new UserDeleted(userId));
            var deleted = new Deleted(userId, DeletedSeconds, [.. user.Names().Select(name => name.Id)], [.. user.Outbox ?? [], told]);
            if (await Users.TryReplaceAsync(deleted, userId, userId, found.ETag, cancellationToken) is null)
            {
                return null;
            }

            _deleted.Forget(userId);
            await outbox.RelayAsync(UsersNames.Users, userId, userId, deleted.Outbox, cancellationToken);
            return user;
        },
        cancellationToken)).Refusal;

    /// <summary>Whether the account was deleted lately; every instance knows within a second. Its access token stays good for some minutes.</summary>
    public Task<bool> IsDeletedAsync(string userId, CancellationToken cancellationToken) =>
        _deleted.GetAsync(userId, async () => await FindDeletedAsync(userId, CancellationToken.None) is not null, cancellationToken);

    /// <summary>Digests of a deleted account's names, until they are known to be free.</summary>
    public async Task<IReadOnlyList<string>> NamesOfDeletedAsync(string userId, CancellationToken cancellationToken) =>
        (await FindDeletedAsync(userId, cancellationToken))?.NameIds ?? [];

    /// <summary>Names are free.</summary>
    public Task ForgetNamesOfDeletedAsync(string userId, CancellationToken cancellationToken) => Users.TryPatchAsync(
        userId, userId, [PatchOperation.Remove("/nameIds")], $"FROM c WHERE c.type = '{Deleted.DocumentType}' AND IS_DEFINED(c.nameIds)", cancellationToken);

    private async Task<Deleted?> FindDeletedAsync(string userId, CancellationToken cancellationToken) =>
        await Users.FindAsync<Deleted>(userId, userId, cancellationToken) is { Value: { Type: Deleted.DocumentType } deleted } ? deleted : null;

    /// <summary>The marker of a deleted account; made like <see cref="Prevented"/>.</summary>
    /// <param name="Id">Account id.</param>
    /// <param name="Ttl">Seconds.</param>
    /// <param name="NameIds">Digests of its names, until freed.</param>
    /// <param name="Outbox">Events still to be sent.</param>
    private sealed record Deleted(
        string Id, int Ttl, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? NameIds, IReadOnlyList<Event>? Outbox) : BesideAccounts
    {
        public const string DocumentType = "deleted";

        public string Type { get; init; } = DocumentType;

        public bool? OutboxPending => true;
    }

    /// <summary>It outlives any running registration; nobody else uses its id.</summary>
    private sealed record Prevented(string Id, int Ttl) : BesideAccounts
    {
        public string Type => "prevented";
    }
}
