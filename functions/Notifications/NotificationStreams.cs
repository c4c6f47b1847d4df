using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>This instance's open streams, and the signal to all instances that a user has a notification. The signal carries only the user's id and may be lost: a stream then reads the history,
/// and also does so now and then without one.</summary>
internal sealed class NotificationStreams(Broadcasts broadcasts, IOptions<NotificationsOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<OpenStream>> _open = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Opens a user's stream, to be disposed of. Refuses if he, or all, have too many.</summary>
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

    /// <summary>Announces news in a user's history.</summary>
    public Task TellAsync(string userId)
    {
        Ring(userId);
        return broadcasts.TellAsync(NotificationsNames.StreamsChannel, userId);
    }

    /// <summary>Wakes this instance's streams of a user.</summary>
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

    /// <summary>A stream's bell. Rung while nobody waits, it wakes the next waiter; rung often, it wakes once.</summary>
    internal sealed class OpenStream(NotificationStreams streams, string userId) : IDisposable
    {
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string UserId => userId;

        public void Ring() => _bell.Writer.TryWrite(true);

        /// <summary>False if the stream must end.</summary>
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
