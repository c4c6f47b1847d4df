using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Users;

/// <summary>Token families, in the partition of their user.</summary>
internal sealed class SessionStore(CosmosDatabase database)
{
    private Container Families => database.Container(UsersNames.Sessions);

    public Task<Versioned<TokenFamily>?> FindAsync(RefreshToken token, CancellationToken cancellationToken) =>
        Families.FindAsync<TokenFamily>(token.Family, token.UserId, cancellationToken);

    public async Task CreateAsync(TokenFamily family, CancellationToken cancellationToken)
    {
        if (await Families.TryCreateAsync(family, family.UserId, cancellationToken) is null)
        {
            throw new InvalidOperationException("A new token family has an id that exists.");
        }
    }

    /// <summary>False if the family was changed since it was read.</summary>
    public async Task<bool> ReplaceIfUnchangedAsync(TokenFamily family, string etag, CancellationToken cancellationToken) =>
        await Families.TryReplaceAsync(family, family.Id, family.UserId, etag, cancellationToken) is not null;

    /// <summary>Changes a token's family; not found if there is none.</summary>
    public Task<Outcome<TokenFamily>> ChangeAsync(RefreshToken token, Func<TokenFamily, TokenFamily> change, CancellationToken cancellationToken) => Families.ChangeAsync<TokenFamily>(
        token.Family,
        token.UserId,
        family => Task.FromResult(family is null ? UserErrors.NotFound : (Outcome<TokenFamily>)change(family)),
        UserErrors.Busy,
        cancellationToken);

    /// <summary>Newest first, at most a hundred.</summary>
    public async Task<IReadOnlyList<TokenFamily>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'tokenFamily' ORDER BY c.createdAt DESC");
        var (page, _) = await Families.PageAsync<TokenFamily>(query, userId, new PageRequest(PageRequest.MaxSize, null), cancellationToken);
        return page.Items;
    }

    /// <summary>Deletes the sessions and codes of a deleted account. Leftovers of a crash are invalid and expire by themselves.</summary>
    public Task DeleteAllAsync(string userId, CancellationToken cancellationToken) => Families.EmptyPartitionAsync(userId, cancellationToken);
}
