using System.Diagnostics;
using System.Reflection;

namespace Mall.Functions.Tests.Architecture.Infra;

/// <summary>Microsoft's compiler, from its NuGet package or, on machines that the package is not for, from the PATH.</summary>
internal static class BicepCompiler
{
    private static readonly string? Executable =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => new[] { Path.Combine(folder, "bicep"), Path.Combine(folder, "bicep.exe") })
        .Prepend(typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "BicepPath")?.Value)
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests that need the compiler cannot run here; null when they can.</summary>
    public static string? Missing { get; } = Executable is null ? "There is no Bicep compiler: its package is for Linux on x64; elsewhere `bicep` has to be on the PATH." : null;

    public const string Build = "build --pattern infra/main.bicep";
    public const string Lint = "lint --pattern infra/**/*.bicep";
    public const string BuildParameters = "build-params --pattern infra/*.bicepparam";

    public static readonly string[] Everything = [Build, Lint, BuildParameters];

    /// <summary>Runs a command on what lies in infra/ of a folder. Each file that is compiled leaves its JSON beside it.</summary>
    /// <returns>What the compiler and the linter complain about, warnings too, a line each.</returns>
    public static async Task<string[]> RunAsync(string folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo(Executable!, command) { WorkingDirectory = folder, RedirectStandardError = true })!;
        var said = (await process.StandardError.ReadToEndAsync(HangGuard.Token())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(HangGuard.Token());
        return process.ExitCode == 0 || said.Length > 0 ? said : [$"bicep {command} ended with {process.ExitCode}."];
    }
}

/// <summary>Needs the compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() => Skip = BicepCompiler.Missing;
}

/// <summary>Needs the compiler.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute() => Skip = BicepCompiler.Missing;
}
