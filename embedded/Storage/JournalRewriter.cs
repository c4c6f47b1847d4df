using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>Writes the records that a compaction keeps.</summary>
internal sealed class JournalRewriter : IDisposable
{
    private const int BufferBytes = 1 << 20;

    // Bytes between flushes. A single fsync at the end would delay the fsyncs of the file under append.
    private const long FlushBytes = 16 << 20;

    private readonly JournalDisk _disk;
    private readonly JournalFile _file;
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly List<(JournalPosition From, JournalPosition To)> _moves = [];
    private byte[] _buffer = new byte[BufferBytes];
    private int _count = JournalFormat.HeaderBytes;
    private long _flushed;
    private bool _finished;

    internal JournalRewriter(JournalDisk disk, JournalFile file, string path)
    {
        _disk = disk;
        _file = file;
        _path = path;
        _handle = disk.Create(path);
        JournalFormat.WriteHeader(_buffer, file);
    }

    internal IReadOnlyList<(JournalPosition From, JournalPosition To)> Moves => _moves;

    /// <summary>Writes a record into the compacted file, as the new place of <paramref name="from"/>.</summary>
    public JournalPosition Keep(JournalPosition from, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > JournalFormat.MaxPayloadBytes)
        {
            throw new ArgumentException($"A record of {payload.Length} bytes is larger than the {JournalFormat.MaxPayloadBytes} bytes that a journal takes.", nameof(payload));
        }

        int size = JournalFormat.RecordBytes(payload.Length);
        if (_count + size > _buffer.Length)
        {
            WriteBuffer();
            if (size > _buffer.Length)
            {
                _buffer = new byte[size];
            }
        }

        long offset = _file.Length + _count;
        JournalFormat.WriteRecord(_buffer.AsSpan(_count, size), payload, JournalFormat.PayloadChecksum(payload), _file.Salt, offset);
        _count += size;
        var to = new JournalPosition(_file.Id, offset);
        _moves.Add((from, to));
        return to;
    }

    /// <summary>Brings everything to the disk. From now on the file belongs to the journal.</summary>
    internal void Finish()
    {
        WriteBuffer();
        _disk.Flush(_handle);
        _file.Handle = _handle;
        _finished = true;
    }

    internal void Abandon()
    {
        _finished = false;
        _handle.Dispose();
        _disk.Delete(_path);
    }

    public void Dispose()
    {
        if (!_finished)
        {
            _handle.Dispose();
        }
    }

    private void WriteBuffer()
    {
        _disk.Write(_handle, _buffer.AsSpan(0, _count), _file.Length);
        _file.Length += _count;
        _count = 0;
        if (_file.Length - _flushed >= FlushBytes)
        {
            _disk.Flush(_handle);
            _flushed = _file.Length;
        }
    }
}
