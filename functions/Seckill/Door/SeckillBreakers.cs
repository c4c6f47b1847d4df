using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>One circuit breaker around Redis (in a split sale one for each bucket, whose servers fail one by one), one around the queue: while a part does not answer, callers are told at once, and waiting calls do not bury it. Every exception counts as a
/// failure, except that Redis does not know a script. The clock is the system's, as for the calls' time-outs.</summary>
internal sealed class SeckillBreakers
{
    // Made-up ids never fill the memory.
    private const int MostBuckets = 10_000;

    private readonly ConcurrentDictionary<string, ResiliencePipeline> _buckets = new(StringComparer.Ordinal);

    // Calls to Redis are many; batches to the queue are few, and two are enough to judge.
    private readonly ResiliencePipeline _redis = Create(minimum: 20);

    public ResiliencePipeline RedisOf(string saleId)
    {
        if (!SaleBuckets.IsBucket(saleId))
        {
            return _redis;
        }

        if (_buckets.TryGetValue(saleId, out var known))
        {
            return known;
        }

        // Counting locks the whole dictionary.
        if (_buckets.Count > MostBuckets)
        {
            _buckets.Clear();
        }

        return _buckets.GetOrAdd(saleId, static _ => Create(minimum: 20));
    }

    public ResiliencePipeline Queue { get; } = Create(minimum: 2);

    private static ResiliencePipeline Create(int minimum) =>
        new ResiliencePipelineBuilder()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = minimum,
                SamplingDuration = TimeSpan.FromSeconds(2),
                BreakDuration = TimeSpan.FromSeconds(1),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && !(e is RedisServerException known && RedisScript.IsUnknownScript(known))),
            })
            .Build();
}
