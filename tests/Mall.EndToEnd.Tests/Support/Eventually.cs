namespace Mall.EndToEnd.Tests.Support;

/// <summary>Waits for something that another process will do: asks again until it is so, and fails with what it saw last.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = HangGuard.Time;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> Async<T>(Func<Task<T>> ask, Func<T, bool> isSo, string what)
    {
        using var timer = new PeriodicTimer(Pause);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = await ask();
            if (isSo(answer))
            {
                return answer;
            }

            try
            {
                await timer.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds} s for {what}; last seen: {answer}");
            }
        }
    }
}
