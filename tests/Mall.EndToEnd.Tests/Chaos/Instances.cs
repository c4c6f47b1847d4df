using System.Diagnostics;
using System.Globalization;

namespace Mall.EndToEnd.Tests.Chaos;

/// <summary>The processes of the app that a host has started; none where the host is attached to the app, or where the system has no /proc.</summary>
internal static class Instances
{
    public static List<Process> Of(int host)
    {
        var found = new List<Process>();
        foreach (var folder in Directory.Exists("/proc") ? Directory.GetDirectories("/proc") : [])
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsInstance(folder, host))
            {
                found.Add(Process.GetProcessById(id));
            }
        }

        return found;
    }

    private static bool IsInstance(string folder, int host)
    {
        try
        {
            var parent = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ')[1];
            return parent == host.ToString(CultureInfo.InvariantCulture) && File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("--functions-worker-id", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return false;
        }
    }
}
