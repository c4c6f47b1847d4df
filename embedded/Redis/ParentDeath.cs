using System.Diagnostics;

namespace Mall.Embedded.Redis;

/// <summary>
/// On Linux, makes a child process die with this one and hides Ctrl+C in the terminal from it (the host drains first, then ends it). Two small programs
/// of util-linux do this, which nearly every machine has. Without them <see cref="LeftoverServer"/> ends the child at the next start.
/// </summary>
internal static class ParentDeath
{
    private static readonly string[] Prefix = ["/usr/bin/setpriv", "--pdeathsig"];
    private const string OwnSession = "/usr/bin/setsid";
    private static readonly Lazy<bool> Works = new(Try);

    /// <summary>The kernel watches the thread that starts the child, not the process. So that thread must live as long as the child should.</summary>
    /// <param name="fileName">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="signal">What the child gets when this process dies: <c>TERM</c> to end cleanly, <c>KILL</c> to end at once. Null: it lives on.</param>
    public static ProcessStartInfo Start(string fileName, IEnumerable<string> arguments, string? signal)
    {
        string[] command = signal is not null && Works.Value ? [.. Prefix, signal, OwnSession, fileName, .. arguments] : [fileName, .. arguments];
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false };
        foreach (string argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Whether setpriv knows the option; busybox's does not.</summary>
    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Prefix[0]) || !File.Exists(OwnSession))
        {
            return false;
        }

        var start = new ProcessStartInfo(Prefix[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[.. Prefix[1..], "TERM", OwnSession, "/bin/true"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process probe = Process.Start(start)!;
        return probe.WaitForExit(TimeSpan.FromSeconds(10)) && probe.ExitCode == 0;
    }
}
