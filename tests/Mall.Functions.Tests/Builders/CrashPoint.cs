namespace Mall.Functions.Tests.Builders;

/// <summary>Ends the process, as far as the database can see: after so many writes nothing is written or read any more.</summary>
internal static class CrashPoint
{
    /// <summary>Runs and dies before the write of this number, from 0. False: it was done before that.</summary>
    public static async Task<bool> DiesBeforeAsync(this TestShop shop, int write, Func<Task> run)
    {
        var (writes, isDead) = (0, false);
        shop.BeforeRequest = request =>
        {
            isDead |= IsWrite(request) && Interlocked.Increment(ref writes) > write;
            return isDead ? throw new DeadException() : Task.CompletedTask;
        };
        try
        {
            await run();
        }
        catch (Exception) when (isDead)
        {
            // It is what the test wants.
        }
        finally
        {
            shop.BeforeRequest = null;
        }

        return isDead;
    }

    private static bool IsWrite(HttpRequestMessage request) => request.Method != HttpMethod.Get && !request.Headers.Contains("x-ms-documentdb-isquery") && !request.Headers.Contains("x-ms-cosmos-is-query-plan-request");

    private sealed class DeadException() : Exception("The process is dead.");
}
