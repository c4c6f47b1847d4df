using System.Buffers;
using System.IO.Pipelines;

namespace Mall.Embedded.Cosmos.Protocol;

/// <summary>The content of a request in a rented buffer.</summary>
internal sealed class RequestBody : Stream
{
    // No legal request is larger. The exact limits are checked where the kind of content is known.
    private const int MaxBytes = 4 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the whole content; without a thread switch when it is in memory, as the SDK's is.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        var body = new RequestBody();
        if (content is not null)
        {
            await content.CopyToAsync(body, cancellationToken);
        }

        return body;
    }

    /// <summary>Reads the whole content from the connection's own buffers.</summary>
    public static async ValueTask<RequestBody> ReadAsync(PipeReader content, CancellationToken cancellationToken)
    {
        var body = new RequestBody();
        while (true)
        {
            ReadResult read = await content.ReadAsync(cancellationToken);
            try
            {
                foreach (ReadOnlyMemory<byte> segment in read.Buffer)
                {
                    body.Write(segment.Span);
                }
            }
            finally
            {
                content.AdvanceTo(read.Buffer.End);
            }

            if (read.IsCompleted)
            {
                return body;
            }
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_length + buffer.Length > MaxBytes)
        {
            throw CosmosError.TooLarge("Request size is too large.");
        }

        if (_length + buffer.Length > _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + buffer.Length));
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        buffer.CopyTo(_buffer.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }

        base.Dispose(disposing);
    }
}
