namespace Mall.Embedded.Storage;

/// <summary>What is queued and will be written together. Guarded by the journal's lock until the writer has taken it; then only read.</summary>
internal sealed class PendingBatch
{
    // Above this a new chunk begins; a buffer that has grown larger is not kept for the next batch.
    private const int ChunkBytes = 1 << 20;

    private readonly List<PendingChunk> _chunks = [];
    private byte[]? _spare;
    private TaskCompletionSource? _completion;

    public IReadOnlyList<PendingChunk> Chunks => _chunks;

    /// <summary>Position of the last record; 0 if there is none.</summary>
    public long Last { get; private set; }

    public bool IsEmpty => _chunks.Count == 0;

    public bool HasWaiters => _completion is not null;

    /// <summary>Completes when the batch is written, or fails with what went wrong.</summary>
    public Task Completion => (_completion ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Room for a record at that place.</summary>
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

    /// <summary>An empty chunk: when the writer reaches it, the file begins.</summary>
    public PendingChunk Begin(JournalFile file, long offset)
    {
        var chunk = new PendingChunk(file, offset, _spare ?? new byte[16 << 10]);
        _spare = null;
        _chunks.Add(chunk);
        return chunk;
    }

    /// <summary>The bytes of a queued record and what follows it; empty if it is not in here.</summary>
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

    /// <summary>Wakes the waiters; the first call counts (an fsync may fail while a write of another batch succeeds).</summary>
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

    /// <summary>Empty again, with the first buffer kept.</summary>
    public void Reset()
    {
        _spare = _chunks.Count > 0 && _chunks[0].Buffer.Length <= ChunkBytes ? _chunks[0].Buffer : null;
        _chunks.Clear();
        _completion = null;
        Last = 0;
    }
}

/// <summary>Bytes that lie one after the other in one file.</summary>
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
