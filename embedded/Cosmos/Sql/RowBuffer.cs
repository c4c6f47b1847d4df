using System.Buffers;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The rows of one page: unchanged stored documents, or rows written one after the other into one buffer.</summary>
internal sealed class RowBuffer
{
    // Bytes. The service's pages end at 4 MB.
    private const long LargestPage = 4 * 1024 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _documents = [];
    private readonly List<(int Start, int Length)> _written = [];
    private ArrayBufferWriter<byte>? _buffer;
    private Utf8JsonWriter? _writer;
    private long _bytes;

    public int Count => _documents.Count + _written.Count;

    public bool IsFull => _bytes >= LargestPage;

    public void Add(ReadOnlyMemory<byte> document)
    {
        _documents.Add(document);
        _bytes += document.Length;
    }

    /// <summary>Adds a value as a row; false when it is undefined.</summary>
    public bool WriteDefined(in SqlValue value)
    {
        if (value.IsDefined)
        {
            Utf8JsonWriter writer = Begin(out int start);
            value.WriteTo(writer);
            End(writer, start);
        }

        return value.IsDefined;
    }

    public void Write(SelectList members, Row row)
    {
        Utf8JsonWriter writer = Begin(out int start);
        members.Write(row, writer);
        End(writer, start);
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> ToList()
    {
        foreach ((int start, int length) in _written)
        {
            _documents.Add(_buffer!.WrittenMemory.Slice(start, length));
        }

        _written.Clear();
        return _documents;
    }

    private Utf8JsonWriter Begin(out int start)
    {
        _buffer ??= new ArrayBufferWriter<byte>(1024);
        _writer ??= new Utf8JsonWriter(_buffer, SqlValue.WriterOptions);
        start = _buffer.WrittenCount;
        return _writer;
    }

    private void End(Utf8JsonWriter writer, int start)
    {
        writer.Flush();
        writer.Reset();
        _written.Add((start, _buffer!.WrittenCount - start));
        _bytes += _buffer.WrittenCount - start;
    }
}
