using System.Collections.Concurrent;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Rpc;

/// <summary>Writes the app's log records, which its worker sends, to the host's log under their own categories.</summary>
internal sealed class WorkerLogs(ILoggerFactory loggers)
{
    /// <summary>Category of .NET's own hosting, which both the host and the app log under. The app's becomes <c>App.Hosting</c>.</summary>
    public const string Hosting = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    public void Write(RpcLog log)
    {
        // A failed start ends the app, and the app itself says why.
        if (log.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric || log.EventId == "HostedServiceStartupFaulted")
        {
            return;
        }

        var logger = _loggers.GetOrAdd(log.Category, static (category, loggers) => loggers.CreateLogger(category == Hosting ? "App.Hosting" : category), loggers);

        // Both enums use the same numbers.
        var level = (LogLevel)(int)log.Level;
        if (logger.IsEnabled(level))
        {
            // The message of a logged exception already contains its stack trace.
            logger.Log(level, default, log, null, static (log, _) => log.Exception is null ? log.Message : $"{log.Message} {log.Exception.Message}");
        }
    }
}
