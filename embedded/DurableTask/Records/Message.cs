using Google.Protobuf;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>A message for an orchestrator. Messages are delivered in the order of the journal.</summary>
/// <param name="TaskId">The action that the message answers; 0 for events.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Payload">Result or event as JSON.</param>
internal sealed record Message(MessageKind Kind, int TaskId, string? Name, string? Payload, P.TaskFailureDetails? Failure)
{
    public static Message Completed(int taskId, string? result) => new(MessageKind.TaskCompleted, taskId, null, result, null);

    public static Message Failed(int taskId, P.TaskFailureDetails failure) => new(MessageKind.TaskFailed, taskId, null, null, failure);

    public static Message Event(string name, string? payload) => new(MessageKind.EventRaised, 0, name, payload, null);

    /// <summary>Kind and task id come first: the replay at the start reads only these.</summary>
    public PayloadWriter Write(long number) => RecordHeader.Begin(RecordKind.Message, number)
        .Byte((byte)Kind)
        .Number(TaskId)
        .OptionalText(Name)
        .OptionalText(Payload)
        .OptionalBytes(Failure?.ToByteArray());

    public static Message Read(ReadOnlySpan<byte> record)
    {
        RecordHeader.Read(record, out var fields);
        return new Message(
            (MessageKind)fields.Byte(),
            fields.Count(),
            fields.OptionalText(),
            fields.OptionalText(),
            fields.OptionalBytes() is { } failure ? P.TaskFailureDetails.Parser.ParseFrom(failure) : null);
    }
}
