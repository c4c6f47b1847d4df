namespace Mall.EndToEnd.Tests.Support;

/// <summary>Calls of a mall that is killed meanwhile.</summary>
internal static class UntilKilled
{
    /// <summary>Null: the mall died before it answered.</summary>
    public static async Task<T?> AnswerAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Completes with so many answers. The others are on their way then, however slow the machine is.</summary>
    public static async Task AnsweredAsync(IEnumerable<Task> asking, int wanted)
    {
        await foreach (var _ in Task.WhenEach(asking))
        {
            if (--wanted == 0)
            {
                return;
            }
        }
    }
}
