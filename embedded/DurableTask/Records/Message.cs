namespace Mall.Embedded.DurableTask.Records;

/// <summary>One thing that an orchestrator gets to see, in the order in which it was journaled.</summary>
/// <param name="TaskId">The action that it answers; 0 for events.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Payload">Result, event or output as UTF-8 JSON.</param>
internal sealed record Message(MessageKind Kind, int TaskId, string? Name, byte[]? Payload, Failure? Failure)
{
    public static Message Completed(int taskId, byte[]? result) => new(MessageKind.TaskCompleted, taskId, null, result, null);

    public static Message Failed(int taskId, Failure failure) => new(MessageKind.TaskFailed, taskId, null, null, failure);

    public static Message Event(string name, byte[]? payload) => new(MessageKind.EventRaised, 0, name, payload, null);

    public static Message Terminate(byte[]? output) => new(MessageKind.Terminated, 0, null, output, null);

    /// <summary>Kind and task id come first: the replay at start reads only those.</summary>
    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Message, number);
        writer.Byte((byte)Kind);
        writer.VarInt((ulong)TaskId);
        writer.Text(Name);
        writer.Bytes(Payload);
        Failure?.Write(writer);
        return writer;
    }

    public static Message Read(ReadOnlySpan<byte> record)
    {
        var reader = new FieldReader(record);
        var kind = (MessageKind)reader.Byte();
        int taskId = reader.Int();
        string? name = reader.Text();
        byte[]? payload = reader.Bytes();
        return new Message(kind, taskId, name, payload, kind == MessageKind.TaskFailed ? Failure.Read(ref reader) : null);
    }
}
