using System.Net;
using System.Net.Sockets;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Redis;

/// <summary>
/// A TCP proxy in front of a real Redis, for <see cref="Fault.RedisDisconnected"/> and <see cref="Fault.RedisLate"/>. It passes requests on at once. It may delay an answer, or end the
/// connection instead, after the command was executed. A client cannot tell that from a lost command (redis.io/docs/latest/develop/reference/clients).
/// </summary>
internal sealed class RedisProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IPEndPoint _server;
    private readonly Faults _faults;
    private readonly Task _accepting;

    /// <summary>Listens from now on, on a free port of 127.0.0.1. The server may start later.</summary>
    public RedisProxy(IPEndPoint server, Faults faults)
    {
        _server = server;
        _faults = faults;
        _listener.Start();
        ConnectionString = _listener.LocalEndpoint.ToString()!;
        _accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // The proxy stops, or a client left before it was accepted.
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        using var here = client;
        using var there = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        here.NoDelay = true;
        try
        {
            await there.ConnectAsync(_server, ends.Token);
            await Task.WhenAny(PassAsync(here, there, isAnswer: false, ends.Token), PassAsync(there, here, isAnswer: true, ends.Token));
        }
        catch (SocketException)
        {
            // The server is not running. The client's connection ends, as it would without a proxy.
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The host is stopping.
        }

        await ends.CancelAsync();
    }

    /// <summary>Passes data on until either side closes or the fault hits.</summary>
    private async Task PassAsync(Socket from, Socket to, bool isAnswer, CancellationToken ended)
    {
        byte[] buffer = new byte[64 << 10];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer, ended)) > 0)
            {
                if (isAnswer && _faults.Hit(Fault.RedisDisconnected))
                {
                    return;
                }

                if (isAnswer && _faults.Hit(Fault.RedisLate))
                {
                    await Task.Delay(_faults.Delay(), ended);
                }

                for (int sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), ended);
                }
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has closed. The caller closes the other one.
        }
    }
}
