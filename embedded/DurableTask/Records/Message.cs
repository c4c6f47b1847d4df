using Google.Protobuf;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>A message for an orchestrator. Messages are delivered in the order of the journal.</summary>
/// <param name="TaskId">The action that the message answers; 0 for events.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Payload">Result, event or output as JSON.</param>
internal sealed record Message(MessageKind Kind, int TaskId, string? Name, string? Payload, P.TaskFailureDetails? Failure)
{
    public static Message Completed(int taskId, string? result) => new(MessageKind.TaskCompleted, taskId, null, result, null);

    public static Message Failed(int taskId, P.TaskFailureDetails failure) => new(MessageKind.TaskFailed, taskId, null, null, failure);

    public static Message Event(string name, string? payload) => new(MessageKind.EventRaised, 0, name, payload, null);

    public static Message Terminate(string? output) => new(MessageKind.Terminated, 0, null, output, null);

    /// <summary>Kind and task id come first: the replay at the start reads only these.</summary>
    public FieldWriter Write(long number)
    {
        var writer = FieldWriter.Begin(RecordKind.Message, number);
        writer.Byte((byte)Kind);
        writer.VarInt((ulong)TaskId);
        writer.Text(Name);
        writer.Text(Payload);
        writer.Bytes(Failure?.ToByteArray());
        return writer;
    }

    public static Message Read(ReadOnlySpan<byte> record)
    {
        var reader = new FieldReader(record);
        return new Message(
            (MessageKind)reader.Byte(),
            reader.Int(),
            reader.Text(),
            reader.Text(),
            reader.Bytes() is { } failure ? P.TaskFailureDetails.Parser.ParseFrom(failure) : null);
    }
}
