namespace Mall.Functions.Coupons;

/// <summary>At each shard one caller of this process asks at a time. Those who come meanwhile wait, and then one of them asks for all: nobody waits for company, and a rush has it.</summary>
internal sealed class UnitQueues
{
    // A batch has 100 operations, and one of them counts the units.
    private const int MostAtOnce = 99;

    private readonly Dictionary<string, Queue<Waiting>> _queues = new(StringComparer.Ordinal);

    /// <param name="take">Takes these units, the caller's first. Its answer, or its failure, is everybody's.</param>
    public async Task<TakeOutcome?> RunAsync(string partition, string unit, Func<IReadOnlyList<string>, Task<TakeOutcome?>> take)
    {
        var mine = new Waiting(unit);
        lock (_queues)
        {
            if (_queues.TryGetValue(partition, out var queue))
            {
                queue.Enqueue(mine);
            }
            else
            {
                _queues[partition] = new Queue<Waiting>();
                mine.Turn.SetResult(new Turn([], null));
            }
        }

        var (others, answer) = await mine.Turn.Task;
        if (others is null)
        {
            return answer;
        }

        try
        {
            answer = await take([unit, .. others.Select(other => other.Unit)]);
            others.ForEach(other => other.Turn.SetResult(new Turn(null, answer)));
            return answer;
        }
        catch (Exception e)
        {
            others.ForEach(other => other.Turn.SetException(e));
            throw;
        }
        finally
        {
            PassOn(partition);
        }
    }

    private void PassOn(string partition)
    {
        lock (_queues)
        {
            var queue = _queues[partition];
            if (!queue.TryDequeue(out var next))
            {
                _queues.Remove(partition);
                return;
            }

            var others = new List<Waiting>();
            while (others.Count < MostAtOnce - 1 && queue.TryDequeue(out var other))
            {
                others.Add(other);
            }

            next.Turn.SetResult(new Turn(others, null));
        }
    }

    /// <summary>With <see cref="Others"/>: the caller's own, to ask for himself and them. Without: somebody else's, with the answer.</summary>
    private sealed record Turn(List<Waiting>? Others, TakeOutcome? Answer);

    private sealed record Waiting(string Unit)
    {
        public TaskCompletionSource<Turn> Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
