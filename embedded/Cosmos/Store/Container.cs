namespace Mall.Embedded.Cosmos.Store;

/// <summary>One container in memory. Guarded by <see cref="CosmosStore.Sync"/>, except fields that never change.</summary>
internal sealed class Container
{
    public Container(Database database, int number, ContainerSettings settings, int timestamp)
    {
        Database = database;
        Number = number;
        Settings = settings;
        Timestamp = timestamp;
        Rid = ResourceId.Container(database.Number, number);
        System = new SystemProperties(database.Number, number);
    }

    public Database Database { get; }

    public int Number { get; }

    public string Rid { get; }

    public SystemProperties System { get; }

    public DocumentTable Documents { get; } = new();

    public DocumentIndexes Indexes { get; } = new();

    public ContainerSettings Settings { get; }

    public int Timestamp { get; }

    /// <summary>The next document's creation number, and the next write's number.</summary>
    public long NextRid { get; set; } = 1;

    public long NextLsn { get; set; } = 1;

    /// <summary>The newest record here; "not found" must wait for it.</summary>
    public JournalPosition LastPosition { get; set; }

    /// <summary>Unix seconds; no document expires earlier. A hint for the sweep.</summary>
    public long EarliestExpiry { get; set; } = long.MaxValue;

    /// <summary>Created when a read first uses it.</summary>
    public Replica? Replica { get; set; }

    /// <summary>When a document expires: Unix seconds, or <see cref="long.MaxValue"/> for never.</summary>
    public long ExpiryOf(int timestamp, int ttl)
    {
        if (Settings.DefaultTtl is not { } lifetime)
        {
            return long.MaxValue;
        }

        int seconds = ttl == Slot.NoTtl ? lifetime : ttl;
        return seconds < 0 ? long.MaxValue : (long)timestamp + seconds;
    }

    /// <summary>The slot of an unexpired document, or -1.</summary>
    public int Find(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id, long now)
    {
        int slot = Documents.Find(partitionKey, id);
        return slot < 0 || IsExpired(slot, now) ? -1 : slot;
    }

    public bool IsExpired(int slot, long now)
    {
        if (Settings.DefaultTtl is null)
        {
            return false;
        }

        ref Slot document = ref Documents[slot];
        return ExpiryOf(document.Timestamp, document.Ttl) <= now;
    }
}
