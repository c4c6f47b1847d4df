using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Host;

/// <summary>Keeps the framework from logging why the start failed, with its stack trace: the same exception comes out of the start, and is told there, as a
/// sentence if it was foreseen.</summary>
internal sealed class StartupLogging(LoggerFactory inner) : ILoggerFactory
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";

    // LoggerEventIds.HostedServiceStartupFaulted of Microsoft.Extensions.Hosting.
    private const int StartFailed = 11;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<LoggerFactory>();
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, StartupLogging>());
    }

    public ILogger CreateLogger(string categoryName) => categoryName switch
    {
        Host => new Filter(inner.CreateLogger(categoryName), static (id, _) => id.Id != StartFailed),
        Kestrel => new Filter(inner.CreateLogger(categoryName), static (_, exception) => exception is null || !StartupFailure.IsPortInUse(exception)),
        _ => inner.CreateLogger(categoryName),
    };

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class Filter(ILogger inner, Func<EventId, Exception?, bool> passes) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (passes(eventId, exception))
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
