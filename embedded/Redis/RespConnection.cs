using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mall.Embedded.Redis;

/// <summary>The small part of the Redis protocol (RESP 2) that it takes to check a local server and to end it.</summary>
internal sealed class RespConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly BufferedStream _stream;

    private RespConnection(TcpClient client)
    {
        _client = client;
        _stream = new BufferedStream(client.GetStream());
    }

    /// <exception cref="SocketException">Nobody listens on the port.</exception>
    public static RespConnection Open(int port, TimeSpan timeout)
    {
        var client = new TcpClient { NoDelay = true, SendTimeout = (int)timeout.TotalMilliseconds, ReceiveTimeout = (int)timeout.TotalMilliseconds };
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return new RespConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The reply as text: the value of a simple string, number or bulk string; <c>-</c> and the message of an error; null for nil.</summary>
    /// <exception cref="IOException">The server closed the connection or did not answer in time.</exception>
    public string? Call(params ReadOnlySpan<string> command)
    {
        var request = new StringBuilder();
        request.Append(CultureInfo.InvariantCulture, $"*{command.Length}\r\n");
        foreach (string word in command)
        {
            request.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        }

        _stream.Write(Encoding.UTF8.GetBytes(request.ToString()));
        _stream.Flush();
        string reply = ReadLine();
        switch (reply.Length == 0 ? '\0' : reply[0])
        {
            case '+' or ':':
                return reply[1..];
            case '-':
                return reply;
            case '$':
                int length = int.Parse(reply.AsSpan(1), CultureInfo.InvariantCulture);
                if (length < 0)
                {
                    return null;
                }

                byte[] value = new byte[length + 2];
                _stream.ReadExactly(value);
                return Encoding.UTF8.GetString(value, 0, length);
            default:
                throw new IOException($"The Redis server sent the unexpected reply '{reply}'.");
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            int next = _stream.ReadByte();
            switch (next)
            {
                case -1:
                    throw new IOException("The server closed the connection.");
                case '\r':
                    break;
                case '\n':
                    return line.ToString();
                default:
                    line.Append((char)next);
                    break;
            }
        }
    }
}
