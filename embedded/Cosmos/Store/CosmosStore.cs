using JournalLog = Mall.Embedded.Storage.Journal;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// The account: databases, containers and documents over one journal. One lock guards the memory and orders the journal; it is held for
/// microseconds. Readers and writers wait for the journal after they release the lock.
/// </summary>
internal sealed partial class CosmosStore : IAsyncDisposable
{
    public const string JournalName = "cosmos";

    private readonly Dictionary<string, Database> _databases = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Container> _containersByNumber = [];
    private readonly BodyCache _cache;
    private readonly TimeProvider _time;
    private readonly JournalLog _journal;
    private readonly ExpirySweep _sweep;
    private int _lastDatabase;
    private int _lastContainer;
    private long _liveBytes;
    private JournalPosition _lastMetadata;

    private CosmosStore(string folder, CosmosStoreOptions options)
    {
        _time = options.Time;
        _cache = new BodyCache(options.CacheBytes);
        _journal = JournalLog.Open(folder, JournalName, new CosmosJournalOwner(this), options.Journal);
        _sweep = new ExpirySweep(this, _time, options.Journal.OnFailure);
    }

    public Lock Sync { get; } = new();

    public long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    public TimeProvider Time => _time;

    public JournalLog Log => _journal;

    public IReadOnlyDictionary<string, Database> Databases => _databases;

    public IReadOnlyDictionary<int, Container> Containers => _containersByNumber;

    /// <summary>Approximate bytes that a compaction would keep.</summary>
    public long LiveBytes => Interlocked.Read(ref _liveBytes);

    /// <summary>Opens or creates the store in <paramref name="folder"/>.</summary>
    /// <exception cref="StartupException">The journal is damaged.</exception>
    public static CosmosStore Open(string folder, CosmosStoreOptions options) => new(folder, options);

    /// <summary>Answers that say which databases and containers exist must wait for this.</summary>
    public ValueTask MetadataWrittenAsync()
    {
        JournalPosition position;
        lock (Sync)
        {
            position = _lastMetadata;
        }

        return _journal.WrittenAsync(position);
    }

    /// <summary>Finds by name or <c>_rid</c>.</summary>
    public Database? FindDatabase(string nameOrRid)
    {
        if (_databases.TryGetValue(nameOrRid, out Database? database))
        {
            return database;
        }

        foreach (Database candidate in _databases.Values)
        {
            if (candidate.Rid == nameOrRid)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Finds by names or <c>_rid</c>s.</summary>
    public Container? FindContainer(string databaseNameOrRid, string nameOrRid)
    {
        if (FindDatabase(databaseNameOrRid) is not { } database)
        {
            return null;
        }

        if (database.Containers.TryGetValue(nameOrRid, out Container? container))
        {
            return container;
        }

        foreach (Container candidate in database.Containers.Values)
        {
            if (candidate.Rid == nameOrRid)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Null when the name is taken.</summary>
    public Database? CreateDatabase(string id)
    {
        if (_databases.ContainsKey(id))
        {
            return null;
        }

        var database = new Database(_lastDatabase + 1, id, (int)Now);
        database.Position = AppendMetadata(MetadataRecords.Database(database));
        Add(database);
        return database;
    }

    /// <summary>Null when the name is taken.</summary>
    public Container? CreateContainer(Database database, ContainerSettings settings)
    {
        if (database.Containers.ContainsKey(settings.Id))
        {
            return null;
        }

        var container = new Container(database, _lastContainer + 1, settings, (int)Now);
        container.LastPosition = AppendMetadata(MetadataRecords.Container(container));
        Add(container);
        return container;
    }

    public void Add(Database database)
    {
        _databases[database.Id] = database;
        _lastDatabase = Math.Max(_lastDatabase, database.Number);
    }

    public void Add(Container container)
    {
        container.Database.Containers[container.Settings.Id] = container;
        _containersByNumber[container.Number] = container;
        _lastContainer = Math.Max(_lastContainer, container.Number);
    }

    private JournalPosition AppendMetadata(ReadOnlySpan<byte> record) => _lastMetadata = _journal.Append(record);

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await _journal.DisposeAsync();
    }
}
