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

    /// <summary>Runs it with each cut in turn until the work is done before the cut comes.</summary>
    /// <param name="run">Gets the number of the cut; false: the work was done before.</param>
    /// <param name="first">The first cut.</param>
    /// <param name="least">As many the last one is at least, or the cuts did not hit the work.</param>
    /// <param name="most">And at most, or the work costs more than it should.</param>
    public static async Task AtEachCutAsync(Func<int, Task<bool>> run, int first = 1, int least = 2, int most = int.MaxValue)
    {
        var cut = first;
        while (await run(cut))
        {
            cut++;
        }

        Assert.InRange(cut, least, most);
    }
}
