using System.Diagnostics;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Asks MSBuild what a build of the function app would use, without building or restoring.</summary>
internal static class MSBuild
{
    private static readonly TimeSpan Patience = HangGuard.Time;

    /// <summary>The identities of the items of some kinds, by kind.</summary>
    public static async Task<Dictionary<string, string[]>> ItemsAsync(string[] kinds, params string[] arguments)
    {
        var json = await RunAsync([$"-getItem:{string.Join(',', kinds)}", .. arguments]);
        return JsonDocument.Parse(json).RootElement.GetProperty("Items").EnumerateObject().ToDictionary(
            kind => kind.Name,
            kind => kind.Value.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToArray());
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["msbuild", "functions", "-nodeReuse:false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // The SDK that runs the tests leaves its own paths in the environment; the child has to find its own.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        Assert.True(process.ExitCode == 0, $"msbuild ended with {process.ExitCode}: {await output} {await errors}");
        return await output;
    }
}
