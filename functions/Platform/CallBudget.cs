namespace Mall.Functions.Platform;

/// <summary>How long a call to the database or to Service Bus may take, with all that its client tries again by itself. A caller over HTTP is told soon to come back; work in the
/// background may wait longer, since nobody waits for it.</summary>
internal static class CallBudget
{
    private static readonly TimeSpan OfBackground = TimeSpan.FromSeconds(10);

    private static readonly AsyncLocal<TimeSpan?> OfRequest = new();

    private static TimeSpan Budget => OfRequest.Value ?? OfBackground;

    /// <summary>From here on the calls are made for somebody who waits for an answer over HTTP.</summary>
    public static void BeginRequest(TimeSpan ofCall) => OfRequest.Value = ofCall;

    /// <summary>Makes a call that answers within its budget. Throws <see cref="TimeoutException"/> when it did not; what was called may have happened all the same.</summary>
    public static Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        LimitAsync(call, Budget, cancellationToken);

    /// <summary>The same for a send. What is not sent by then stays in its outbox.</summary>
    public static Task SendAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken) => LimitAsync(
        async token =>
        {
            await send(token);
            return true;
        },
        Budget,
        cancellationToken);

    private static async Task<T> LimitAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan budget, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(budget);
        try
        {
            // Not every client looks at the token while it connects.
            return await call(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {budget.TotalSeconds} s.", e);
        }
    }
}
