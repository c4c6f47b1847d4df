using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>One document per name, created once, makes names unique. A name is claimed first; its account is written afterwards, in another partition, so a crash can leave a claim without an
/// account. Such a claim may be taken over once <see cref="UserStore.TryPreventAsync"/> has made sure that its account will never exist. Whichever of the two documents is written first wins, so
/// no clock decides it.</summary>
internal sealed class UserNameStore(CosmosDatabase database, UserStore users, TimeProvider time)
{
    /// <summary>How long a claim without an account is kept. Registering takes milliseconds; a slower one is answered "taken" or "try again", never wrongly.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private const int Attempts = 8;

    private Container Names => database.Container(UsersNames.UserNames);

    /// <summary>The account that holds the name; it may not exist (yet).</summary>
    public async Task<string?> FindUserIdAsync(AccountName name, CancellationToken cancellationToken) =>
        await FindUserIdAsync(name.Id, cancellationToken);

    /// <param name="nameId"><see cref="AccountName.Id"/>.</param>
    public async Task<string?> FindUserIdAsync(string nameId, CancellationToken cancellationToken) =>
        (await Names.FindAsync<Claim>(nameId, nameId, cancellationToken))?.Value.UserId;

    /// <summary>Whether the name is ours, from now or from before.</summary>
    public async Task<bool> ClaimAsync(AccountName name, string userId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var claim = new Claim(name.Id, userId, time.GetUtcNow());
            if (await Names.TryCreateAsync(claim, name.Id, cancellationToken) is not null)
            {
                return true;
            }

            if (await Names.FindAsync<Claim>(name.Id, name.Id, cancellationToken) is not { } held)
            {
                continue;
            }

            if (held.Value.UserId == userId)
            {
                return true;
            }

            if (!await IsAbandonedAsync(held.Value, cancellationToken))
            {
                return false;
            }

            if (await Names.TryReplaceAsync(claim, name.Id, name.Id, held.ETag, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Releases a name, if this account still holds it.</summary>
    public Task ReleaseAsync(AccountName name, string userId, CancellationToken cancellationToken) => ReleaseAsync(name.Id, userId, cancellationToken);

    /// <param name="nameId"><see cref="AccountName.Id"/>.</param>
    /// <param name="userId">The account.</param>
    public async Task ReleaseAsync(string nameId, string userId, CancellationToken cancellationToken)
    {
        if (await Names.FindAsync<Claim>(nameId, nameId, cancellationToken) is { } held && held.Value.UserId == userId)
        {
            await Names.TryDeleteAsync(nameId, nameId, held.ETag, cancellationToken);
        }
    }

    private async Task<bool> IsAbandonedAsync(Claim claim, CancellationToken cancellationToken) =>
        await users.FindAsync(claim.UserId, cancellationToken) is null
        && claim.ClaimedAt + Grace <= time.GetUtcNow()
        && await users.TryPreventAsync(claim.UserId, cancellationToken);

    private sealed record Claim(string Id, string UserId, DateTimeOffset ClaimedAt)
    {
        public int SchemaVersion => 1;
    }
}
