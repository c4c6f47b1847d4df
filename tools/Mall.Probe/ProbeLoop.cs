namespace Mall.Probe;

/// <summary>Rounds against one shop.</summary>
internal static class ProbeLoop
{
    // Says in everybody's logs who asks; the shop knows programs by the last word.
    private const string UserAgent = "Mall.Probe/1.0 (bot)";

    /// <summary>One round.</summary>
    /// <returns>Whether no step failed.</returns>
    public static async Task<bool> OnceAsync(ProbeOptions options, Action<StepResult> report, CancellationToken cancellationToken)
    {
        // Of its own for each round: a probe finds out, too, that nobody new can connect.
        using var http = new HttpClient { BaseAddress = options.Shop, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        return await new ProbeRound(http, options, report).RunAsync(cancellationToken);
    }

    /// <summary>Round after round until it is stopped. The one under way still cleans up.</summary>
    public static async Task RunAsync(ProbeOptions options, Action<StepResult> report, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Every);
        do
        {
            await OnceAsync(options, report, cancellationToken);
        }
        while (await NextAsync(timer, cancellationToken));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
