using Mall.Embedded.DurableTask.Records;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>An item that a turn delivers: a message, or a timer that fired.</summary>
internal readonly record struct Arrival(Message? Message, int TimerId, long FireAtTicks)
{
    /// <summary>The item's number in the turn's record.</summary>
    public int Item => Message is null ? TimerId : TurnRecord.NextMessage;
}

/// <summary>An item that waits for delivery: a journaled message (null until it is read), or a timer that fired (its turn will record it).</summary>
internal readonly record struct InboxItem(JournalPosition Position, Arrival Arrival)
{
    public bool IsTimer => Position == JournalPosition.None;

    public static InboxItem Timer(DurableTimer timer) => new(JournalPosition.None, new Arrival(null, timer.Id, timer.DueTicks));
}

/// <summary>The state that an unfinished execution needs between turns; its history is in the journal. Guarded by the store's lock.</summary>
internal sealed class LiveState
{
    /// <summary>Positions of all records of the execution, in order.</summary>
    public List<JournalPosition> Records { get; } = [];

    public long Bytes { get; set; }

    public List<InboxItem> Inbox { get; } = [];

    /// <summary>Ids of activities without a result.</summary>
    public List<int> Tasks { get; } = [];

    public List<DurableTimer> Timers { get; } = [];

    public int Turns { get; set; }

    /// <summary>A turn is queued or running, or the instance waits for a newer app.</summary>
    public bool Busy { get; set; }

    public bool HasWork => Turns == 0 || Inbox.Count > 0;
}
