using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Ledger;

/// <summary>Whether the ledger is what was written and signed.</summary>
/// <param name="Valid">No entry is missing or bad.</param>
/// <param name="Size">Entries that this answer is about.</param>
/// <param name="FirstBad">The first index that is missing or bad.</param>
/// <param name="LedgerSize">Entries that there are.</param>
/// <param name="Since">The oldest reading that this answer relies on.</param>
/// <param name="Part">What was read and found right.</param>
public sealed record LedgerVerdict(
    bool Valid, long Size, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? FirstBad, long LedgerSize, DateTimeOffset Since,
    [property: JsonIgnore] VerifiedPart Part)
{
    /// <summary>False: the entries after <see cref="Size"/> are still to be read in the background.</summary>
    public bool Complete => Size == LedgerSize;
}

/// <summary>Reads the ledger again, all of its entries: in the background in turns, from the beginning to the end and then anew every day; and for a request the newest ones. A request for a small
/// ledger reads all of it.</summary>
internal sealed class LedgerVerification(LedgerStore store, ISignedHeads heads, LedgerKeys keys, IOptions<LedgerOptions> options, TimeProvider time)
{
    private const int EntriesOfARequest = 10_000;
    private const int EntriesOfATurn = 50_000;

    // The last one says as much as all; the others say more exactly where a fault is.
    private const int HeadsOfAWalk = 32;

    public async Task<LedgerVerdict> AnswerAsync(CancellationToken cancellationToken)
    {
        // The head last: what was signed or verified was there by then.
        var signed = await heads.ListSizesAsync(cancellationToken);
        var stored = await store.FindVerificationAsync(cancellationToken);
        var head = await store.ReadHeadAsync(cancellationToken);
        var state = head.Size <= EntriesOfARequest ? null : stored?.Value;
        var from = state?.Furthest ?? VerifiedPart.Nothing(time.GetUtcNow());
        var walk = await WalkAsync(from, head, signed, EntriesOfARequest, cancellationToken);
        var firstBad = Earlier(state?.FirstBad, walk.FirstBad);
        return new LedgerVerdict(firstBad is null, walk.Size, firstBad, head.Size, from.Since, walk.Part);
    }

    /// <summary>One turn in the background. The state afterwards.</summary>
    public async Task<VerificationState> TurnAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var signed = await heads.ListSizesAsync(cancellationToken);
        var stored = await store.FindVerificationAsync(cancellationToken);
        var state = stored?.Value ?? new VerificationState { Round = VerifiedPart.Nothing(now) };
        var head = await store.ReadHeadAsync(cancellationToken);
        var walk = await WalkAsync(state.Round, head, signed, EntriesOfATurn, cancellationToken);
        var next = walk.FirstBad is { } bad ? new VerificationState { Round = VerifiedPart.Nothing(now), FirstBad = bad }
            : walk.Size < head.Size ? state with { Round = walk.Part }
            : new VerificationState { Whole = walk.Part, Round = now - walk.Part.Since < options.Value.VerifyEvery ? walk.Part : VerifiedPart.Nothing(now) };

        // If another instance was faster, its turn counts and this one was in vain.
        await store.TryWriteVerificationAsync(next, stored?.ETag, cancellationToken);
        return next;
    }

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;

    private async Task<LedgerWalk> WalkAsync(VerifiedPart from, LedgerHead head, IReadOnlyList<long> sizes, int limit, CancellationToken cancellationToken)
    {
        var to = Math.Min(head.Size, from.Size + limit);
        IReadOnlyDictionary<long, string?> roots;
        try
        {
            roots = await ReadRootsAsync([.. sizes.Where(size => size > from.Size && size <= to)], cancellationToken);
        }
        catch (InvalidDataException)
        {
            var unread = new LedgerWalk(from, new Dictionary<long, string?>());
            unread.Fail(from.Vouched);
            return unread;
        }

        var walk = new LedgerWalk(from, roots);
        if (from.Size > head.Size)
        {
            walk.Fail(head.Size);
            return walk;
        }

        try
        {
            await foreach (var transaction in store.ReadAsync(from.Size, to, cancellationToken))
            {
                if (!walk.Take(transaction))
                {
                    return walk;
                }
            }
        }
        catch (JsonException)
        {
            walk.Fail(walk.Size);
            return walk;
        }

        if (walk.Size < to)
        {
            walk.Fail(walk.Size);
        }
        else if (to == head.Size)
        {
            walk.End(head.Size, Convert.ToHexStringLower(head.Tree().Root));
        }

        // What was cut off is missing from here on.
        if (sizes.Count > 0 && sizes[^1] > head.Size)
        {
            walk.Fail(head.Size);
        }

        return walk;
    }

    private async Task<IReadOnlyDictionary<long, string?>> ReadRootsAsync(long[] sizes, CancellationToken cancellationToken)
    {
        var chosen = EvenSample.Of(sizes, HeadsOfAWalk);
        var read = await heads.ReadAsync(chosen, cancellationToken);
        return chosen.Zip(read).ToDictionary(one => one.First, one => one.Second.Size == one.First && one.Second.IsSignedBy(keys) ? one.Second.RootHash : null);
    }
}
