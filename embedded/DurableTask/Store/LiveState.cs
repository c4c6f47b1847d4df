using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Storage;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>Something that waits to be delivered: a journaled message, or a timer that fired (which its turn will record).</summary>
internal readonly record struct InboxItem(JournalPosition Position, Message? Message, int TimerId)
{
    public bool IsTimer => Position == JournalPosition.None;

    public static InboxItem Timer(int id) => new(JournalPosition.None, null, id);
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

    /// <summary>How many actions were asked for so far: the next one's id.</summary>
    public int Actions { get; set; }

    public byte[]? CustomStatus { get; set; }

    public long StartAtTicks { get; set; }

    /// <summary>The time to start has come.</summary>
    public bool Due { get; set; }

    public bool Suspended { get; set; }

    /// <summary>A termination is in the inbox.</summary>
    public bool Terminating { get; set; }

    /// <summary>A turn is queued or running.</summary>
    public bool Busy { get; set; }

    public bool HasWork => Terminating || (Due && !Suspended && (Turns == 0 || Inbox.Count > 0));
}
