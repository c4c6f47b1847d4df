using System.Diagnostics;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>The Redis server that a mall keeps, found by the note that its host writes.</summary>
internal static class LocalRedis
{
    /// <summary>SIGKILL. Does nothing while it is being started again after the last kill.</summary>
    public static void Kill(string state)
    {
        try
        {
            using var note = JsonDocument.Parse(File.ReadAllText(Path.Combine(state, "redis", "server.json")));
            using var server = Process.GetProcessById(note.RootElement.GetProperty("Pid").GetInt32());
            server.Kill();
            server.WaitForExit();
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException)
        {
            // It is not there.
        }
    }
}
