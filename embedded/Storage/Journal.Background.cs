namespace Mall.Embedded.Storage;

/// <content>The background thread: writes what nobody waits for, fsyncs, starts compactions, closes. Asleep while nothing is appended.</content>
internal sealed partial class Journal
{
    // Together with the fsync itself well within the 100 ms that the policy promises.
    private static readonly TimeSpan SyncInterval = TimeSpan.FromMilliseconds(50);

    // For who looked up a position just before a compaction moved it.
    private static readonly TimeSpan Retirement = TimeSpan.FromSeconds(10);

    private readonly ManualResetEventSlim _stop = new();
    private readonly ManualResetEventSlim _wake = new();
    private readonly Lock _syncing = new();
    private readonly Queue<(long At, JournalFile[] Files)> _retired = [];
    private Thread _background = null!;
    private bool _awake;

    private void StartBackground(string name)
    {
        // A thread of its own: an fsync takes milliseconds, which the pool's few threads must not spend waiting.
        _background = new Thread(RunBackground) { IsBackground = true, Name = $"journal {name}" };
        _background.Start();
    }

    /// <summary>After each append, so as cheap as possible: once per interval only.</summary>
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
                // Cleared before the work: an append during it wakes once more.
                _wake.Reset();
                Interlocked.Exchange(ref _awake, false);
                WriteQueuedAsync().AsTask().GetAwaiter().GetResult();
                SyncAll();
                StartCompactionIfDue();
            }
        }
        catch (JournalFailedException)
        {
            // Everybody who waits has been told, and so has the operator. There is nothing left to do in the background.
        }
        catch (Exception unforeseen)
        {
            Fail(JournalFailedException.From(_folder, unforeseen));
        }
    }

    /// <summary>Waits for an append and then for the rest of the interval; false when the journal is closed.</summary>
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

    /// <summary>Brings what is written to the disk itself. The flags are cleared before the calls: what is written during one may not be covered by it.
    /// A compaction calls it, too: whoever finds a flag cleared has to wait for the one who cleared it.</summary>
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
                // After a failed fsync the system may have dropped the data: trying again would only seem to succeed.
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

        // Asleep, it would keep the files open, and the disk full of them, until the next append.
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

    /// <summary>Writes and fsyncs what is queued, then closes.</summary>
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
