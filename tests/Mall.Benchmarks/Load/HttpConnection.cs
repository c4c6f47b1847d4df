using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Mall.Benchmarks.Load;

/// <summary>One keep-alive HTTP/1.1 connection that sends ready-made requests and reads just enough of the answers to know where they end.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    public static async Task<HttpConnection> OpenAsync(int port)
    {
        var connection = new HttpConnection();
        await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return connection;
    }

    /// <summary>Sends one request and reads its answer; the status code. <see cref="LastBody"/> is valid until the next call.</summary>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request, SocketFlags.None);
        _filled = 0;
        int end;
        while ((end = TryParse()) < 0)
        {
            if (_filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), SocketFlags.None);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            _filled += read;
        }

        return StatusCode();
    }

    public ReadOnlySpan<byte> LastBody => _buffer.AsSpan(0, _filled)[(_buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8) + 4)..];

    public void Dispose() => _socket.Dispose();

    private int StatusCode() => ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + (_buffer[11] - '0');

    /// <summary>The length of the answer when it is whole, else -1.</summary>
    private int TryParse()
    {
        var data = _buffer.AsSpan(0, _filled);
        var head = data.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return -1;
        }

        var headers = data[..head];
        var length = headers.IndexOf("Content-Length: "u8);
        if (length >= 0 && Utf8Parser.TryParse(headers[(length + 16)..], out int body, out _))
        {
            return _filled >= head + 4 + body ? head + 4 + body : -1;
        }

        if (headers.IndexOf("chunked"u8) >= 0)
        {
            return data.EndsWith("0\r\n\r\n"u8) ? _filled : -1;
        }

        return head + 4;
    }
}
