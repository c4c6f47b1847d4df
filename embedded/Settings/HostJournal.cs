using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Settings;

internal static class HostJournal
{
    /// <summary>The options of every store's journal: a failure ends the host, warnings go to the store's log.</summary>
    public static JournalOptions Options(IServiceProvider services, ILogger logger) => new()
    {
        Fsync = services.GetRequiredService<EmbeddedOptions>().Fsync,
        OnFailure = services.GetRequiredService<HostFailure>().Raise,
        OnWarning = sentence => logger.LogWarning("{Sentence}", sentence),
    };
}
