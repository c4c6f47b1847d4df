namespace Mall.Functions.Ledger;

/// <summary>Verifies transactions in their order: no index is missing or twice, each balances, each entry has its hash, and the tree has the root that was signed. It stops at the first that is
/// bad.</summary>
/// <param name="roots">Signed roots in hex by size; null: a head of that size is there, but is not signed by the shop.</param>
internal sealed class LedgerWalk(VerifiedPart from, IReadOnlyDictionary<long, string?> roots)
{
    private readonly MerkleFrontier _tree = from.Tree();
    private long _vouched = from.Vouched;

    public long Size => _tree.Size;

    /// <summary>An entry with that index is missing or bad. If only a signed root does not fit, it is the first index that no other signed head covers: the bad one is there or after it.</summary>
    public long? FirstBad { get; private set; }

    public VerifiedPart Part => new(_tree.Size, _tree.Subtrees, _vouched, from.Since);

    /// <summary>The next transaction. False: it is bad.</summary>
    public bool Take(LedgerTransaction transaction)
    {
        if (transaction.FirstIndex != Size)
        {
            return Fail(Math.Min(transaction.FirstIndex, Size));
        }

        if (transaction.Lines.Sum(line => (decimal)((line.Debit ?? 0) - (line.Credit ?? 0))) != 0)
        {
            return Fail(Size);
        }

        foreach (var (entry, leafHash) in transaction.Entries)
        {
            var hash = MerkleTree.Leaf(entry.CanonicalBytes());
            if (Convert.ToHexStringLower(hash) != leafHash)
            {
                return Fail(Size);
            }

            _tree.Append(hash);
            if (roots.TryGetValue(Size, out var root) && !Vouch(root))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All up to here was taken, and the head has this root.</summary>
    public void End(long size, string root)
    {
        if (Size != size)
        {
            Fail(Math.Min(Size, size));
        }
        else if (Convert.ToHexStringLower(_tree.Root) != root)
        {
            Fail(_vouched);
        }
    }

    public bool Fail(long index)
    {
        FirstBad ??= index;
        return false;
    }

    private bool Vouch(string? root)
    {
        if (Convert.ToHexStringLower(_tree.Root) != root)
        {
            return Fail(_vouched);
        }

        _vouched = Size;
        return true;
    }
}
