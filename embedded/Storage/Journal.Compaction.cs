namespace Mall.Embedded.Storage;

/// <content>Compaction: all sealed files become one with only the owner's live records.</content>
internal sealed partial class Journal
{
    private readonly SemaphoreSlim _compacting = new(1);
    private readonly CancellationTokenSource _compactionStop = new();

    /// <summary>Size of the compacted file (of all sealed ones after a failure), and its bytes per live byte. A compaction cannot remove this overhead, so it is no reason to start one.</summary>
    private long _compactedBytes;
    private double _overhead = 1;

    /// <summary>Runs a compaction now and waits for it; for tests and benchmarks. The journal also compacts by itself.
    /// It covers everything appended before the call: it first seals the current file.</summary>
    public async Task CompactAsync()
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            if (_tailOffset > JournalFormat.HeaderBytes)
            {
                Roll();
                _pending.Begin(_tail, _tailOffset);
            }
        }

        await WriteQueuedAsync();
        await _compacting.WaitAsync(_compactionStop.Token);
        await RunCompaction();
    }

    /// <summary>Runs on the background thread.</summary>
    private void StartCompactionIfDue()
    {
        long sealedBytes;
        lock (_gate)
        {
            sealedBytes = _sealedBytes;
        }

        // The first two comparisons mostly avoid asking the owner.
        if (sealedBytes > _options.SegmentBytes
            && sealedBytes > _compactedBytes
            && sealedBytes > 2 * _owner.LiveBytes * _overhead
            && _compacting.Wait(0))
        {
            _ = RunCompaction();
        }
    }

    /// <summary>The caller holds <see cref="_compacting"/>, which is released at the end.</summary>
    private Task RunCompaction()
    {
        return Task.Factory.StartNew(
            () =>
            {
                try
                {
                    Compact(_compactionStop.Token);
                }
                catch (Exception cause) when (cause is not (OperationCanceledException or JournalFailedException))
                {
                    // Try again only when there is more to gain: an immediate try would fail again, and each try reads everything.
                    lock (_gate)
                    {
                        _compactedBytes = _sealedBytes;
                    }

                    _options.OnWarning?.Invoke($"The journal {_folder} could not be compacted: {cause.Message}");
                    throw;
                }
                finally
                {
                    _compacting.Release();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    private void Compact(CancellationToken cancellationToken)
    {
        JournalFile[] old;
        JournalFile target;
        lock (_gate)
        {
            old = [.. _files.Values.Where(file => file != _current && !file.Retired).OrderBy(file => file.FirstSegment)];
            if (old.Length == 0)
            {
                return;
            }

            target = JournalFile.New(_folder, NextFileId(), old[0].FirstSegment, old[^1].LastSegment, compacted: true);
        }

        string temporary = target.Path + JournalFile.TemporaryExtension;
        using var rewriter = new JournalRewriter(_disk, target, temporary);
        try
        {
            Rewrite(old, rewriter, cancellationToken);

            // The owner dropped records because of newer ones, which may still be queued. The newer ones must not be less durable than what they replace.
            WriteQueuedAsync().AsTask().GetAwaiter().GetResult();
            SyncAll();
            rewriter.Finish();
            cancellationToken.ThrowIfCancellationRequested();
            _disk.Rename(temporary, target.Path);
        }
        catch
        {
            rewriter.Abandon();
            throw;
        }

        Replace(old, target, rewriter.Moves);
    }

    private void Rewrite(JournalFile[] files, JournalRewriter rewriter, CancellationToken cancellationToken)
    {
        foreach (JournalFile file in files)
        {
            using var reader = new RecordReader(file.Handle!, file.Salt, JournalFormat.HeaderBytes, file.Length);
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                _owner.Rewrite(new JournalPosition(file.Id, reader.Offset), reader.Payload, rewriter);
            }

            if (reader.Damage is not null)
            {
                throw new InvalidDataException($"{file.Path} is damaged at offset {reader.Offset}: {reader.Damage}.");
            }
        }
    }

    /// <summary>After the rename there is no way back: a failure here fails the journal.</summary>
    private void Replace(JournalFile[] old, JournalFile target, IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        try
        {
            _disk.FlushFolder(_folder);
            lock (_gate)
            {
                Volatile.Write(ref _files, new Dictionary<int, JournalFile>(_files) { [target.Id] = target });
            }

            _owner.Moved(moves);
            long live = _owner.LiveBytes;
            lock (_gate)
            {
                _sealedBytes += target.Length - old.Sum(file => file.Length);
                _compactedBytes = target.Length;
                _overhead = live > 0 ? Math.Max(1, (double)target.Length / live) : 1;
            }

            foreach (JournalFile file in old)
            {
                file.Retired = true;
                _disk.Delete(file.Path);
            }

            Retire(old);
        }
        catch (Exception cause)
        {
            var failure = JournalFailedException.From(target.Path, cause);
            Fail(failure);
            throw failure;
        }
    }
}
