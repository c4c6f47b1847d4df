namespace Mall.Embedded.ServiceBus;

/// <summary>A binary heap by <see cref="StoredMessage.Due"/>. It knows each message's place, so a settled message leaves at once. Otherwise stale entries would fill
/// the memory: a lock lasts a minute, but a message may live for days.</summary>
internal sealed class DeadlineHeap
{
    private StoredMessage[] _items = new StoredMessage[64];
    private int _count;

    public StoredMessage? Earliest => _count == 0 ? null : _items[0];

    /// <param name="due">UTC ticks; 0 removes the message.</param>
    public void Set(StoredMessage message, long due)
    {
        message.Due = due;
        if (due == 0)
        {
            Remove(message);
            return;
        }

        if (message.HeapIndex < 0)
        {
            if (_count == _items.Length)
            {
                Array.Resize(ref _items, _count * 2);
            }

            message.HeapIndex = _count++;
        }

        Place(message, message.HeapIndex);
    }

    private void Remove(StoredMessage message)
    {
        var index = message.HeapIndex;
        if (index < 0)
        {
            return;
        }

        message.HeapIndex = -1;
        var last = _items[--_count];
        _items[_count] = null!;
        if (last != message)
        {
            Place(last, index);
        }
    }

    /// <summary>The slot at <paramref name="index"/> must be free or the message's own.</summary>
    private void Place(StoredMessage message, int index)
    {
        while (index > 0 && _items[(index - 1) / 2] is var parent && message.Due < parent.Due)
        {
            Put(parent, index);
            index = (index - 1) / 2;
        }

        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _items[child + 1].Due < _items[child].Due)
            {
                child++;
            }

            if (_items[child].Due >= message.Due)
            {
                break;
            }

            Put(_items[child], index);
            index = child;
        }

        Put(message, index);
    }

    private void Put(StoredMessage message, int index)
    {
        _items[index] = message;
        message.HeapIndex = index;
    }
}
