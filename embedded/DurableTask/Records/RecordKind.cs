namespace Mall.Embedded.DurableTask.Records;

/// <summary>The kind of a journal record. The numbers are in the files.</summary>
internal enum RecordKind : byte
{
    /// <summary>A new execution: id, name, input.</summary>
    Created = 1,

    /// <summary>A message for the orchestrator: a result, a failure or an event.</summary>
    Message = 2,

    /// <summary>One turn: what it consumed, and its actions.</summary>
    Turn = 3,

    /// <summary>The end of an execution, with all that queries need; its earlier records may go.</summary>
    Finished = 4,

    Purged = 5,
}

/// <summary>The numbers are in the files.</summary>
internal enum MessageKind : byte
{
    TaskCompleted = 1,
    TaskFailed = 2,
    EventRaised = 3,
}

/// <summary>The numbers are in the files.</summary>
internal enum ActionKind : byte
{
    TaskScheduled = 1,
    TimerCreated = 2,
}
