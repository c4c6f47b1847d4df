namespace Mall.Embedded.Storage;

/// <summary>An append-only, checksummed, group-committing log of opaque records.</summary>
/// <remarks>
/// A folder of files, see <see cref="JournalFormat"/>. Appending only queues. A caller that waits for a record while nobody writes becomes the writer: it writes the whole queue
/// with one call. So a lone caller pays one write and no change of threads, and many callers share one write.
/// </remarks>
internal sealed partial class Journal : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly IJournalOwner _owner;
    private readonly JournalOptions _options;
    private readonly JournalDisk _disk;
    private readonly SyncMark _mark;

    // Guarded by _gate.
    private PendingBatch _pending = new();
    private PendingBatch? _inFlight;
    private PendingBatch? _idleBatch = new();
    private bool _writing;
    private bool _closed;
    private JournalFile _tail;
    private long _tailOffset;
    private int _lastFileId;

    // Written under _gate, read without it.
    private long _written;
    private JournalFailedException? _failure;
    private Dictionary<int, JournalFile> _files;

    private Journal(string folder, IJournalOwner owner, JournalOptions options, JournalRecovery recovered)
    {
        _folder = folder;
        _owner = owner;
        _options = options;
        _disk = options.Disk;
        _mark = recovered.Mark;
        _files = recovered.Files.ToDictionary(file => file.Id);
        _lastFileId = recovered.LastFileId;
        _compactedBytes = recovered.Files.Where(file => file.Compacted).Sum(file => file.Length);
        TornBytes = recovered.TornBytes;
        if (recovered.Tail is { } tail && tail.Length < options.SegmentBytes)
        {
            _tail = _current = tail;
            _tailOffset = tail.Length;
        }
        else
        {
            _current = recovered.Tail;
            _tail = JournalFile.New(folder, ++_lastFileId, recovered.LastSegment + 1, recovered.LastSegment + 1, compacted: false);
            _tailOffset = JournalFormat.HeaderBytes;
        }

        _written = new JournalPosition(_tail.Id, _tailOffset - 1).Value;
        _sealedBytes = recovered.Files.Where(file => file != _current).Sum(file => file.Length);
        StartBackground(Path.GetFileName(folder));
    }

    /// <summary>Bytes cut off when the journal was opened: the rest of a write that was never acknowledged, or of the last writes before a power failure.</summary>
    public long TornBytes { get; }

    /// <summary>Opens or creates the journal <paramref name="name"/> (a folder of segment files) and replays it into the owner. Cuts off a torn tail.
    /// Throws <see cref="StartupException"/> with file and offset for damage before the tail.</summary>
    public static Journal Open(string folder, string name, IJournalOwner owner, JournalOptions options)
    {
        string path = Path.Combine(Path.GetFullPath(folder), name);
        try
        {
            Directory.CreateDirectory(path);
            JournalRecovery recovered = JournalRecovery.Run(path, owner, options);
            if (recovered.TornBytes > 0)
            {
                options.OnWarning?.Invoke($"The journal {path} ended with writes that did not reach the disk completely; their {recovered.TornBytes} bytes were removed.");
            }

            return new Journal(path, owner, options, recovered);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The journal {path} cannot be opened: {unreadable.Message.TrimEnd('.')}.", unreadable);
        }
    }

    /// <summary>Queues a record and returns its future position. Call this under the owner's lock: the order of calls is the order in the file.
    /// Does no I/O. The record counts only after <see cref="WrittenAsync"/>.</summary>
    /// <exception cref="ArgumentException">The record is larger than 64 MiB.</exception>
    /// <exception cref="JournalFailedException">A write has failed before.</exception>
    public JournalPosition Append(ReadOnlySpan<byte> payload)
    {
        if (payload.Length > JournalFormat.MaxPayloadBytes)
        {
            throw new ArgumentException($"A record of {payload.Length} bytes is larger than the {JournalFormat.MaxPayloadBytes} bytes that a journal takes.", nameof(payload));
        }

        uint checksum = JournalFormat.PayloadChecksum(payload);
        int size = JournalFormat.RecordBytes(payload.Length);
        JournalPosition position;
        lock (_gate)
        {
            ThrowIfUnusable();
            if (_tailOffset + size > _options.SegmentBytes && _tailOffset > JournalFormat.HeaderBytes)
            {
                Roll();
            }

            Span<byte> record = _pending.Reserve(_tail, _tailOffset, size);
            JournalFormat.WriteRecord(record, payload, checksum, _tail.Salt, _tailOffset);
            position = new JournalPosition(_tail.Id, _tailOffset);
            _tailOffset += size;
        }

        WakeBackground();
        return position;
    }

    /// <summary>Completes when everything up to <paramref name="position"/> may be acknowledged: written, and fsynced with
    /// <see cref="FsyncPolicy.Always"/>. One of the waiting callers does the write for the whole queue.</summary>
    /// <exception cref="JournalFailedException">This write or an earlier one has failed.</exception>
    public ValueTask WrittenAsync(JournalPosition position)
    {
        if (IsWritten(position))
        {
            return Volatile.Read(ref _failure) is { } failure ? ValueTask.FromException(failure) : ValueTask.CompletedTask;
        }

        PendingBatch batch;
        lock (_gate)
        {
            if (_failure is not null)
            {
                return ValueTask.FromException(_failure);
            }

            if (IsWritten(position))
            {
                return ValueTask.CompletedTask;
            }

            if (_inFlight is not null && position.Value <= _inFlight.Last)
            {
                return new ValueTask(_inFlight.Completion);
            }

            if (position.Value > _pending.Last)
            {
                throw new ArgumentOutOfRangeException(nameof(position), "Nothing was appended at that position.");
            }

            if (_writing)
            {
                return new ValueTask(_pending.Completion);
            }

            batch = BeginWriting();
        }

        Write(batch);
        HandOver();
        return Volatile.Read(ref _failure) is { } failed ? ValueTask.FromException(failed) : ValueTask.CompletedTask;
    }

    /// <summary>True when <see cref="WrittenAsync"/> would complete at once.</summary>
    public bool IsWritten(JournalPosition position)
    {
        // A compacted file has a higher id than the file under append, and it is complete before anybody knows a position in it.
        return position.Value <= Volatile.Read(ref _written)
            || (Volatile.Read(ref _files).TryGetValue(position.FileId, out JournalFile? file) && file.Compacted);
    }

    /// <summary>The payload of a record, also of one that is still queued.</summary>
    /// <exception cref="InvalidDataException">The checksum is wrong: the file was damaged after it was opened.</exception>
    public byte[] Read(JournalPosition position)
    {
        if (!IsWritten(position))
        {
            lock (_gate)
            {
                ReadOnlySpan<byte> queued = _pending.Find(position);
                if (queued.IsEmpty && _inFlight is not null)
                {
                    queued = _inFlight.Find(position);
                }

                if (!queued.IsEmpty)
                {
                    return queued.Slice(JournalFormat.RecordHeaderBytes, JournalFormat.PayloadLength(queued)).ToArray();
                }
            }
        }

        return Volatile.Read(ref _files).TryGetValue(position.FileId, out JournalFile? file)
            ? file.Read(position.Offset)
            : throw new ArgumentOutOfRangeException(nameof(position), "There is no record at that position.");
    }

    private void ThrowIfUnusable()
    {
        if (_failure is not null)
        {
            throw new JournalFailedException(_failure.Message, _failure);
        }

        ObjectDisposedException.ThrowIf(_closed, this);
    }

    /// <summary>Starts a new segment for the next record. Under the lock.</summary>
    private void Roll()
    {
        _tail = JournalFile.New(_folder, NextFileId(), _tail.LastSegment + 1, _tail.LastSegment + 1, compacted: false);
        _tailOffset = JournalFormat.HeaderBytes;
    }

    private int NextFileId()
    {
        const int highest = (1 << 23) - 1;
        return _lastFileId < highest ? ++_lastFileId : throw new InvalidOperationException($"The journal {_folder} has used up its file numbers; move the folder away to start empty.");
    }
}
