#pragma warning disable CA1040, CA1711, CA1822, CS9113 // These types exist only for their signatures.
namespace Mall.Embedded.Tests.Surface.Samples;

public class Receiver
{
    protected Receiver()
    {
    }

    public virtual bool IsClosed { get; }

    public virtual Task ReceiveAsync(int count, TimeSpan? wait = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
}

public abstract class Context
{
    public abstract string Id { get; init; }

    public abstract T? GetInput<T>();
}

public record Query(string? Prefix = null, int PageSize = 100)
{
    public const int DefaultPageSize = 100;
}

public static class Extensions
{
    public static Receiver Use<T>(this Receiver receiver, Func<T, Task> action)
        where T : class, IDisposable => receiver;
}

public enum State
{
    Active,

    [Obsolete("Sample.")]
    Gone = 5,
}
