namespace Mall.Functions.Platform;

/// <summary>How long a call to the database or to Service Bus may take, retries of its client included. A caller over HTTP soon gets "try again"; background work may wait longer, because no
/// caller waits for it.</summary>
internal static class CallBudget
{
    private static readonly TimeSpan OfBackground = TimeSpan.FromSeconds(10);

    private static readonly AsyncLocal<TimeSpan?> OfRequest = new();

    /// <summary>Marks the calls from here on as made for a caller who waits over HTTP.</summary>
    public static void BeginRequest(TimeSpan ofCall) => OfRequest.Value = ofCall;

    /// <summary>Makes a call within its budget. Throws <see cref="TimeoutException"/> when the budget is used up; the call may have taken effect all the same.</summary>
    public static async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var budget = OfRequest.Value ?? OfBackground;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(budget);
        try
        {
            // Some clients ignore the token while they connect.
            return await call(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {budget.TotalSeconds} s.", e);
        }
    }

    /// <summary>The same for a send. Unsent events stay in their outbox.</summary>
    public static Task SendAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken) => CallAsync(
        async token =>
        {
            await send(token);
            return true;
        },
        cancellationToken);
}
