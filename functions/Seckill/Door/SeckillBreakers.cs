using Azure.Messaging.ServiceBus;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>One circuit breaker around Redis and one around the queue: while a part does not answer, callers are told at once, and the part is not buried under waiting
/// calls. By the system's clock, like the time-outs of the calls.</summary>
internal sealed class SeckillBreakers
{
    // Calls to Redis are many; batches to the queue are few, and two that fail one after the other say enough.
    public ResiliencePipeline Redis { get; } = Create(minimum: 20, e => IsWithoutRedis(e));

    public ResiliencePipeline Queue { get; } = Create(minimum: 2, e => IsWithoutQueue(e));

    /// <summary>There is no server, or none that can do what a gate needs. What it refuses for other reasons (no such script) is an answer.</summary>
    public static bool IsWithoutRedis(Exception e) => e switch
    {
        TimeoutException => true,
        RedisServerException { Message: var says } => Unable.Any(word => says.StartsWith(word, StringComparison.Ordinal)),
        RedisException => true,
        _ => false,
    };

    /// <summary>The queue did not take the batch within its time.</summary>
    public static bool IsWithoutQueue(Exception e) =>
        e is ServiceBusException or OperationCanceledException or TimeoutException or UnauthorizedAccessException or Azure.Identity.AuthenticationFailedException;

    // It reads its files, is a replica that was promoted to nothing yet, has no room, or waits for a script.
    private static readonly string[] Unable = ["LOADING", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "BUSY", "OOM", "MISCONF"];

    private static ResiliencePipeline Create(int minimum, Func<Exception, bool> isFailure) =>
        new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = minimum,
                SamplingDuration = TimeSpan.FromSeconds(2),
                BreakDuration = TimeSpan.FromSeconds(1),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && isFailure(e)),
            })
            .Build();
}
