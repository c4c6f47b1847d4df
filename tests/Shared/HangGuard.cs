namespace Mall.Tests;

/// <summary>How long a test waits for what must happen before it calls it hung. Right code never gets there, so it is far more than a busy machine needs.</summary>
internal static class HangGuard
{
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(3);

    public static CancellationToken Token() => new CancellationTokenSource(Time).Token;
}
