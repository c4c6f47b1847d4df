using Google.Protobuf;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>What can still be asked about an execution after its end.</summary>
/// <param name="Started">See <see cref="CreatedRecord.Started"/>.</param>
/// <param name="Events">What happened, as <see cref="Protocol.FinishedHistory"/> wrote it; null when it was too much.</param>
internal sealed record FinishedRecord(
    string Id,
    string Name,
    P.OrchestrationStatus Status,
    long CreatedTicks,
    long UpdatedTicks,
    byte[] Started,
    string? Output,
    P.TaskFailureDetails? Failure,
    byte[]? Events = null)
{
    /// <summary>Fields that stay in memory come first: the replay at the start does not read the payloads.</summary>
    public PayloadWriter Write(long number) => RecordHeader.Begin(RecordKind.Finished, number)
        .OptionalText(Id)
        .OptionalText(Name)
        .Byte((byte)Status)
        .Fixed64(CreatedTicks)
        .Fixed64(UpdatedTicks)
        .OptionalBytes(Started)
        .OptionalText(Output)
        .OptionalBytes(Failure?.ToByteArray())
        .OptionalBytes(Events);

    public static FinishedRecord Read(ReadOnlySpan<byte> record)
    {
        RecordHeader.Read(record, out var fields);
        return new FinishedRecord(
            fields.OptionalText()!,
            fields.OptionalText()!,
            (P.OrchestrationStatus)fields.Byte(),
            fields.Fixed64(),
            fields.Fixed64(),
            fields.OptionalBytes()!,
            fields.OptionalText(),
            fields.OptionalBytes() is { } failure ? P.TaskFailureDetails.Parser.ParseFrom(failure) : null,
            fields.OptionalBytes());
    }
}
