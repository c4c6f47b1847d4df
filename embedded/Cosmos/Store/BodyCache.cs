namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// Limits the bodies kept in memory, over all containers, by the CLOCK rule: a hand goes round in the order of arrival and drops every body that was not
/// used since its last round. A hit costs one flag. Used under the store's lock.
/// </summary>
internal sealed class BodyCache(long capacity)
{
    private readonly Queue<(DocumentTable Table, int Slot)> _ring = new();

    public long Bytes { get; private set; }

    public static byte[]? Get(DocumentTable table, int slot)
    {
        byte[]? body = table.Body(slot);
        if (body is not null)
        {
            table[slot].Flags |= SlotFlags.Referenced;
        }

        return body;
    }

    public void Set(DocumentTable table, int slot, byte[] body)
    {
        Remove(table, slot);
        table.Body(slot) = body;
        Bytes += body.Length;
        ref Slot entry = ref table[slot];
        if ((entry.Flags & SlotFlags.Queued) == 0)
        {
            entry.Flags |= SlotFlags.Queued;
            _ring.Enqueue((table, slot));
        }

        while (Bytes > capacity)
        {
            Advance();
        }
    }

    public void Remove(DocumentTable table, int slot)
    {
        ref byte[]? body = ref table.Body(slot);
        Bytes -= body?.Length ?? 0;
        body = null;
    }

    private void Advance()
    {
        (DocumentTable table, int slot) = _ring.Dequeue();
        ref Slot entry = ref table[slot];
        if (table.Body(slot) is not null && (entry.Flags & SlotFlags.Referenced) != 0)
        {
            entry.Flags &= ~SlotFlags.Referenced;
            _ring.Enqueue((table, slot));
            return;
        }

        entry.Flags &= ~(SlotFlags.Queued | SlotFlags.Referenced);
        Remove(table, slot);
    }
}
