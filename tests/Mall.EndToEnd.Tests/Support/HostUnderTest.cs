namespace Mall.EndToEnd.Tests.Support;

/// <summary>Which host the malls of these tests run in: the one that is attached to the app, or, when <c>MALL_WORKER</c> names the folder of a published app, one with
/// <c>MALL_INSTANCES</c> processes of that app.</summary>
internal static class HostUnderTest
{
    public static string? Worker { get; } = Environment.GetEnvironmentVariable("MALL_WORKER") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    public static string Instances { get; } = Environment.GetEnvironmentVariable("MALL_INSTANCES") is { Length: > 0 } number ? number : "1";

    /// <summary>The program and its first arguments, for <c>dotnet</c>.</summary>
    public static IReadOnlyList<string> Command { get; } = Worker is null
        ? [File("Mall.Functions.dll")]
        : [File("Mall.Embedded.dll"), "--worker", Worker, "--instances", Instances, "--settings", File("embedded.settings.json"), "--entities", File("servicebus-emulator.json")];

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
