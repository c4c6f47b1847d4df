using Microsoft.Extensions.Logging;

namespace Mall.Functions.Ledger;

/// <summary>Every five minutes: verifies some more of the ledger.</summary>
internal sealed partial class VerifyLedger(LedgerVerification verification, ILogger<VerifyLedger> logger)
{
    [Function(nameof(VerifyLedger))]
    public async Task Run([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var state = await verification.TurnAsync(cancellationToken);
        Telemetry.Mismatches.Set(state.FirstBad is null ? 0 : 1, LedgerNames.Check);
        if (state.FirstBad is { } index)
        {
            LogDamaged(index);
        }
    }

    [LoggerMessage(152, LogLevel.Error, "The ledger is damaged: entry {Index} is missing or was changed.")]
    private partial void LogDamaged(long index);
}
