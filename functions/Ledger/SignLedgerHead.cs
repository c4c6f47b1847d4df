using Microsoft.Extensions.Logging;

namespace Mall.Functions.Ledger;

/// <summary>Every ten minutes: signs the head, if entries were added, and puts it where the shop cannot change it. It signs nothing that does not go on from what was signed before.</summary>
internal sealed partial class SignLedgerHead(LedgerStore store, LedgerVerification verification, ISignedHeads heads, LedgerKeys keys, TimeProvider time, ILogger<SignLedgerHead> logger)
{
    [Function(nameof(SignLedgerHead))]
    public async Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var signed = await heads.ListSizesAsync(cancellationToken);
        var head = await store.ReadHeadAsync(cancellationToken);
        var last = signed.Count > 0 ? signed[^1] : 0;
        if (head.Size == last)
        {
            return;
        }

        var verdict = await verification.AnswerAsync(cancellationToken);
        if (!verdict.Valid)
        {
            Telemetry.Mismatches.Set(1, LedgerNames.Check);
            LogNotSigned(verdict.FirstBad!.Value);
            return;
        }

        // No more than was read: what is after it comes later, when the background has read so far.
        if (verdict.Size > last && await heads.TryAddAsync(SignedHead.Sign(verdict.Part.Tree(), time.GetUtcNow(), keys), cancellationToken))
        {
            LogSigned(verdict.Size);
        }
    }

    [LoggerMessage(150, LogLevel.Error, "The ledger is damaged: entry {Index} is missing or was changed. Its head is not signed.")]
    private partial void LogNotSigned(long index);

    [LoggerMessage(151, LogLevel.Information, "Signed the head of the ledger at {Size} entries.")]
    private partial void LogSigned(long size);
}
