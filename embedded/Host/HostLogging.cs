using System.Text.Json;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Mall.Embedded.Host;

/// <summary>One line per message. Levels, lowest first: quiet frameworks, host.json's <c>logging.logLevel</c>, the settings under <c>Logging</c>.</summary>
internal static class HostLogging
{
    private static readonly string[] Noisy = ["Microsoft", "System", "Azure", "Grpc"];

    public static void Configure(ILoggingBuilder logging, HostJson hostJson, IConfiguration configuration)
    {
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss.fff ";
            options.ColorBehavior = LoggerColorBehavior.Default;
        });

        // A console that nobody reads must not block requests.
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        logging.SetMinimumLevel(LogLevel.Information);
        foreach (string category in Noisy)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }

        // A failed start is already one sentence at the end of the process.
        logging.AddFilter(WorkerLogs.Hosting, LogLevel.None);

        // The host itself logs failed forwarding, with the function's name.
        logging.AddFilter("Yarp", LogLevel.None);

        foreach ((string category, JsonElement value) in hostJson.GetMembers("logging:logLevel"))
        {
            if (value.ValueKind != JsonValueKind.String || !Enum.TryParse(value.GetString(), ignoreCase: true, out LogLevel level) || !Enum.IsDefined(level))
            {
                throw new StartupException($"host.json: logging.logLevel.{category} must be a log level such as \"Warning\", not {value.GetRawText()}.");
            }

            if (string.Equals(category, "default", StringComparison.OrdinalIgnoreCase))
            {
                logging.SetMinimumLevel(level);
            }
            else
            {
                logging.AddFilter(category, level);
            }
        }

        logging.AddConfiguration(configuration.GetSection("Logging"));
    }
}
