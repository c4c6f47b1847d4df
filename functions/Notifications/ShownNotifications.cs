namespace Mall.Functions.Notifications;

/// <summary>A notification and its write time, in seconds of the database's clock. Its own time is the event's, which may be earlier.</summary>
public sealed record WrittenNotification(Notification Notification, long WrittenAt);

/// <summary>The notifications that a stream has shown. The stream polls for recent ones; this tells which are new.</summary>
public sealed class ShownNotifications
{
    /// <summary>A notification that becomes visible up to so many seconds after a later one is still found: two writes at the same time, or a replica that lags.</summary>
    public const int Overlap = 60;

    private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);
    private long _newest;

    private ShownNotifications(long newest) => _newest = newest;

    /// <summary>Read everything written at this second or later.</summary>
    public long From => _newest - Overlap;

    /// <summary>Begins after all existing ones.</summary>
    public static ShownNotifications After(IEnumerable<WrittenNotification> all)
    {
        var shown = new ShownNotifications(0);
        foreach (var written in all)
        {
            shown.Add(written);
        }

        return shown;
    }

    /// <summary>Begins after the client's last one. Any that is neither newer nor written later counts as seen too.</summary>
    /// <param name="last">The last.</param>
    /// <param name="lately">Those written since <see cref="Overlap"/> before it.</param>
    public static ShownNotifications After(WrittenNotification last, IEnumerable<WrittenNotification> lately)
    {
        var shown = new ShownNotifications(last.WrittenAt);
        shown.Add(last);
        foreach (var written in lately.Where(w => w.WrittenAt <= last.WrittenAt && w.Notification.CreatedAt <= last.Notification.CreatedAt))
        {
            shown.Add(written);
        }

        return shown;
    }

    /// <summary>The new ones of those written since <see cref="From"/>, by their time; marks them as shown.</summary>
    public IReadOnlyList<Notification> Take(IEnumerable<WrittenNotification> lately)
    {
        var fresh = lately.Where(written => !_shown.ContainsKey(written.Notification.Id))
            .OrderBy(written => written.Notification.CreatedAt).ThenBy(written => written.WrittenAt)
            .ToList();
        fresh.ForEach(Add);
        foreach (var (id, writtenAt) in _shown)
        {
            if (writtenAt < From)
            {
                _shown.Remove(id);
            }
        }

        return [.. fresh.Select(written => written.Notification)];
    }

    private void Add(WrittenNotification written)
    {
        _shown[written.Notification.Id] = written.WrittenAt;
        _newest = Math.Max(_newest, written.WrittenAt);
    }
}
