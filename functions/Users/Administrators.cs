using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>Who is an administrator: one document, so that of two administrators who take the role from each other at once one remains. An account's own roles, which
/// its tokens carry, are changed after it. One change at a time: it is written into the document first, and whoever finds one unfinished, after a crash
/// or just now, finishes it.</summary>
internal sealed class Administrators(CosmosDatabase database, UserStore users)
{
    private Container Users => database.Container(UsersNames.Users);

    public Task<Outcome<User>> GrantAsync(string userId, CancellationToken cancellationToken) => ChangeAsync(userId, true, cancellationToken);

    /// <summary>Refuses to take the role from the last one.</summary>
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

            // Looks again: the answer is what is there then.
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
                // Read after the account: when the change is no longer the pending one, somebody has finished it, and the account may have changed again since.
                var now = await Users.FindAsync<Register>(Register.TheId, Register.TheId, cancellationToken);
                return now?.Value.Pending?.Id == change.Id ? user.WithRole(UsersNames.AdminRole, change.Grant) : user;
            },
            cancellationToken);
        if (changed.Refusal is Unavailable)
        {
            return;
        }

        // An account that was deleted meanwhile is no administrator.
        var ids = begun.Value.Ids.Where(id => id != change.UserId);
        var finished = begun.Value with { Ids = [.. change.Grant && changed.Value is not null ? ids.Append(change.UserId) : ids], Pending = null };
        await Users.TryReplaceAsync(finished, Register.TheId, Register.TheId, begun.ETag, cancellationToken);
    }

    private sealed record Change(string Id, string UserId, bool Grant);

    /// <summary>Has the members that every account has, so that it can be read as one and be told from one by its type.</summary>
    private sealed record Register
    {
        public const string TheId = "administrators";

        public string Id => TheId;

        public string Type => "administrators";

        public IReadOnlyList<string> Ids { get; init; } = [];

        public Change? Pending { get; init; }

        public string PasswordHash => "";

        public IReadOnlyList<string> Roles => [];

        public DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

        public int SchemaVersion => 1;
    }
}
