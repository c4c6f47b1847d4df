namespace Mall.Browser.Tests.Support;

/// <summary>A test in a real browser: Chromium where Debian puts it, or where <c>MALL_CHROMIUM</c> says.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}

/// <summary>The same, for a theory.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}

/// <summary>A test that starts, kills or configures a mall of its own, which cannot be done to one that runs elsewhere.</summary>
internal sealed class LocalBrowserFactAttribute : FactAttribute
{
    public LocalBrowserFactAttribute() => Skip = WhyNot;

    public static string? WhyNot => Chromium.WhyNot ?? (Storefront.BaseUrl is null ? null : $"Needs a mall of its own; {Storefront.BaseUrlVariable} points elsewhere.");
}

/// <summary>The same, for a theory.</summary>
internal sealed class LocalBrowserTheoryAttribute : TheoryAttribute
{
    public LocalBrowserTheoryAttribute() => Skip = LocalBrowserFactAttribute.WhyNot;
}

/// <summary>The same with a redis-server that the test stops and starts.</summary>
internal sealed class RedisBrowserFactAttribute : FactAttribute
{
    public RedisBrowserFactAttribute() => Skip = LocalBrowserFactAttribute.WhyNot ?? (IsThere ? null : "Needs redis-server on the PATH.");

    private static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
}

internal static class Chromium
{
    public static string Path { get; } = Environment.GetEnvironmentVariable("MALL_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>Why there is no browser; null when there is one.</summary>
    public static string? WhyNot { get; } = File.Exists(Path) ? null : $"Needs Chromium at {Path}, or where MALL_CHROMIUM says.";
}
