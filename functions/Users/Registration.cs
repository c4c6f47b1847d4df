namespace Mall.Functions.Users;

/// <summary>Creates an account: claims its names, then writes it. See <see cref="UserNameStore"/> for a crash in between.</summary>
internal sealed class Registration(UserNameStore names, UserStore users, Passwords passwords, TimeProvider time)
{
    /// <param name="userId">A fixed id makes it safe to repeat for accounts that the shop itself makes; null makes a new one.</param>
    public async Task<Outcome<User>> RegisterAsync(
        IReadOnlyList<AccountName> wanted, string password, string? displayName, IReadOnlyList<string> roles, string? userId, CancellationToken cancellationToken)
    {
        var id = userId ?? Ids.New();
        var user = User.Register(id, wanted, displayName, passwords.Hash(password), roles, time.GetUtcNow());
        var claimed = new List<AccountName>(wanted.Count);
        foreach (var name in wanted)
        {
            if (!await names.ClaimAsync(name, id, cancellationToken))
            {
                await ReleaseAsync(claimed, id, cancellationToken);
                return UserErrors.Exists;
            }

            claimed.Add(name);
        }

        // False: the account exists already (a fixed id), or this call was so slow that another one took the names. No name is left to release.
        return await users.TryCreateAsync(user, cancellationToken) ? user : UserErrors.Exists;
    }

    private async Task ReleaseAsync(List<AccountName> claimed, string userId, CancellationToken cancellationToken)
    {
        foreach (var name in claimed)
        {
            await names.ReleaseAsync(name, userId, cancellationToken);
        }
    }
}
