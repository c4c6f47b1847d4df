using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>How much of the newest file is surely on the disk itself: a small file beside the segments, rewritten after each fsync. The system writes its pages in any order, so after a power failure
/// the bytes behind the last fsync can be in any state (zeros before whole records, say), but everything before it is whole. So damage behind the mark only means the end of the journal,
/// and damage before it is real damage.</summary>
/// <remarks>Bytes, little-endian: <c>[i32 file id][i32 0][i64 length][u32 CRC-32C of those][u32 0]</c>. An update of the mark is not fsynced: an outdated mark only
/// vouches for less of the file.</remarks>
internal sealed class SyncMark : IDisposable
{
    private const string FileName = "synced";
    private const int Bytes = 24;
    private const int ChecksumOffset = 16;

    private readonly Lock _gate = new();
    private readonly JournalDisk _disk;
    private readonly SafeFileHandle _file;
    private int _fileId;
    private long _length;

    private SyncMark(JournalDisk disk, SafeFileHandle file)
    {
        _disk = disk;
        _file = file;
    }

    /// <summary>Reads the mark of a folder; null when it is missing or unreadable.</summary>
    public static (int FileId, long Length)? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Bytes];
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return RandomAccess.Read(file, bytes, 0) == Bytes
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumOffset..]) == JournalFormat.PayloadChecksum(bytes[..ChecksumOffset])
            ? (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]))
            : null;
    }

    /// <summary>Sets the mark. It is on the disk when this returns.</summary>
    public static SyncMark Create(string folder, JournalDisk disk, int fileId, long length)
    {
        SafeFileHandle file = disk.OpenMark(Path.Combine(folder, FileName));
        try
        {
            var mark = new SyncMark(disk, file);
            mark.Advance(fileId, length);
            disk.FlushMark(file, folder);
            return mark;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Call this after an fsync of that file, with the file's length before the fsync. Two fsyncs may end at once, in any order.</summary>
    public void Advance(int fileId, long length)
    {
        lock (_gate)
        {
            if (fileId < _fileId || (fileId == _fileId && length < _length))
            {
                return;
            }

            (_fileId, _length) = (fileId, length);
            Span<byte> bytes = stackalloc byte[Bytes];
            bytes.Clear();
            BinaryPrimitives.WriteInt32LittleEndian(bytes, fileId);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], length);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumOffset..], JournalFormat.PayloadChecksum(bytes[..ChecksumOffset]));
            _disk.WriteMark(_file, bytes);
        }
    }

    public void Dispose() => _file.Dispose();
}
