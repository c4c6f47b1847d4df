namespace Mall.Embedded.DurableTask.Store;

/// <summary>The most recently used histories, so that a turn soon after another does not read the journal. A turn takes a history out and
/// puts it back, so no two threads share one.</summary>
internal sealed class HistoryCache(int maxCost)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, LinkedListNode<(long Number, History History)>> _nodes = [];
    private readonly LinkedList<(long Number, History History)> _order = new();
    private long _cost;

    public History? Take(long number)
    {
        lock (_lock)
        {
            if (!_nodes.Remove(number, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _cost -= node.Value.History.Cost;
            return node.Value.History;
        }
    }

    public void Put(long number, History history)
    {
        lock (_lock)
        {
            _nodes[number] = _order.AddLast((number, history));
            _cost += history.Cost;
            while (_cost > maxCost && _order.First is { } oldest)
            {
                _order.RemoveFirst();
                _nodes.Remove(oldest.Value.Number);
                _cost -= oldest.Value.History.Cost;
            }
        }
    }
}
