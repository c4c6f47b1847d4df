using System.Collections.Concurrent;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Rpc;

/// <summary>What the app logs comes from its worker and goes to the host's log, under its own category.</summary>
internal sealed class WorkerLogs(ILoggerFactory loggers)
{
    /// <summary>The category of .NET's own hosting, which both the host and the app have. The app's becomes <c>App.Hosting</c>.</summary>
    public const string Hosting = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    public void Write(RpcLog log)
    {
        // A start that fails ends the app, which says why.
        if (log.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric || log.EventId == "HostedServiceStartupFaulted")
        {
            return;
        }

        var logger = _loggers.GetOrAdd(log.Category, static (category, loggers) => loggers.CreateLogger(category == Hosting ? "App.Hosting" : category), loggers);

        // The levels have the same numbers.
        var level = (LogLevel)(int)log.Level;
        if (logger.IsEnabled(level))
        {
            // The message of a logged exception is all of it, with its stack trace.
            logger.Log(level, default, log, null, static (log, _) => log.Exception is null ? log.Message : $"{log.Message} {log.Exception.Message}");
        }
    }
}
