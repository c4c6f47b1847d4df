namespace Mall.Functions.Ledger;

/// <summary>Where signed heads are kept. The shop may add to it, but neither change nor delete what is there.</summary>
internal interface ISignedHeads
{
    /// <summary>False: there is a head of that size already.</summary>
    Task<bool> TryAddAsync(SignedHead head, CancellationToken cancellationToken);

    /// <summary>The sizes of all heads, ascending.</summary>
    Task<IReadOnlyList<long>> ListSizesAsync(CancellationToken cancellationToken);

    /// <summary>The heads of these sizes, which exist, in this order. Throws <see cref="InvalidDataException"/> for one that cannot be read.</summary>
    Task<IReadOnlyList<SignedHead>> ReadAsync(IReadOnlyList<long> sizes, CancellationToken cancellationToken);
}
