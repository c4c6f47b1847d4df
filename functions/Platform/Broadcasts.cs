using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>What an instance does when it, or another one, publishes on a channel. The action must return at once and never wait.</summary>
internal sealed record BroadcastListener(string Channel, Action<string> Heard);

/// <summary>Publishes short texts to every instance, through Redis. A text may be lost, so it is only ever a hint to look; it is an id, nothing personal.</summary>
internal sealed partial class Broadcasts(
    RedisConnection redis, OptionalRedis optional, IEnumerable<BroadcastListener> listeners, TimeProvider time, ILogger<Broadcasts> logger)
    : BackgroundLoop(Pause, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Redis may start together with the shop: do not log the first tries.
    private const int QuietTries = 5;

    private readonly Queue<BroadcastListener> _deaf = new(listeners);
    private int _failures;

    /// <summary>Completes when Redis has it, or does not answer.</summary>
    public Task TellAsync(string channel, string text) =>
        optional.TryAsync(() => redis.CallAsync(async db => (object)await db.PublishAsync(RedisConnection.ChannelOf(channel), text)));

    /// <summary>Subscribes every listener; the client renews it by itself.</summary>
    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        while (_deaf.TryPeek(out var listener))
        {
            if (!await TryListenAsync(listener))
            {
                return true;
            }

            _deaf.Dequeue();
        }

        return false;
    }

    private async Task<bool> TryListenAsync(BroadcastListener listener)
    {
        try
        {
            await redis.SubscribeAsync(listener.Channel, text => Hear(listener, text));
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            if (++_failures == QuietTries)
            {
                LogNotListening(e, listener.Channel);
            }

            return false;
        }
    }

    private void Hear(BroadcastListener listener, string text)
    {
        try
        {
            listener.Heard(text);
        }
        catch (Exception e)
        {
            // Else the client swallows it.
            LogNotHeard(e, listener.Channel);
        }
    }

    [LoggerMessage(12, LogLevel.Warning, "The channel {Channel} cannot be listened to yet; it is tried again.")]
    private partial void LogNotListening(Exception e, string channel);

    [LoggerMessage(13, LogLevel.Error, "What was told on the channel {Channel} could not be done.")]
    private partial void LogNotHeard(Exception e, string channel);
}
