namespace Mall.Embedded.Storage;

/// <content>Writing: one writer at a time, on any thread.</content>
internal sealed partial class Journal : IThreadPoolWorkItem
{
    /// <summary>The file that the writer writes to; null before the first write into an empty journal. Only the writer uses this field.</summary>
    private JournalFile? _current;

    /// <summary>Bytes in the files before <see cref="_current"/>. Under the lock.</summary>
    private long _sealedBytes;

    /// <summary>Writes for callers that queued records meanwhile, so that the first writer's caller can go on with its own work.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        while (true)
        {
            PendingBatch batch;
            lock (_gate)
            {
                if (_failure is not null || !_pending.HasWaiters)
                {
                    _writing = false;
                    return;
                }

                batch = BeginWriting();
            }

            Write(batch);
        }
    }

    /// <summary>Takes the queued records. Under the lock; the caller has checked that nobody else writes.</summary>
    private PendingBatch BeginWriting()
    {
        _writing = true;
        PendingBatch batch = _pending;
        _inFlight = batch;
        _pending = _idleBatch ?? new PendingBatch();
        _idleBatch = null;
        return batch;
    }

    /// <summary>Writes a batch and wakes its waiters. Does not throw: a failure reaches every waiter.</summary>
    private void Write(PendingBatch batch)
    {
        JournalFailedException? failure = null;
        try
        {
            foreach (PendingChunk chunk in batch.Chunks)
            {
                WriteChunk(chunk);
            }

            if (_options.Fsync == FsyncPolicy.Always && batch.Last != 0)
            {
                _disk.Flush(_current!.Handle!);
                _mark.Advance(_current.Id, _current.Length);
            }
        }
        catch (Exception cause)
        {
            failure = JournalFailedException.From(_current?.Path ?? _folder, cause);
        }

        if (failure is not null)
        {
            Fail(failure);
            return;
        }

        lock (_gate)
        {
            _written = Math.Max(_written, batch.Last);
            _inFlight = null;
        }

        batch.Complete(null);
        batch.Reset();
        lock (_gate)
        {
            _idleBatch ??= batch;
        }
    }

    private void WriteChunk(PendingChunk chunk)
    {
        JournalFile file = chunk.File;
        if (_current != file)
        {
            Begin(file);
        }

        if (chunk.Length > 0)
        {
            _disk.Write(file.Handle!, chunk.Bytes, chunk.Offset);
            file.Length = chunk.Offset + chunk.Length;
            file.NeedsSync = true;
        }
    }

    /// <summary>Seals the current file and creates the next one.</summary>
    private void Begin(JournalFile file)
    {
        if (_current is not null)
        {
            // A sealed file must be complete: after a power failure only the newest file may lack its end.
            _disk.Flush(_current.Handle!);
            _current.NeedsSync = false;
        }

        Span<byte> header = stackalloc byte[JournalFormat.HeaderBytes];
        JournalFormat.WriteHeader(header, file);
        file.Handle = _disk.Create(file.Path);
        _disk.Write(file.Handle, header, 0);
        file.Length = JournalFormat.HeaderBytes;
        file.NeedsSync = file.NeedsFolderSync = true;
        if (_options.Fsync == FsyncPolicy.Always)
        {
            _disk.FlushFolder(_folder);
        }

        lock (_gate)
        {
            Volatile.Write(ref _files, new Dictionary<int, JournalFile>(_files) { [file.Id] = file });
            _sealedBytes += _current?.Length ?? 0;
            _current = file;
        }
    }

    /// <summary>Ends a turn of writing. If others wait, a pool thread goes on.</summary>
    private void HandOver()
    {
        lock (_gate)
        {
            if (_failure is not null || !_pending.HasWaiters)
            {
                _writing = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Writes everything that was queued before the call.</summary>
    private ValueTask WriteQueuedAsync()
    {
        PendingBatch batch;
        lock (_gate)
        {
            if (_failure is not null)
            {
                return ValueTask.FromException(_failure);
            }

            if (_writing)
            {
                return _pending.IsEmpty ? _inFlight is null ? ValueTask.CompletedTask : new ValueTask(_inFlight.Completion) : new ValueTask(_pending.Completion);
            }

            if (_pending.IsEmpty)
            {
                return ValueTask.CompletedTask;
            }

            batch = BeginWriting();
        }

        Write(batch);
        HandOver();
        return Volatile.Read(ref _failure) is { } failed ? ValueTask.FromException(failed) : ValueTask.CompletedTask;
    }

    private void Fail(JournalFailedException failure)
    {
        PendingBatch? inFlight;
        PendingBatch pending;
        lock (_gate)
        {
            if (_failure is not null)
            {
                return;
            }

            Volatile.Write(ref _failure, failure);
            inFlight = _inFlight;
            pending = _pending;
        }

        inFlight?.Complete(failure);
        pending.Complete(failure);
        _options.OnFailure?.Invoke(failure.Message);
    }
}
