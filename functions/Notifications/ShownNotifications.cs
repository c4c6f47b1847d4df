namespace Mall.Functions.Notifications;

/// <summary>A notification and when it was written, in seconds of the database's clock; its own time is that of what it tells of, which may be earlier.</summary>
public sealed record WrittenNotification(Notification Notification, long WrittenAt);

/// <summary>What a stream has shown. It asks again and again for what was written lately; this says what of it is new.</summary>
public sealed class ShownNotifications
{
    /// <summary>So long after a later one a notification may become visible and is still found, in seconds: two are written at the same time, or one is read from a replica.</summary>
    public const int Overlap = 60;

    private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);
    private long _newest;

    private ShownNotifications(long newest)
    {
        _newest = newest;
    }

    /// <summary>Everything that was written at this second or later is to be looked at.</summary>
    public long From => _newest - Overlap;

    /// <summary>Begins after all that there is.</summary>
    public static ShownNotifications After(IEnumerable<WrittenNotification> all)
    {
        var shown = new ShownNotifications(0);
        foreach (var written in all)
        {
            shown.Add(written);
        }

        return shown;
    }

    /// <summary>Begins after the one that the client has seen last: what is neither newer nor was written later counts as seen, too.</summary>
    /// <param name="last">It.</param>
    /// <param name="lately">What was written since <see cref="Overlap"/> before it.</param>
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

    /// <summary>What is new of what was written since <see cref="From"/>, in its order; it counts as shown now.</summary>
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
