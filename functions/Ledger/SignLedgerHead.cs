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
        if (head.Size == (signed.Count > 0 ? signed[^1] : 0))
        {
            return;
        }

        if (await verification.AnswerAsync(cancellationToken) is { Valid: false } verdict)
        {
            Telemetry.Mismatches.Set(1, LedgerNames.Check);
            LogNotSigned(verdict.FirstBad!.Value);
            return;
        }

        if (await heads.TryAddAsync(SignedHead.Sign(head, time.GetUtcNow(), keys), cancellationToken))
        {
            LogSigned(head.Size);
        }
    }

    [LoggerMessage(150, LogLevel.Error, "The ledger is damaged: entry {Index} is missing or was changed. Its head is not signed.")]
    private partial void LogNotSigned(long index);

    [LoggerMessage(151, LogLevel.Information, "Signed the head of the ledger at {Size} entries.")]
    private partial void LogSigned(long size);
}
