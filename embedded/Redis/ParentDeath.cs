using System.Diagnostics;

namespace Mall.Embedded.Redis;

/// <summary>
/// On Linux, has a child die with this process, and keeps Ctrl+C in the terminal from it (the host drains first, then ends it). Both are done by two small
/// programs of util-linux, which are on nearly every machine; without them <see cref="LeftoverServer"/> does it at the next start.
/// </summary>
internal static class ParentDeath
{
    private static readonly string[] Prefix = ["/usr/bin/setpriv", "--pdeathsig", "TERM", "/usr/bin/setsid"];
    private static readonly Lazy<bool> Works = new(Try);

    /// <summary>The kernel watches the thread that starts the child, not the process: that thread must live as long as the child shall.</summary>
    public static ProcessStartInfo Start(string fileName, IEnumerable<string> arguments, bool endsWithHost)
    {
        string[] command = endsWithHost && Works.Value ? [.. Prefix, fileName, .. arguments] : [fileName, .. arguments];
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false };
        foreach (string argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Not every setpriv (that of busybox, for one) knows the option.</summary>
    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Prefix[0]) || !File.Exists(Prefix[^1]))
        {
            return false;
        }

        var start = new ProcessStartInfo(Prefix[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[.. Prefix[1..], "/bin/true"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process probe = Process.Start(start)!;
        return probe.WaitForExit(TimeSpan.FromSeconds(10)) && probe.ExitCode == 0;
    }
}
