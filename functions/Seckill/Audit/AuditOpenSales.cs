using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five minutes: audits the sales that are not over. A mismatch is an error in the log, which is an alert.</summary>
internal sealed partial class AuditOpenSales(SaleStore sales, SaleAudit audit, TimeProvider time, ILogger<AuditOpenSales> logger)
{
    [Function(nameof(AuditOpenSales))]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = 0;
        foreach (var sale in (await sales.ListLiveAsync(cancellationToken)).Where(sale => sale.BucketOf is null && sale.StartsAt <= now))
        {
            if (await audit.RunAsync(sale.Id, cancellationToken) is { Balanced: false } report)
            {
                found += report.Mismatches.Count;
                foreach (var mismatch in report.Mismatches)
                {
                    LogMismatch(sale.Id, mismatch.Kind, mismatch.TicketId, mismatch.Expected, mismatch.Actual);
                }
            }
        }

        Telemetry.Mismatches.Set(found, "sales");
    }

    [LoggerMessage(84, LogLevel.Error, "The sale {SaleId} does not add up: {Kind}, ticket {TicketId}, expected {Expected}, actual {Actual}.")]
    private partial void LogMismatch(string saleId, string kind, string? ticketId, long? expected, long? actual);
}
