using System.Threading.Channels;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>The open streams of this instance, and the word to all instances that somebody was told something. The word carries nothing but whom, and may be lost: a
/// stream looks into the history, and now and then without being told to.</summary>
internal sealed class NotificationStreams(Broadcasts broadcasts, IOptions<NotificationsOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<OpenStream>> _open = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>A new stream of a user, to be disposed of; a refusal when he has, or all have, too many.</summary>
    public Outcome<OpenStream> Open(string userId)
    {
        lock (_lock)
        {
            if (_count >= options.Value.Streams)
            {
                return NotificationErrors.StreamsFull;
            }

            if (!_open.TryGetValue(userId, out var mine))
            {
                _open.Add(userId, mine = []);
            }
            else if (mine.Count >= options.Value.StreamsPerUser)
            {
                return NotificationErrors.TooManyStreams;
            }

            var stream = new OpenStream(this, userId);
            mine.Add(stream);
            _count++;
            return stream;
        }
    }

    /// <summary>Something new is in a user's history.</summary>
    public Task TellAsync(string userId)
    {
        Ring(userId);
        return broadcasts.TellAsync(NotificationsNames.StreamsChannel, userId);
    }

    /// <summary>Has this instance's streams of a user look.</summary>
    public void Ring(string userId)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(userId, out var streams))
            {
                streams.ForEach(stream => stream.Ring());
            }
        }
    }

    private void Close(OpenStream stream)
    {
        lock (_lock)
        {
            var mine = _open[stream.UserId];
            mine.Remove(stream);
            _count--;
            if (mine.Count == 0)
            {
                _open.Remove(stream.UserId);
            }
        }
    }

    /// <summary>A stream's bell. Rung while nobody waits, it is heard by who waits next; rung often, it is heard once.</summary>
    internal sealed class OpenStream(NotificationStreams streams, string userId) : IDisposable
    {
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string UserId => userId;

        public void Ring() => _bell.Writer.TryWrite(true);

        /// <summary>False when the stream is to end.</summary>
        public async Task<bool> HearAsync(CancellationToken end)
        {
            try
            {
                await _bell.Reader.ReadAsync(end);
                return true;
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return false;
            }
        }

        public void Dispose() => streams.Close(this);
    }
}
