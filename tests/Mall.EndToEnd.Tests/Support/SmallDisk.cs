using System.Diagnostics;
using System.Globalization;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>A program with a disk of a few kilobytes, which the kernel mounts for that program alone (a mount namespace of its own; no privilege is needed where users may have those).</summary>
internal static class SmallDisk
{
    public static bool CanBeHad { get; } = OperatingSystem.IsLinux() && Run("mount -t tmpfs -o size=8k tmpfs /mnt", Path.GetTempPath()).ExitCode == 0;

    /// <summary>Runs <c>dotnet</c> with these arguments; exit code and everything it said.</summary>
    /// <param name="folder">What the disk is mounted on.</param>
    public static Task<(int ExitCode, string Output)> RunToEndAsync(string folder, int kilobytes, IReadOnlyList<string> arguments) => Task.Run(() => Run(
        string.Create(CultureInfo.InvariantCulture, $"mount -t tmpfs -o size={kilobytes}k tmpfs '{folder}' && exec dotnet {string.Join(' ', arguments.Select(argument => $"'{argument}'"))} 2>&1"), folder));

    private static (int ExitCode, string Output) Run(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(HangGuard.Time))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        return (process.ExitCode, output.GetAwaiter().GetResult());
    }
}
