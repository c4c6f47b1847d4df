using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>The administrators, in one document: if two take the role from each other at once, one remains. The account's own roles, which its tokens carry, change afterwards. Only one change
/// runs at a time. It is first written into the document; any instance that finds an unfinished one, left by a crash or still running, finishes it.</summary>
internal sealed class Administrators(CosmosDatabase database, UserStore users)
{
    private Container Users => database.Container(UsersNames.Users);

    public Task<Outcome<User>> GrantAsync(string userId, CancellationToken cancellationToken) => ChangeAsync(userId, true, cancellationToken);

    /// <summary>Refuses to take the last one's role.</summary>
    public Task<Outcome<User>> TakeAsync(string userId, CancellationToken cancellationToken) => ChangeAsync(userId, false, cancellationToken);

    /// <summary>The accounts of all administrators.</summary>
    public async Task<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken) =>
        await Users.FindAsync<Register>(Register.TheId, Register.TheId, cancellationToken) is { Value.Ids: { Count: > 0 } ids }
            ? [.. (await users.FindAsync(ids, cancellationToken)).Values.OrderBy(user => user.CreatedAt)]
            : [];

    private Task<Outcome<User>> ChangeAsync(string userId, bool grant, CancellationToken cancellationToken) => CosmosItems.AgainAsync<User>(
        UserErrors.Busy,
        async () =>
        {
            if (await users.FindAsync(userId, cancellationToken) is not { } user)
            {
                return UserErrors.NotFound;
            }

            if (await Users.FindAsync<Register>(Register.TheId, Register.TheId, cancellationToken) is not { } found)
            {
                await Users.TryCreateAsync(new Register(), Register.TheId, cancellationToken);
                return null;
            }

            var register = found.Value;
            if (register.Pending is not null)
            {
                await FinishAsync(found, cancellationToken);
                return null;
            }

            if (register.Ids.Contains(userId) == grant && user.Roles.Contains(UsersNames.AdminRole) == grant)
            {
                return user;
            }

            if (!grant && register.Ids.All(id => id == userId))
            {
                return UserErrors.LastAdmin;
            }

            var begun = register with { Pending = new Change(Ids.New(), userId, grant) };
            if (await Users.TryReplaceAsync(begun, Register.TheId, Register.TheId, found.ETag, cancellationToken) is { } etag)
            {
                await FinishAsync(new Versioned<Register>(begun, etag), cancellationToken);
            }

            // Start over: the answer is the state found then.
            return null;
        },
        cancellationToken);

    private async Task FinishAsync(Versioned<Register> begun, CancellationToken cancellationToken)
    {
        var change = begun.Value.Pending!;
        var changed = await users.ChangeAsync(
            change.UserId,
            async user =>
            {
                // Read this after the account: if the change is no longer pending, it is finished, and the account may have changed again since.
                var now = await Users.FindAsync<Register>(Register.TheId, Register.TheId, cancellationToken);
                return now?.Value.Pending?.Id == change.Id ? user.WithRole(UsersNames.AdminRole, change.Grant) : user;
            },
            cancellationToken);
        if (changed.Refusal is Unavailable)
        {
            return;
        }

        // An account deleted meanwhile is no administrator.
        var ids = begun.Value.Ids.Where(id => id != change.UserId);
        var finished = begun.Value with { Ids = [.. change.Grant && changed.Value is not null ? ids.Append(change.UserId) : ids], Pending = null };
        await Users.TryReplaceAsync(finished, Register.TheId, Register.TheId, begun.ETag, cancellationToken);
    }

    private sealed record Change(string Id, string UserId, bool Grant);

    private sealed record Register : BesideAccounts
    {
        public const string TheId = "administrators";

        public string Id => TheId;

        public string Type => "administrators";

        public IReadOnlyList<string> Ids { get; init; } = [];

        public Change? Pending { get; init; }
    }
}
