using System.Collections.Concurrent;

namespace Mall.Embedded.App;

/// <summary>Doors with names, shut until somebody opens them: functions wait in front of them for as long as a test needs.</summary>
internal sealed class Doors
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _doors = new(StringComparer.Ordinal);

    public void Open(string name) => Door(name).TrySetResult();

    /// <summary>Says on stdout who has come, and who leaves because the token was cancelled.</summary>
    public async Task PassAsync(string name, CancellationToken cancellationToken)
    {
        Console.WriteLine($"entered {name}");
        try
        {
            await Door(name).Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine($"cancelled {name}");
            throw;
        }
    }

    private TaskCompletionSource Door(string name) => _doors.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
