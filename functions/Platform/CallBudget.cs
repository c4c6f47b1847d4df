namespace Mall.Functions.Platform;

/// <summary>How long a call to the database or to Service Bus may take, with all that its client tries again by itself. A caller over HTTP is told within two seconds to come back; work in the
/// background may wait longer, since nobody waits for it.</summary>
internal static class CallBudget
{
    /// <summary>Of one operation of the database, or one look into a queue.</summary>
    private static readonly TimeSpan OfRequest = TimeSpan.FromSeconds(1.2);

    /// <summary>Of one send. What is not sent by then stays in its outbox.</summary>
    private static readonly TimeSpan OfSendInRequest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan OfBackground = TimeSpan.FromSeconds(10);

    private static readonly AsyncLocal<bool> IsRequest = new();

    /// <summary>From here on the calls are made for somebody who waits for an answer over HTTP.</summary>
    public static void BeginRequest() => IsRequest.Value = true;

    /// <summary>Makes a call that answers within its budget. Throws <see cref="TimeoutException"/> when it did not; what was called may have happened all the same.</summary>
    public static Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        LimitAsync(call, IsRequest.Value ? OfRequest : OfBackground, cancellationToken);

    /// <summary>The same for a send.</summary>
    public static Task SendAsync(Func<CancellationToken, Task> send, CancellationToken cancellationToken) => LimitAsync(
        async token =>
        {
            await send(token);
            return true;
        },
        IsRequest.Value ? OfSendInRequest : OfBackground,
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
