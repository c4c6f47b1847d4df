using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mall.Embedded.Redis;

/// <summary>Tells a process from a later one with the same process id.</summary>
internal static class ProcessIdentity
{
    /// <summary>A text that no other process with this id has; null when there is no such process.</summary>
    public static string? Of(int pid)
    {
        try
        {
            // On Linux .NET derives StartTime from the wall clock, so it moves when somebody sets the clock. The kernel's own number does not.
            return OperatingSystem.IsLinux() ? $"{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}/{LinuxStartTime(pid)}" : PortableStartTime(pid);
        }
        catch (Exception gone) when (gone is IOException or ArgumentException or InvalidOperationException or Win32Exception or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Field 22 of /proc/pid/stat (proc(5)). The second field, the name, may itself contain blanks and parentheses.</summary>
    private static string LinuxStartTime(int pid)
    {
        string stat = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[22 - 3];
    }

    private static string PortableStartTime(int pid)
    {
        using Process process = Process.GetProcessById(pid);
        return process.StartTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }
}
