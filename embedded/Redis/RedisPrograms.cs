using System.Reflection;
using System.Runtime.InteropServices;

namespace Mall.Embedded.Redis;

/// <summary>Finds a Redis server on this machine.</summary>
internal static class RedisPrograms
{
    private const string GarnetVersion = "2.2.8";

    public static RedisProgram Find(RedisServerOptions options)
    {
        string name = OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server";
        string? installed = (options.SearchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (installed is not null)
        {
            return new InstalledRedis(Path.GetFullPath(installed));
        }

        return options.GarnetCandidates.FirstOrDefault(File.Exists) is { } garnet
            ? new Garnet(garnet, DotnetPath())
            : throw new StartupException(
                $"No Redis server was found: install redis-server, or let `dotnet restore` fetch the package garnet-server {GarnetVersion}, or name a server in the setting Redis__ConnectionString.");
    }

    /// <summary>The NuGet folder of the build, then this user's: the app may run on another machine than the one that built it.</summary>
    public static IReadOnlyList<string> GarnetCandidates()
    {
        string? built = typeof(RedisPrograms).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "GarnetServer")?.Value;
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string restored = Path.Combine(packages, "garnet-server", GarnetVersion, "tools", "net10.0", "any", "GarnetServer.dll");
        return string.IsNullOrEmpty(built) ? [restored] : [built, restored];
    }

    /// <summary>The dotnet that runs this process, which need not be on the PATH.</summary>
    private static string DotnetPath()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
