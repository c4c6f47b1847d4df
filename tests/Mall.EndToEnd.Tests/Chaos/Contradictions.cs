using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>What the checks found: the first is told as a story, the others of its kind in a sentence each. The kinds after it are not looked at any more: what is wrong is mostly wrong there, too.</summary>
internal sealed class Contradictions(Told told)
{
    private const int Shown = 20;
    private const int CheckedAtOnce = 4;

    private readonly ConcurrentQueue<ContradictionException> _found = new();

    /// <summary>How long a check waits until it believes that something stays wrong. Where one thing did, nobody waits long for the next.</summary>
    private TimeSpan Patience => TimeSpan.FromSeconds(_found.IsEmpty ? 30 : 1);

    public void Add(ContradictionException contradiction) => _found.Enqueue(contradiction);

    public Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> check) =>
        Parallel.ForEachAsync(_found.IsEmpty ? items : [], new ParallelOptions { MaxDegreeOfParallelism = CheckedAtOnce }, async (item, _) =>
        {
            try
            {
                await check(item);
            }
            catch (ContradictionException contradiction)
            {
                Add(contradiction);
            }
        });

    /// <summary>Looks again and again until nothing is wrong.</summary>
    /// <param name="look">What is wrong, and what it is about.</param>
    /// <exception cref="ContradictionException">It stays wrong.</exception>
    public async Task WaitAsync(Func<Task<(string Sentence, string[] About)?>> look, TimeSpan? patience = null)
    {
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await look() is { } wrong)
        {
            if (Stopwatch.GetElapsedTime(started) > (patience ?? Patience))
            {
                throw new ContradictionException(wrong.Sentence, told.Story(wrong.About));
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <exception cref="ContradictionException">There is one.</exception>
    public void ThrowFirst()
    {
        if (_found.TryDequeue(out var first))
        {
            var others = string.Join('\n', _found.Take(Shown).Select(other => other.Sentence));
            throw _found.IsEmpty ? first : new ContradictionException($"{first.Message}\nAnd {_found.Count} more:\n{others}", "");
        }
    }
}
