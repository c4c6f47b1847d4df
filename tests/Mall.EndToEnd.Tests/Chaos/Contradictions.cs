using System.Collections.Concurrent;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>What the checks found: the first is told as a story, the others of its kind in a sentence each. The kinds after it are not looked at any more: what is wrong is mostly wrong there, too, and
/// each check waits for half a minute until it believes it.</summary>
internal sealed class Contradictions
{
    private const int Shown = 20;
    private const int CheckedAtOnce = 4;

    private readonly ConcurrentQueue<ContradictionException> _found = new();

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
