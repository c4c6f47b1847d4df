using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Mall.Embedded.Storage;

/// <summary>Reads a file's records in order, with large sequential reads. Stops at the end of the file or at the first invalid record.</summary>
internal ref struct RecordReader
{
    private const int BufferBytes = 1 << 20;

    private readonly SafeFileHandle _handle;
    private readonly ulong _salt;
    private readonly long _end;
    private byte[] _buffer;
    private long _bufferOffset;
    private int _start;
    private int _count;

    public RecordReader(SafeFileHandle handle, ulong salt, long start, long end)
    {
        _handle = handle;
        _salt = salt;
        _end = end;
        _bufferOffset = start;
        _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    }

    /// <summary>Offset of the current record; after <see cref="Read"/> returned false, the offset where the next record would begin.</summary>
    public long Offset { get; private set; }

    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Why <see cref="Read"/> returned false; null at the regular end of the file.</summary>
    public string? Damage { get; private set; }

    public bool Read()
    {
        Offset = _bufferOffset + _start;
        if (Offset == _end)
        {
            return false;
        }

        if (!Fill(JournalFormat.RecordHeaderBytes))
        {
            return Stop("the record is cut off");
        }

        int length = JournalFormat.PayloadLength(_buffer.AsSpan(_start));
        if (length < 0)
        {
            return Stop("the record's length is impossible");
        }

        int size = JournalFormat.RecordBytes(length);
        if (!Fill(size))
        {
            return Stop("the record is cut off");
        }

        ReadOnlySpan<byte> record = _buffer.AsSpan(_start, size);
        if (!JournalFormat.IsValid(record, length, _salt, Offset))
        {
            return Stop("the checksum is wrong");
        }

        Payload = record.Slice(JournalFormat.RecordHeaderBytes, length);
        _start += size;
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private bool Stop(string damage)
    {
        Damage = damage;
        return false;
    }

    private bool Fill(int need)
    {
        int have = _count - _start;
        if (have >= need)
        {
            return true;
        }

        if (Offset + need > _end)
        {
            return false;
        }

        byte[] target = need <= _buffer.Length ? _buffer : ArrayPool<byte>.Shared.Rent(need);
        _buffer.AsSpan(_start, have).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _bufferOffset += _start;
        _start = 0;
        _count = have;
        while (_count < need)
        {
            int wanted = (int)Math.Min(_buffer.Length - _count, _end - _bufferOffset - _count);
            int read = RandomAccess.Read(_handle, _buffer.AsSpan(_count, wanted), _bufferOffset + _count);
            if (read == 0)
            {
                return false;
            }

            _count += read;
        }

        return true;
    }
}
