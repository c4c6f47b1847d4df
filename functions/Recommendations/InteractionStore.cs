using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Recommendations;

/// <summary>The interactions of all shoppers, a document and a partition each.</summary>
internal sealed class InteractionStore(CosmosDatabase database)
{
    private static readonly Refusal Busy = new Unavailable("try-again", "Others change the interactions of this account; please try again.", TimeSpan.FromSeconds(1));

    private Container Interactions => database.Container(RecommendationsNames.Interactions);

    public async Task<Interactions> FindAsync(string userId, CancellationToken cancellationToken) =>
        (await Interactions.FindAsync<Interactions>(userId, userId, cancellationToken))?.Value ?? Recommendations.Interactions.None(userId);

    /// <summary>Throws if others keep changing it.</summary>
    public async Task ChangeAsync(string userId, Func<Interactions, Interactions> change, CancellationToken cancellationToken)
    {
        var changed = await Interactions.ChangeAsync(
            userId, userId, known => Task.FromResult((Outcome<Interactions>)change(known!)), Busy, cancellationToken, absent: Recommendations.Interactions.None(userId));
        if (changed.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Detail);
        }
    }

    public Task EraseAsync(string userId, CancellationToken cancellationToken) => Interactions.EmptyPartitionAsync(userId, cancellationToken);

    public async Task<bool> AnyChangedSinceAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var changed = new QueryDefinition("SELECT TOP 1 VALUE c._ts FROM c WHERE c._ts >= @time").WithParameter("@time", time.ToUnixTimeSeconds());
        return (await Interactions.ListAsync<long>(changed, null, 1, cancellationToken)).Count > 0;
    }

    /// <summary>All, page by page.</summary>
    public IAsyncEnumerable<Interactions> AllAsync(CancellationToken cancellationToken) =>
        Interactions.ReadAsync<Interactions>(new QueryDefinition("SELECT c.id, c.products FROM c"), null, atOnce: 1000, cancellationToken, CosmosItems.MayBeOld);
}
