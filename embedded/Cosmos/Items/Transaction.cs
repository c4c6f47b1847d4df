using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>
/// The operations of one request against a container. Each sees the ones before it, and nothing counts until <see cref="Commit"/>. A single operation is a
/// transaction of one. The caller holds the store's lock from the first operation to the commit.
/// </summary>
internal sealed class Transaction(CosmosStore store, Container container)
{
    private readonly List<PendingChange> _changes = new(1);
    private readonly long _now = store.Now;
    private long _lsn = container.NextLsn;
    private long _rid = container.NextRid;

    /// <summary>A document as this transaction sees it.</summary>
    private readonly record struct View(PendingChange? Pending, int Slot, long Rid, long Lsn, int Timestamp)
    {
        public bool Exists => Lsn != 0;
    }

    public ItemResult Execute(ItemRequest request)
    {
        View view = Look(request);
        ItemResult? refusal = request.Operation switch
        {
            ItemOperation.Create when view.Exists => ItemResult.Error(409, "Entity with the specified id already exists in the system."),
            ItemOperation.Create or ItemOperation.Upsert when !view.Exists => null,
            _ when !view.Exists => ItemResult.NotFound,
            _ when request.IfMatch is { } required && !ETag.Matches(required, container.Number, view.Lsn, view.Timestamp) => ItemResult.PreconditionFailed,
            _ => null,
        };
        if (refusal is { } refused)
        {
            return refused;
        }

        switch (request.Operation)
        {
            case ItemOperation.Delete:
                return Delete(request, view);
            case ItemOperation.Patch:
                return Patch(request, view);
            default:
                return Put(request, view, request.Document!);
        }
    }

    /// <summary>Commits the changes. An answer must wait until the returned position is written.</summary>
    public JournalPosition Commit()
    {
        _changes.RemoveAll(change => change.Body is null && !change.IsStored);
        if (_changes.Count > 0)
        {
            // Also for documents created and deleted within it: its results show the numbers.
            container.NextLsn = _lsn;
            container.NextRid = _rid;
            return store.Commit(container, _changes);
        }

        return container.LastPosition;
    }

    private ItemResult Put(ItemRequest request, View view, ParsedDocument document)
    {
        PendingChange change = view.Pending ?? Add(request, view);
        change.Rid = view.Exists ? view.Rid : _rid++;
        change.Lsn = _lsn++;
        change.Timestamp = (int)_now;
        change.Ttl = document.Ttl;
        change.ClientLength = document.ClientLength;
        change.Body = document.Body;
        container.System.Write(document.Body.AsSpan(document.ClientLength), change.Rid, change.Lsn, change.Timestamp);
        return new ItemResult
        {
            Status = view.Exists ? 200 : 201,
            Body = document.Body,
            Lsn = change.Lsn,
            Timestamp = change.Timestamp,
        };
    }

    private ItemResult Delete(ItemRequest request, View view)
    {
        PendingChange change = view.Pending ?? Add(request, view);
        change.Lsn = _lsn++;
        change.Body = null;
        change.ClientLength = 0;
        return new ItemResult { Status = 204 };
    }

    private ItemResult Patch(ItemRequest request, View view)
    {
        byte[] body = BodyOf(view);
        if (request.Patch!.Condition is { } condition && !condition.Matches(body))
        {
            return ItemResult.Error(412, "One of the specified pre-condition is not met: the condition of the patch is not true.");
        }

        try
        {
            ParsedDocument patched = DocumentParser.Parse(request.Patch.Apply(body), container.Settings.PartitionKey, container.System);
            return patched.Id.AsSpan().SequenceEqual(request.Id) && patched.PartitionKey.AsSpan().SequenceEqual(request.PartitionKey)
                ? Put(request, view, patched)
                : ItemResult.Error(400, "A patch may not change the id or the partition key of a document.");
        }
        catch (CosmosError refused)
        {
            return ItemResult.Error(refused.Status, refused.Message, refused.SubStatus);
        }
    }

    private View Look(ItemRequest request)
    {
        foreach (PendingChange change in _changes)
        {
            if (change.Id.AsSpan().SequenceEqual(request.Id) && change.PartitionKey.AsSpan().SequenceEqual(request.PartitionKey))
            {
                return new View(change, -1, change.Rid, change.Body is null ? 0 : change.Lsn, change.Timestamp);
            }
        }

        int slot = container.Find(request.PartitionKey, request.Id, _now);
        if (slot < 0)
        {
            return new View(null, -1, 0, 0, 0);
        }

        ref Slot document = ref container.Documents[slot];
        return new View(null, slot, document.Rid, document.Lsn, document.Timestamp);
    }

    private PendingChange Add(ItemRequest request, View view)
    {
        var change = new PendingChange { PartitionKey = request.PartitionKey, Id = request.Id, IsStored = view.Slot >= 0, Rid = view.Rid };
        _changes.Add(change);
        return change;
    }

    private byte[] BodyOf(View view) => view.Pending?.Body ?? store.LoadBody(container, view.Slot);
}
