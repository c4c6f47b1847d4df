namespace Mall.Functions.Tests.Builders;

/// <summary>Ends a piece of work just before one of its requests to the database, as the death of its process does.</summary>
internal static class ShopDeath
{
    /// <summary>Runs until just before the request of this number, from 1. False: there were fewer, and the work is done.</summary>
    public static async Task<bool> CutOffAsync<T>(this TestShop shop, int cutOff, Func<CancellationToken, Task<T>> run)
    {
        // Not disposed: a client may still hold its token when the work has ended.
        var death = new CancellationTokenSource();
        var requests = 0;
        shop.BeforeRequest = async _ =>
        {
            if (Interlocked.Increment(ref requests) >= cutOff)
            {
                await death.CancelAsync();
                throw new OperationCanceledException(death.Token);
            }
        };
        try
        {
            await run(death.Token);
        }
        catch (OperationCanceledException) when (death.IsCancellationRequested)
        {
            // It is dead.
        }
        finally
        {
            shop.BeforeRequest = null;
        }

        return death.IsCancellationRequested;
    }
}
