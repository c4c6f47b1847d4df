using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>Opens a journal's folder. It first checks and replays everything, and only then changes the disk.</summary>
internal sealed class JournalRecovery
{
    private readonly string _folder;
    private readonly List<JournalFile> _all = [];
    private readonly List<string> _superfluous = [];
    private readonly (int FileId, long Length)? _synced;
    private JournalFile? _headless;

    private JournalRecovery(string folder)
    {
        _folder = folder;
        _synced = SyncMark.Read(folder);
    }

    /// <summary>The files in use, in order.</summary>
    public List<JournalFile> Files { get; private set; } = [];

    /// <summary>The raw segment at the end; null if there is none.</summary>
    public JournalFile? Tail { get; private set; }

    public int LastFileId { get; private set; }

    public long LastSegment { get; private set; }

    public long TornBytes { get; private set; }

    /// <summary>At the end: everything replayed is on the disk.</summary>
    public SyncMark Mark { get; private set; } = null!;

    public static JournalRecovery Run(string folder, IJournalOwner owner, JournalOptions options)
    {
        var recovery = new JournalRecovery(folder);
        try
        {
            recovery.Collect(options.Disk);
            recovery.Choose();
            recovery.Replay(owner);
            recovery.CleanUp(options.Disk);
            return recovery;
        }
        catch
        {
            foreach (JournalFile file in recovery._all)
            {
                file.Handle?.Dispose();
            }

            throw;
        }
    }

    private void Collect(JournalDisk disk)
    {
        foreach (string path in Directory.GetFiles(_folder).Order(StringComparer.Ordinal))
        {
            if (path.EndsWith(JournalFile.Extension + JournalFile.TemporaryExtension, StringComparison.Ordinal))
            {
                _superfluous.Add(path);
            }
            else if (path.EndsWith(JournalFile.Extension, StringComparison.Ordinal))
            {
                int id = JournalFile.IdFromName(path);
                if (id < 0)
                {
                    throw Damaged(path, 0, "the name is not that of a journal file");
                }

                LastFileId = Math.Max(LastFileId, id);
                ReadHeader(disk, path, id);
            }
        }

        if (_headless is not null && _all.Exists(file => !file.Compacted && file.Id > _headless.Id))
        {
            throw Damaged(_headless.Path, 0, "the header is cut off");
        }
    }

    private void ReadHeader(JournalDisk disk, string path, int id)
    {
        SafeFileHandle handle = disk.OpenExisting(path);
        Span<byte> header = stackalloc byte[JournalFormat.HeaderBytes];
        if (RandomAccess.Read(handle, header, 0) < JournalFormat.HeaderBytes || (!header.ContainsAnyExcept((byte)0) && _synced?.FileId < id))
        {
            // A segment under creation, of which nothing is known to be on the disk. Whether that is legal shows when all files are known.
            long length = RandomAccess.GetLength(handle);
            handle.Dispose();
            if (_headless is not null)
            {
                throw Damaged(_headless.Path, 0, "the header is cut off");
            }

            _headless = new JournalFile { Path = path, Id = id, FirstSegment = 0, LastSegment = 0, Salt = 0, Length = length };
            return;
        }

        JournalFile? file = JournalFormat.ReadHeader(header, path, id);
        if (file is null)
        {
            handle.Dispose();
            throw Damaged(path, 0, "the header's checksum is wrong");
        }

        file.Handle = handle;
        file.Length = RandomAccess.GetLength(handle);
        _all.Add(file);
    }

    /// <summary>Chooses the file with the highest id for each range of segments. Files that it covers are leftovers of a finished compaction.</summary>
    private void Choose()
    {
        foreach (JournalFile file in _all.OrderByDescending(file => file.Id))
        {
            JournalFile? over = Files.Find(kept => kept.FirstSegment <= file.LastSegment && file.FirstSegment <= kept.LastSegment);
            if (over is null)
            {
                Files.Add(file);
            }
            else if (over.FirstSegment <= file.FirstSegment && file.LastSegment <= over.LastSegment)
            {
                _superfluous.Add(file.Path);
            }
            else
            {
                throw Damaged(file.Path, 0, $"it overlaps with {over.Path}");
            }
        }

        Files.Sort((one, other) => one.FirstSegment.CompareTo(other.FirstSegment));
        foreach (JournalFile file in Files)
        {
            if (file.FirstSegment != LastSegment + 1)
            {
                throw Damaged(file.Path, 0, $"segment {LastSegment + 1}, which belongs before it, is missing");
            }

            LastSegment = file.LastSegment;
        }

        Tail = Files.Count > 0 && !Files[^1].Compacted ? Files[^1] : null;
    }

    private void Replay(IJournalOwner owner)
    {
        foreach (JournalFile file in Files)
        {
            using var reader = new RecordReader(file.Handle!, file.Salt, JournalFormat.HeaderBytes, file.Length);
            while (reader.Read())
            {
                owner.Replay(new JournalPosition(file.Id, reader.Offset), reader.Payload);
            }

            if (reader.Damage is null)
            {
                continue;
            }

            // Only the newest file may lack its end: data that was not on the disk when the power failed, or (when the system wrote all it was given) a last write cut short.
            if (file != Tail || _headless is not null || (reader.Offset < SyncedLength(file) && HasRecordBehind(file, reader.Offset)))
            {
                throw Damaged(file.Path, reader.Offset, reader.Damage);
            }

            TornBytes = file.Length - reader.Offset;
            file.Length = reader.Offset;
        }
    }

    /// <summary>Up to here damage is real; behind it bytes may merely be unwritten. Without a mark, the whole file.</summary>
    private long SyncedLength(JournalFile file) => _synced is not { } mark || mark.FileId > file.Id ? long.MaxValue : mark.FileId == file.Id ? mark.Length : 0;

    private static bool HasRecordBehind(JournalFile file, long offset)
    {
        byte[] rest = new byte[file.Length - offset];
        int count = 0;
        while (count < rest.Length)
        {
            int read = RandomAccess.Read(file.Handle!, rest.AsSpan(count), offset + count);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        for (int at = 8; at + JournalFormat.RecordHeaderBytes <= count; at += 8)
        {
            int length = JournalFormat.PayloadLength(rest.AsSpan(at));
            if (length >= 0 && at + JournalFormat.RecordBytes(length) <= count
                && JournalFormat.IsValid(rest.AsSpan(at, JournalFormat.RecordBytes(length)), length, file.Salt, offset + at))
            {
                return true;
            }
        }

        return false;
    }

    private void CleanUp(JournalDisk disk)
    {
        if (TornBytes > 0)
        {
            disk.SetLength(Tail!.Handle!, Tail.Length);
        }

        // Also brings to the disk what the previous process wrote but did not fsync.
        if (Tail is not null)
        {
            disk.Flush(Tail.Handle!);
        }

        Mark = SyncMark.Create(_folder, disk, Tail?.Id ?? 0, Tail?.Length ?? 0);

        if (_headless is not null)
        {
            TornBytes += _headless.Length;
            disk.Delete(_headless.Path);
        }

        foreach (string path in _superfluous)
        {
            _all.Find(file => file.Path == path)?.Handle?.Dispose();
            disk.Delete(path);
        }
    }

    private StartupException Damaged(string path, long offset, string what)
    {
        return new StartupException(
            $"The journal {path} is damaged at offset {offset}: {what}. Restore it from a backup or move the folder {_folder} away to start empty.");
    }
}
