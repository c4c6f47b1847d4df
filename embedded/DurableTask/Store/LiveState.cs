using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Storage;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>What a turn is given: a message, or a timer that fired.</summary>
internal readonly record struct Arrival(Message? Message, int TimerId, long FireAtTicks)
{
    /// <summary>As a turn's record has it.</summary>
    public int Item => Message is null ? TimerId : TurnRecord.NextMessage;
}

/// <summary>Something that waits to be delivered: a journaled message (null when it has to be read first), or a timer that fired (which its turn will record).</summary>
internal readonly record struct InboxItem(JournalPosition Position, Arrival Arrival)
{
    public bool IsTimer => Position == JournalPosition.None;

    public static InboxItem Timer(DurableTimer timer) => new(JournalPosition.None, new Arrival(null, timer.Id, timer.DueTicks));
}

/// <summary>What an unfinished execution needs between its turns; its history is in the journal. Guarded by the store's lock.</summary>
internal sealed class LiveState
{
    /// <summary>All records of the execution, in order.</summary>
    public List<JournalPosition> Records { get; } = [];

    public long Bytes { get; set; }

    public List<InboxItem> Inbox { get; } = [];

    /// <summary>Ids of activities without a result.</summary>
    public List<int> Tasks { get; } = [];

    public List<DurableTimer> Timers { get; } = [];

    public int Turns { get; set; }

    public string? CustomStatus { get; set; }

    public long StartAtTicks { get; set; }

    /// <summary>The time to start has come.</summary>
    public bool Due { get; set; }

    /// <summary>A termination is in the inbox.</summary>
    public bool Terminating { get; set; }

    /// <summary>A turn is queued or running.</summary>
    public bool Busy { get; set; }

    public bool HasWork => Terminating || (Due && (Turns == 0 || Inbox.Count > 0));
}
