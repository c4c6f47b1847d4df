using System.Net;
using System.Net.Sockets;

namespace Mall.Embedded.Settings;

internal static class LoopbackPort
{
    // Below the range that systems use for outgoing connections (Linux from 32768, Windows and macOS from 49152), so nobody gets the
    // port by chance between this check and the server's own bind.
    private const int First = 20_000;
    private const int Last = 32_000;

    // Hosts that start at the same moment look at different ports, because their process ids differ. A choice by chance met now and then.
    private static int _next = Environment.ProcessId % (Last - First) * 3;

    /// <summary>A port of 127.0.0.1 that is free at this moment.</summary>
    public static int Choose()
    {
        for (int attempt = 0; attempt < 100; attempt++)
        {
            int port = First + (Interlocked.Increment(ref _next) % (Last - First));
            if (IsFree(port))
            {
                return port;
            }
        }

        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }

    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
