using System.Collections.Concurrent;

namespace Mall.Functions.Platform;

/// <summary>Senders or receivers by their name, each made when it is first needed.</summary>
internal sealed class MadeOnce<T> : IAsyncDisposable
    where T : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, T> _made = new(StringComparer.Ordinal);

    public T Get<TState>(string name, Func<string, TState, T> make, TState state) => _made.GetOrAdd(name, make, state);

    public async ValueTask DisposeAsync()
    {
        foreach (var made in _made.Values)
        {
            await made.DisposeAsync();
        }
    }
}
