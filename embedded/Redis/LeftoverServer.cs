using System.Diagnostics;
using System.Text.Json;

namespace Mall.Embedded.Redis;

/// <summary>A note about the running server for the next start: a killed host cannot end its server.</summary>
internal sealed record LeftoverServer(int Pid, string Identity, int Port, string[] Farewell)
{
    private const string FileName = "server.json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Write(string folder, LeftoverServer server)
    {
        AtomicFile.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(server));
    }

    public static void Delete(string folder) => File.Delete(Path.Combine(folder, FileName));

    /// <summary>Ends the server that an earlier host left behind, if it still runs.</summary>
    public static void End(string folder)
    {
        if (Read(folder) is { } left && ProcessIdentity.Of(left.Pid) == left.Identity)
        {
            try
            {
                using Process process = Process.GetProcessById(left.Pid);
                End(process, left.Port, left.Farewell);
            }
            catch (ArgumentException)
            {
                // The server has just ended.
            }
        }

        Delete(folder);
    }

    /// <summary>Lets the server save its data, then kills it if it still runs.</summary>
    public static void End(Process process, int port, string[] farewell)
    {
        bool leavesByItself = false;
        try
        {
            using RespConnection connection = RespConnection.Open(port, Patience);
            leavesByItself = farewell[0] == "SHUTDOWN";
            connection.Call(farewell);
        }
        catch (Exception deaf) when (deaf is IOException or System.Net.Sockets.SocketException)
        {
            // SHUTDOWN ends the connection. A server that does not listen is killed below.
        }

        if (leavesByItself && process.WaitForExit(Patience))
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit(Patience);
    }

    private static LeftoverServer? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<LeftoverServer>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            // A power failure cut the file short, and it ended that process, too.
            return null;
        }
    }
}
