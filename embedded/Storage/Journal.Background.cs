namespace Mall.Embedded.Storage;

/// <content>The background thread: writes records that nobody waits for, fsyncs, starts compactions, closes. It sleeps while nothing is appended.</content>
internal sealed partial class Journal
{
    // Together with the fsync itself, this stays well within the 100 ms that the policy promises.
    private static readonly TimeSpan SyncInterval = TimeSpan.FromMilliseconds(50);

    // For readers that looked up a position just before a compaction.
    private static readonly TimeSpan Retirement = TimeSpan.FromSeconds(10);

    private readonly ManualResetEventSlim _stop = new();
    private readonly ManualResetEventSlim _wake = new();
    private readonly Lock _syncing = new();
    private readonly Queue<(long At, JournalFile[] Files)> _retired = [];
    private Thread _background = null!;
    private bool _awake;

    private void StartBackground(string name)
    {
        // A thread of its own: an fsync takes milliseconds, and the few pool threads must not wait for it.
        _background = new Thread(RunBackground) { IsBackground = true, Name = $"journal {name}" };
        _background.Start();
    }

    /// <summary>After each append, so it must be cheap: once per interval only.</summary>
    private void WakeBackground()
    {
        if (!Volatile.Read(ref _awake))
        {
            Volatile.Write(ref _awake, true);
            _wake.Set();
        }
    }

    private void RunBackground()
    {
        try
        {
            while (WaitForWork())
            {
                // Cleared before the work: an append during the work wakes the thread once more.
                _wake.Reset();
                Interlocked.Exchange(ref _awake, false);
                WriteQueuedAsync().AsTask().GetAwaiter().GetResult();
                SyncAll();
                StartCompactionIfDue();
            }
        }
        catch (JournalFailedException)
        {
            // All waiters and the operator have been told. The background thread has nothing left to do.
        }
        catch (Exception unforeseen)
        {
            Fail(JournalFailedException.From(_folder, unforeseen));
        }
    }

    /// <summary>Waits for an append, and then for the rest of the interval. False when the journal is closed.</summary>
    private bool WaitForWork()
    {
        while (!_stop.IsSet)
        {
            CloseRetired(all: false);
            bool appended = _wake.Wait(_retired.Count > 0 ? Retirement : Timeout.InfiniteTimeSpan);
            if (appended)
            {
                return !_stop.Wait(SyncInterval);
            }
        }

        return false;
    }

    /// <summary>Brings everything written to the disk itself. It clears a flag before the fsync, because the fsync may not cover bytes written during it.
    /// A compaction calls this, too. The lock makes a caller that finds a flag cleared wait for the fsync of whoever cleared it.</summary>
    private void SyncAll()
    {
        foreach (JournalFile file in Volatile.Read(ref _files).Values)
        {
            try
            {
                lock (_syncing)
                {
                    Sync(file);
                }
            }
            catch (Exception cause)
            {
                // After a failed fsync the data may be lost: a second try would only seem to succeed.
                var failure = JournalFailedException.From(file.Path, cause);
                Fail(failure);
                throw failure;
            }
        }
    }

    private void Sync(JournalFile file)
    {
        if (!file.NeedsSync)
        {
            return;
        }

        file.NeedsSync = false;
        long length = file.Length;
        _disk.Flush(file.Handle!);
        if (file.NeedsFolderSync)
        {
            file.NeedsFolderSync = false;
            _disk.FlushFolder(_folder);
        }

        if (!file.Compacted)
        {
            _mark.Advance(file.Id, length);
        }
    }

    private void Retire(JournalFile[] files)
    {
        lock (_retired)
        {
            _retired.Enqueue((Environment.TickCount64, files));
        }

        // Otherwise the files stay open, and use the disk, until the next append.
        _wake.Set();
    }

    private void CloseRetired(bool all)
    {
        lock (_retired)
        {
            while (_retired.TryPeek(out (long At, JournalFile[] Files) oldest)
                && (all || Environment.TickCount64 - oldest.At >= Retirement.TotalMilliseconds))
            {
                _retired.Dequeue();
                Forget(oldest.Files);
            }
        }
    }

    private void Forget(JournalFile[] files)
    {
        lock (_gate)
        {
            var left = new Dictionary<int, JournalFile>(_files);
            foreach (JournalFile file in files)
            {
                left.Remove(file.Id);
            }

            Volatile.Write(ref _files, left);
        }

        foreach (JournalFile file in files)
        {
            file.Handle?.Dispose();
        }
    }

    /// <summary>Writes and fsyncs the queued records, then closes the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        await _compactionStop.CancelAsync();
        await _compacting.WaitAsync();
        _stop.Set();
        _wake.Set();
        _background.Join();
        try
        {
            if (Volatile.Read(ref _failure) is null)
            {
                await WriteQueuedAsync();
                SyncAll();
            }
        }
        finally
        {
            CloseRetired(all: true);
            foreach (JournalFile file in Volatile.Read(ref _files).Values)
            {
                file.Handle?.Dispose();
            }

            _mark.Dispose();
            _wake.Dispose();
            _stop.Dispose();
        }
    }
}
