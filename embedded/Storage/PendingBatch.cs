namespace Mall.Embedded.Storage;

/// <summary>Queued records that are written together. Guarded by the journal's lock until the writer takes the batch; read-only after that.</summary>
internal sealed class PendingBatch
{
    // A chunk that reaches this size ends. A buffer that has grown beyond it is not kept for the next batch.
    private const int ChunkBytes = 1 << 20;

    private readonly List<PendingChunk> _chunks = [];
    private byte[]? _spare;
    private TaskCompletionSource? _completion;

    public IReadOnlyList<PendingChunk> Chunks => _chunks;

    /// <summary>Position of the last record; 0 if there is none.</summary>
    public long Last { get; private set; }

    public bool IsEmpty => _chunks.Count == 0;

    public bool HasWaiters => _completion is not null;

    /// <summary>Completes when the batch is written, or fails with the write's error.</summary>
    public Task Completion => (_completion ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Reserves room for a record at that place.</summary>
    public Span<byte> Reserve(JournalFile file, long offset, int size)
    {
        PendingChunk? last = _chunks.Count == 0 ? null : _chunks[^1];
        if (last is null || last.File != file || last.Length + size > Math.Max(ChunkBytes, last.Buffer.Length))
        {
            last = Begin(file, offset);
        }

        Last = new JournalPosition(file.Id, offset).Value;
        return last.Reserve(size);
    }

    /// <summary>Adds an empty chunk. The file begins when the writer reaches the chunk.</summary>
    public PendingChunk Begin(JournalFile file, long offset)
    {
        var chunk = new PendingChunk(file, offset, _spare ?? new byte[16 << 10]);
        _spare = null;
        _chunks.Add(chunk);
        return chunk;
    }

    /// <summary>The bytes of a queued record and everything after it; empty if the batch does not have it.</summary>
    public ReadOnlySpan<byte> Find(JournalPosition position)
    {
        foreach (PendingChunk chunk in _chunks)
        {
            long at = position.Offset - chunk.Offset;
            if (chunk.File.Id == position.FileId && at >= 0 && at < chunk.Length)
            {
                return chunk.Bytes[(int)at..];
            }
        }

        return [];
    }

    /// <summary>Wakes the waiters. Only the first call counts: an fsync may fail while the write of another batch succeeds.</summary>
    public void Complete(Exception? failure)
    {
        if (failure is null)
        {
            _completion?.TrySetResult();
        }
        else
        {
            _completion?.TrySetException(failure);
        }
    }

    /// <summary>Empties the batch and keeps its first buffer.</summary>
    public void Reset()
    {
        _spare = _chunks.Count > 0 && _chunks[0].Buffer.Length <= ChunkBytes ? _chunks[0].Buffer : null;
        _chunks.Clear();
        _completion = null;
        Last = 0;
    }
}

/// <summary>Consecutive bytes of one file.</summary>
internal sealed class PendingChunk(JournalFile file, long offset, byte[] buffer)
{
    public JournalFile File { get; } = file;
    public long Offset { get; } = offset;
    public byte[] Buffer { get; private set; } = buffer;
    public int Length { get; private set; }
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    public Span<byte> Reserve(int size)
    {
        if (Length + size > Buffer.Length)
        {
            byte[] larger = new byte[Math.Max(Length + size, Buffer.Length * 2)];
            Bytes.CopyTo(larger);
            Buffer = larger;
        }

        Length += size;
        return Buffer.AsSpan(Length - size, size);
    }
}
