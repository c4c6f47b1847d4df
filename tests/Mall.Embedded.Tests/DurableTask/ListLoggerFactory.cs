using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Keeps every line by category.</summary>
internal sealed class ListLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _lines = new();

    public string[] Lines(string category) => [.. _lines.GetOrAdd(category, _ => new())];

    public ILogger CreateLogger(string categoryName) => new ListLogger(_lines.GetOrAdd(categoryName, _ => new()));

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class ListLogger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));
    }
}
